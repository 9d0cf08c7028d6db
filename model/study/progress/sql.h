#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace lintel {

/// Why a statement on the progress database failed. Thrown by Sql; ProgressStore turns it into an Error.
struct SqlFailure {
    QSqlError error;
};

/// Statements on the progress database. Only what runs inside ProgressStore::read(), write() or act() has
/// one.
class Sql {
public:
    explicit Sql(QSqlDatabase database)
        : m_database(std::move(database)) {}

    /// A statement that is run several times with run().
    QSqlQuery prepare(const QString& statement) const;
    void run(QSqlQuery& prepared, const QVariantList& values) const;

    QSqlQuery select(const QString& statement, const QVariantList& values = {}) const;
    void execute(const QString& statement, const QVariantList& values = {}) const {
        select(statement, values);
    }

    /// Goes to the next row; false behind the last one.
    bool next(QSqlQuery& rows) const;
    /// First column of the first row; an invalid value when there is no row.
    QVariant value(const QString& statement, const QVariantList& values = {}) const;
    qint64 number(const QString& statement, const QVariantList& values = {}) const;
    qint64 lastId(const QSqlQuery& inserted) const { return inserted.lastInsertId().toLongLong(); }

private:
    QSqlDatabase m_database;
};

inline QString toText(std::string_view bytes) {
    // A null string would be bound as NULL.
    return bytes.empty() ? QStringLiteral("") : QString::fromUtf8(bytes);
}

inline std::string toBytes(const QVariant& value) {
    return value.toString().toStdString();
}

} // namespace lintel
