#include "model/study/progress/sql.h"

namespace lintel {

QSqlQuery Sql::prepare(const QString& statement) const {
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        throw SqlFailure{query.lastError()};
    return query;
}

void Sql::run(QSqlQuery& prepared, const QVariantList& values) const {
    for (qsizetype i = 0; i < values.size(); ++i)
        prepared.bindValue(static_cast<int>(i), values[i]);
    if (!prepared.exec())
        throw SqlFailure{prepared.lastError()};
}

QSqlQuery Sql::select(const QString& statement, const QVariantList& values) const {
    QSqlQuery query = prepare(statement);
    run(query, values);
    return query;
}

bool Sql::next(QSqlQuery& rows) const {
    if (rows.next())
        return true;
    if (rows.lastError().isValid())
        throw SqlFailure{rows.lastError()};
    return false;
}

QVariant Sql::value(const QString& statement, const QVariantList& values) const {
    QSqlQuery rows = select(statement, values);
    return next(rows) ? rows.value(0) : QVariant();
}

qint64 Sql::number(const QString& statement, const QVariantList& values) const {
    return value(statement, values).toLongLong();
}

} // namespace lintel
