#pragma once

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <string>

namespace lintel {

/// The backups of the user's progress.
class ProgressBackups : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// {path, when, size}, newest first.
    Q_PROPERTY(QVariantList backups READ backups NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)

public:
    /// Of the user's own database, or of another one.
    explicit ProgressBackups(QObject* parent = nullptr, const std::string& database = {});

    QVariantList backups() const;
    bool isBusy() const { return m_busy; }

    /// Makes a backup in another thread, unless the newest is less than half an hour old; changed() tells
    /// when it is done.
    Q_INVOKABLE void backUp();
    /// Puts a backup in the place of the progress, which nothing may have open. What was wrong, empty when
    /// nothing was.
    Q_INVOKABLE QString restore(const QString& path);

signals:
    void changed();
    void failed(const QString& message);

private:
    std::string m_database;
    bool m_busy = false;
};

} // namespace lintel
