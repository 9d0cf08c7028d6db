#pragma once

#include "qml/Document/design_document.h"

#include <QObject>
#include <QQmlEngine>
#include <QUrl>
#include <QVariantList>

namespace lintel {

/// The export formats, and writing a design in one of them.
class Exports : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// Maps of target, title and extension.
    Q_PROPERTY(QVariantList targets READ targets CONSTANT FINAL)

public:
    explicit Exports(QObject* parent = nullptr)
        : QObject(parent) {}

    QVariantList targets() const;
    /// A name for a new file: beside the open template but not the template itself, else among the user's
    /// documents.
    Q_INVOKABLE QUrl suggestedFile(lintel::DesignDocument* document, const QString& extension) const;
    /// Writes the file atomically. Empty on success, otherwise one sentence that says why not.
    Q_INVOKABLE QString write(lintel::DesignDocument* document, const QString& target,
                              const QUrl& file) const;
};

} // namespace lintel
