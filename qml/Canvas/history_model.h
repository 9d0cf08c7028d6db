#pragma once

#include "qml/Document/design_document.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// The steps of a design's history, the first being the state it was opened in.
class HistoryModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::DesignDocument* document READ document WRITE setDocument NOTIFY documentChanged
                   REQUIRED FINAL)
    /// The row of the state that is shown.
    Q_PROPERTY(int current READ current NOTIFY changed FINAL)

public:
    enum Roles { Label = Qt::UserRole + 1, Undone };

    using QAbstractListModel::QAbstractListModel;

    DesignDocument* document() const { return m_document; }
    void setDocument(DesignDocument* document);
    int current() const;
    /// Undoes or redoes as many steps as lead there.
    Q_INVOKABLE void go(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void documentChanged();
    void changed();

private:
    const CommandStack* history() const;

    DesignDocument* m_document = nullptr;
};

} // namespace lintel
