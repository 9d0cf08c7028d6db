#pragma once

#include <QSqlDatabase>
#include <QString>

namespace lintel {

/// The form of the knowledge database; a file of another version is rebuilt.
inline constexpr int knowledgeVersion = 3;

/// A connection of its own to an SQLite file, closed and removed with the object.
class Database {
public:
    Database(const QString& path, const QString& options);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    QSqlDatabase connection() const { return QSqlDatabase::database(m_name, false); }

private:
    QString m_name;
};

} // namespace lintel
