#pragma once

#include "qml/Document/design_document.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// A design in figures: what its template describes and declares.
class DesignSummary : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::DesignDocument* document READ document WRITE setDocument NOTIFY documentChanged
                   REQUIRED FINAL)
    Q_PROPERTY(QString description READ description NOTIFY changed FINAL)
    /// {label, count} of what there is, never of nothing.
    Q_PROPERTY(QVariantList counts READ counts NOTIFY changed FINAL)

public:
    explicit DesignSummary(QObject* parent = nullptr);

    DesignDocument* document() const { return m_document; }
    void setDocument(DesignDocument* document);
    QString description() const;
    QVariantList counts() const;

signals:
    void documentChanged();
    void changed();

private:
    DesignDocument* m_document = nullptr;
};

} // namespace lintel
