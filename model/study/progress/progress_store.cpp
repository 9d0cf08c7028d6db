#include "model/study/progress_store.h"

#include "model/study/progress_schema.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>
#include <QVariant>
#include <algorithm>
#include <atomic>

namespace lintel {
namespace {

// Primary result codes of SQLite, sqlite.org/rescode.html
constexpr int sqliteBusy = 5;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteIoError = 10;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteCannotOpen = 14;
constexpr int sqliteNotADatabase = 26;

constexpr int busyTimeoutMs = 5000;

int codeOf(const QSqlError& error) {
    return error.nativeErrorCode().toInt() & 0xff;
}

bool isDamage(const QSqlError& error) {
    return codeOf(error) == sqliteCorrupt || codeOf(error) == sqliteNotADatabase;
}

Error toError(const QSqlError& error, const QString& path) {
    const auto explained = [&]() -> std::string {
        switch (codeOf(error)) {
        case sqliteBusy:
            return "Another program keeps the progress database locked. Close it and try again.";
        case sqliteReadOnly:
        case sqliteCannotOpen:
            return "The progress database cannot be written. Check the permissions of its folder.";
        case sqliteIoError:
        case sqliteFull:
            return "The progress could not be saved: the disk is full or failing. Nothing was changed.";
        case sqliteCorrupt:
        case sqliteNotADatabase:
            return "The progress database is damaged. Restart to set it aside and begin a new one.";
        default:
            return "The progress database failed: " + error.text().trimmed().toStdString() + '.';
        }
    };
    return Error{explained(), path.toStdString()};
}

constexpr const char* recordColumns =
    "phase, step, stability, difficulty, reps, lapses, due_ms, last_ms, suspended";
constexpr const char* beforeColumns =
    "before_phase, before_step, before_stability, before_difficulty, before_reps, "
    "before_lapses, before_due_ms, before_last_ms, before_suspended";
constexpr const char* entryColumns = "id, card, at_ms, action, rating, elapsed_days, took_ms";
constexpr int entryColumnCount = 7;

CardRecord readRecord(const QSqlQuery& query, int column) {
    CardRecord record;
    const auto number = [&] { return query.value(column++); };
    record.standing.phase = static_cast<Phase>(std::clamp(number().toInt(), 0, 3));
    record.standing.step = std::max(0, number().toInt());
    record.standing.memory.stability = number().toDouble();
    record.standing.memory.difficulty = number().toDouble();
    record.standing.reps = number().toInt();
    record.standing.lapses = number().toInt();
    record.dueMs = number().toLongLong();
    record.lastMs = number().toLongLong();
    record.suspended = number().toBool();
    return record;
}

void bindRecord(QSqlQuery& query, const CardRecord& record) {
    query.addBindValue(static_cast<int>(record.standing.phase));
    query.addBindValue(record.standing.step);
    query.addBindValue(record.standing.memory.stability);
    query.addBindValue(record.standing.memory.difficulty);
    query.addBindValue(record.standing.reps);
    query.addBindValue(record.standing.lapses);
    query.addBindValue(static_cast<qlonglong>(record.dueMs));
    query.addBindValue(static_cast<qlonglong>(record.lastMs));
    query.addBindValue(record.suspended ? 1 : 0);
}

LogEntry readEntry(const QSqlQuery& query) {
    LogEntry entry;
    entry.id = query.value(0).toLongLong();
    entry.card = query.value(1).toString().toStdString();
    entry.atMs = query.value(2).toLongLong();
    entry.action = static_cast<LogEntry::Action>(std::clamp(query.value(3).toInt(), 0, 2));
    entry.rating = static_cast<Rating>(std::clamp(query.value(4).toInt(), 1, 4));
    entry.elapsedDays = query.value(5).toInt();
    entry.tookMs = query.value(6).toInt();
    entry.before = readRecord(query, entryColumnCount);
    return entry;
}

/// Moves the database and its journals out of the way. Returns the new name, empty when that failed.
QString setAside(const QString& path) {
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString target = path + QStringLiteral(".damaged-") + stamp;
    if (!QFile::rename(path, target))
        return {};
    for (const QString& suffix : {QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::rename(path + suffix, target + suffix);
    return target;
}

} // namespace

struct ProgressStore::Data {
    QString path;
    QString connection;
    QSqlError lastError; ///< of the statement that failed last
    qlonglong dataVersion = 0;

    explicit Data(QString file)
        : path(std::move(file)) {
        static std::atomic<int> count = 0;
        connection = QStringLiteral("progress-%1").arg(++count);
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(path);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMs));
    }

    ~Data() {
        QSqlDatabase::database(connection, false).close();
        QSqlDatabase::removeDatabase(connection);
    }

    QSqlDatabase database() const { return QSqlDatabase::database(connection, false); }

    QSqlQuery query() const {
        QSqlQuery query(database());
        query.setForwardOnly(true);
        return query;
    }

    Error error() const { return toError(lastError, path); }

    bool run(QSqlQuery& query) {
        if (query.exec())
            return true;
        lastError = query.lastError();
        return false;
    }

    bool run(const QString& statement) {
        QSqlQuery statementQuery = query();
        return prepare(statementQuery, statement) && run(statementQuery);
    }

    bool prepare(QSqlQuery& query, const QString& statement) {
        if (query.prepare(statement))
            return true;
        lastError = query.lastError();
        return false;
    }

    /// First column of the first row of a statement.
    std::optional<QVariant> value(const QString& statement) {
        QSqlQuery statementQuery = query();
        if (!prepare(statementQuery, statement) || !run(statementQuery) || !statementQuery.next())
            return std::nullopt;
        return statementQuery.value(0);
    }

    /// Runs work in a transaction that holds the write lock from its start. work returns an error to roll
    /// back.
    template <class Work>
    Result<void> transaction(Work work) {
        if (!run(QStringLiteral("BEGIN IMMEDIATE")))
            return error();
        Result<void> done = work();
        if (done && !run(QStringLiteral("COMMIT")))
            done = error();
        if (!done)
            query().exec(QStringLiteral("ROLLBACK"));
        return done;
    }

    Result<void> open() {
        QSqlDatabase opened = database();
        if (!opened.open()) {
            lastError = opened.lastError();
            return error();
        }
        if (!useWriteAheadLog())
            return error();
        if (!run(QStringLiteral("PRAGMA synchronous = FULL")))
            return error();
        return upgrade();
    }

    /// SQLite does not wait for a lock when it changes the journal, so two processes that begin at once would
    /// fail here.
    bool useWriteAheadLog() {
        QDeadlineTimer deadline(busyTimeoutMs);
        while (!value(QStringLiteral("PRAGMA journal_mode = WAL"))) {
            if (codeOf(lastError) != sqliteBusy || deadline.hasExpired())
                return false;
            QThread::msleep(10);
        }
        return true;
    }

    Result<void> upgrade() {
        const auto steps = progressSchemaSteps();
        return transaction([&]() -> Result<void> {
            const std::optional<QVariant> version = value(QStringLiteral("PRAGMA user_version"));
            if (!version)
                return error();
            if (version->toInt() > static_cast<int>(steps.size()))
                return Error{
                    "The progress database was made by a newer version of Lintel. Update Lintel to open it.",
                    path.toStdString()};
            for (auto step = static_cast<std::size_t>(std::max(0, version->toInt())); step < steps.size();
                 ++step) {
                for (const QString& statement : QString::fromUtf8(steps[step]).split(u';'))
                    if (!statement.trimmed().isEmpty() && !run(statement))
                        return error();
                if (!run(QStringLiteral("PRAGMA user_version = %1").arg(step + 1)))
                    return error();
            }
            return {};
        });
    }

    /// Reads every page and index: done only after an unclean end, which leaves the journal behind.
    bool isWhole() {
        const std::optional<QVariant> result = value(QStringLiteral("PRAGMA quick_check(1)"));
        return result && result->toString() == QLatin1String("ok");
    }

    Result<CardRecord> record(const QString& card) {
        QSqlQuery select = query();
        if (!prepare(select, QStringLiteral("SELECT %1 FROM card WHERE id = ?").arg(recordColumns)))
            return error();
        select.addBindValue(card);
        if (!run(select))
            return error();
        return select.next() ? readRecord(select, 0) : CardRecord{};
    }

    Result<void> write(const QString& card, const CardRecord& record) {
        QSqlQuery statement = query();
        if (record == CardRecord{}) {
            if (!prepare(statement, QStringLiteral("DELETE FROM card WHERE id = ?")))
                return error();
            statement.addBindValue(card);
        } else {
            if (!prepare(statement,
                         QStringLiteral("REPLACE INTO card (id, %1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                             .arg(recordColumns)))
                return error();
            statement.addBindValue(card);
            bindRecord(statement, record);
        }
        return run(statement) ? Result<void>{} : error();
    }
};

ProgressStore::ProgressStore(std::unique_ptr<Data> data)
    : m_data(std::move(data)) {}

ProgressStore::~ProgressStore() = default;

Result<std::unique_ptr<ProgressStore>> ProgressStore::open(const std::string& path) {
    const QString file = QString::fromStdString(path);
    const bool unclean = QFileInfo(file + QStringLiteral("-wal")).size() > 0;
    auto data = std::make_unique<Data>(file);
    Result<void> opened = data->open();
    const bool damaged = opened ? unclean && !data->isWhole() : isDamage(data->lastError);
    std::string notice;
    if (damaged) {
        data.reset(); // closes the file before it is renamed
        const QString aside = setAside(file);
        if (aside.isEmpty())
            return Error{"The progress database is damaged and cannot be set aside. Check the permissions of "
                         "its folder.",
                         path};
        notice = "The progress database was damaged. It is kept as " + aside.toStdString() +
                 ", and a new one was begun.";
        data = std::make_unique<Data>(file);
        opened = data->open();
    }
    if (!opened)
        return opened.error();
    std::unique_ptr<ProgressStore> store(new ProgressStore(std::move(data)));
    store->m_notice = std::move(notice);
    store->changedElsewhere();
    return store;
}

Result<std::unordered_map<std::string, CardRecord>> ProgressStore::records() const {
    QSqlQuery select = m_data->query();
    if (!m_data->prepare(select, QStringLiteral("SELECT id, %1 FROM card").arg(recordColumns)) ||
        !m_data->run(select))
        return m_data->error();
    std::unordered_map<std::string, CardRecord> records;
    while (select.next())
        records.emplace(select.value(0).toString().toStdString(), readRecord(select, 1));
    if (select.lastError().isValid()) {
        m_data->lastError = select.lastError();
        return m_data->error();
    }
    return records;
}

bool ProgressStore::changedElsewhere() {
    const std::optional<QVariant> version = m_data->value(QStringLiteral("PRAGMA data_version"));
    if (!version || version->toLongLong() == m_data->dataVersion)
        return false;
    m_data->dataVersion = version->toLongLong();
    return true;
}

Result<void> ProgressStore::apply(const LogEntry& entry, const CardRecord& after) {
    const QString card = QString::fromStdString(entry.card);
    return m_data->transaction([&]() -> Result<void> {
        const Result<CardRecord> now = m_data->record(card);
        if (!now)
            return now.error();
        if (*now != entry.before)
            return Error{"This card was changed in another window, so the answer was not counted twice."};
        QSqlQuery insert = m_data->query();
        if (!m_data->prepare(insert,
                             QStringLiteral("INSERT INTO log (%1, %2) VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, "
                                            "?, ?, ?, ?, ?, ?, ?)")
                                 .arg(entryColumns, beforeColumns)))
            return m_data->error();
        insert.addBindValue(card);
        insert.addBindValue(static_cast<qlonglong>(entry.atMs));
        insert.addBindValue(static_cast<int>(entry.action));
        insert.addBindValue(static_cast<int>(entry.rating));
        insert.addBindValue(entry.elapsedDays);
        insert.addBindValue(entry.tookMs);
        bindRecord(insert, entry.before);
        if (!m_data->run(insert))
            return m_data->error();
        return m_data->write(card, after);
    });
}

Result<std::optional<LogEntry>> ProgressStore::undo() {
    std::optional<LogEntry> undone;
    const Result<void> done = m_data->transaction([&]() -> Result<void> {
        QSqlQuery select = m_data->query();
        if (!m_data->prepare(select, QStringLiteral("SELECT %1, %2 FROM log ORDER BY id DESC LIMIT 1")
                                         .arg(entryColumns, beforeColumns)) ||
            !m_data->run(select))
            return m_data->error();
        if (!select.next())
            return {};
        const LogEntry entry = readEntry(select);
        select.finish();
        QSqlQuery remove = m_data->query();
        if (!m_data->prepare(remove, QStringLiteral("DELETE FROM log WHERE id = ?")))
            return m_data->error();
        remove.addBindValue(static_cast<qlonglong>(entry.id));
        if (!m_data->run(remove))
            return m_data->error();
        undone = entry;
        return m_data->write(QString::fromStdString(entry.card), entry.before);
    });
    if (!done)
        return done.error();
    return undone;
}

Result<std::optional<std::int64_t>> ProgressStore::lastChange() const {
    QSqlQuery select = m_data->query();
    if (!m_data->prepare(select, QStringLiteral("SELECT at_ms FROM log ORDER BY id DESC LIMIT 1")) ||
        !m_data->run(select))
        return m_data->error();
    std::optional<std::int64_t> last;
    if (select.next())
        last = select.value(0).toLongLong();
    return last;
}

Result<std::vector<LogEntry>> ProgressStore::history(std::string_view card) const {
    QSqlQuery select = m_data->query();
    if (!m_data->prepare(select, QStringLiteral("SELECT %1, %2 FROM log WHERE card = ? ORDER BY id")
                                     .arg(entryColumns, beforeColumns)))
        return m_data->error();
    select.addBindValue(QString::fromUtf8(card.data(), static_cast<qsizetype>(card.size())));
    if (!m_data->run(select))
        return m_data->error();
    std::vector<LogEntry> entries;
    while (select.next())
        entries.push_back(readEntry(select));
    return entries;
}

Result<int> ProgressStore::introducedSince(std::int64_t instant) const {
    const std::optional<QVariant> count = m_data->value(
        QStringLiteral("SELECT count(*) FROM log WHERE at_ms >= %1 AND action = 0 AND before_phase = 0")
            .arg(instant));
    if (!count)
        return m_data->error();
    return count->toInt();
}

Result<std::optional<double>> ProgressStore::typicalAnswerMs() const {
    QSqlQuery select = m_data->query();
    if (!m_data->prepare(select,
                         QStringLiteral("SELECT count(*), avg(min(took_ms, 60000)) FROM (SELECT took_ms FROM "
                                        "log WHERE action = 0 ORDER BY id DESC LIMIT 100)")) ||
        !m_data->run(select) || !select.next())
        return m_data->error();
    std::optional<double> typical;
    if (select.value(0).toInt() >= 10)
        typical = select.value(1).toDouble();
    return typical;
}

} // namespace lintel
