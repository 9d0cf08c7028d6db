#include "model/study/progress/undo_log.h"

#include <QStringList>

namespace lintel {
namespace {

/// What belongs to the user; each has a column id.
constexpr const char* watched[] = {"memory",     "card",        "note",      "review", "day_total",
                                   "deck_total", "calibration", "confusion", "deck",   "setting"};

QStringList columnsOf(const Sql& sql, const QString& table) {
    QStringList columns;
    QSqlQuery rows = sql.select(QStringLiteral("SELECT name FROM pragma_table_info(?)"), {table});
    while (sql.next(rows))
        columns << rows.value(0).toString();
    return columns;
}

/// Writes down what takes each change of a table back. Of an update that is only what it changed: a later
/// correction of the same row, which is no action of the user, stays.
void watchTable(const Sql& sql, const QString& table) {
    const QStringList columns = columnsOf(sql, table);
    QString changed;
    QStringList old;
    for (const QString& column : columns) {
        changed += QStringLiteral("iif(OLD.%1 IS NEW.%1, '', ', %1 = ' || quote(OLD.%1)) || ").arg(column);
        old << QStringLiteral("quote(OLD.%1)").arg(column);
    }
    const QString trigger = QStringLiteral(
        "CREATE TEMP TRIGGER undo_%1_%2 AFTER %2 ON main.%1 WHEN EXISTS (SELECT 1 FROM acting) BEGIN "
        "INSERT INTO undo_change (step, statement) SELECT step, %3 FROM acting; END");
    sql.execute(trigger.arg(table, QStringLiteral("insert"),
                            QStringLiteral("'DELETE FROM %1 WHERE id = ' || NEW.id").arg(table)));
    sql.execute(trigger.arg(table, QStringLiteral("update"),
                            QStringLiteral("'UPDATE %1 SET id = ' || OLD.id || %2 ' WHERE id = ' || NEW.id")
                                .arg(table, changed)));
    sql.execute(trigger.arg(
        table, QStringLiteral("delete"),
        QStringLiteral("'INSERT INTO %1 (%2) VALUES (' || %3 || ')'")
            .arg(table, columns.join(QStringLiteral(", ")), old.join(QStringLiteral(" || ', ' || ")))));
}

std::optional<UserAction> newest(const Sql& sql, qint64& step) {
    QSqlQuery rows =
        sql.select(QStringLiteral("SELECT id, name, detail, at_ms FROM undo_step ORDER BY id DESC LIMIT 1"));
    if (!sql.next(rows))
        return std::nullopt;
    step = rows.value(0).toLongLong();
    return UserAction{toBytes(rows.value(1)), toBytes(rows.value(2)), rows.value(3).toLongLong()};
}

} // namespace

void UndoLog::watch(const Sql& sql) {
    sql.execute(QStringLiteral("PRAGMA temp_store = MEMORY"));
    sql.execute(QStringLiteral("CREATE TEMP TABLE acting (step INTEGER NOT NULL)"));
    for (const char* table : watched)
        watchTable(sql, QLatin1String(table));
}

void UndoLog::begin(const Sql& sql, const UserAction& action) {
    QSqlQuery inserted =
        sql.select(QStringLiteral("INSERT INTO undo_step (name, detail, at_ms) VALUES (?, ?, ?)"),
                   {toText(action.name), toText(action.detail), qlonglong{action.atMs}});
    const qint64 step = sql.lastId(inserted);
    sql.execute(QStringLiteral("DELETE FROM undo_change WHERE step <= ?"), {step - kept});
    sql.execute(QStringLiteral("DELETE FROM undo_step WHERE id <= ?"), {step - kept});
    sql.execute(QStringLiteral("INSERT INTO acting VALUES (?)"), {step});
}

void UndoLog::end(const Sql& sql) {
    sql.execute(QStringLiteral("DELETE FROM acting"));
}

std::optional<UserAction> UndoLog::last(const Sql& sql) {
    qint64 step = 0;
    return newest(sql, step);
}

std::optional<UserAction> UndoLog::undo(const Sql& sql) {
    qint64 step = 0;
    const std::optional<UserAction> action = newest(sql, step);
    if (!action)
        return std::nullopt;
    QStringList statements;
    QSqlQuery rows = sql.select(
        QStringLiteral("SELECT statement FROM undo_change WHERE step = ? ORDER BY id DESC"), {step});
    while (sql.next(rows))
        statements << rows.value(0).toString();
    for (const QString& statement : std::as_const(statements))
        sql.execute(statement);
    sql.execute(QStringLiteral("DELETE FROM undo_change WHERE step = ?"), {step});
    sql.execute(QStringLiteral("DELETE FROM undo_step WHERE id = ?"), {step});
    return action;
}

} // namespace lintel
