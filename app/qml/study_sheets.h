#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

namespace lintel {

/// Study sheets of what the library shows (exporters/sheet/sheet.h names the kinds), as text, file or print.
class StudySheets : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit StudySheets(QObject* parent = nullptr)
        : QObject(parent) {}

    /// The sheet as Markdown; empty when there is none.
    Q_INVOKABLE QString markdown(const QString& kind, const QString& id) const;
    /// A name for a new file among the user's documents.
    Q_INVOKABLE QUrl suggestedFile(const QString& kind, const QString& id, const QString& extension) const;
    /// Writes the file atomically, as PDF or Markdown by its ending. Empty on success, otherwise one sentence
    /// that says why not.
    Q_INVOKABLE QString write(const QString& kind, const QString& id, const QUrl& file) const;
    /// Where a PDF to print was written; empty when that failed.
    Q_INVOKABLE QUrl printable(const QString& kind, const QString& id) const;
};

} // namespace lintel
