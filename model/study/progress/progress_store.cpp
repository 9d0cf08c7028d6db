#include "model/study/progress/progress_store.h"

#include "model/study/progress/schema.h"
#include "model/study/progress/totals.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <atomic>
#include <mutex>
#include <set>

namespace lintel {
namespace {

/// Primary result codes of SQLite, sqlite.org/rescode.html
enum SqliteCode : int {
    sqliteBusy = 5,
    sqliteReadOnly = 8,
    sqliteIoError = 10,
    sqliteCorrupt = 11,
    sqliteFull = 13,
    sqliteCannotOpen = 14,
    sqliteNotADatabase = 26,
};

constexpr int busyTimeoutMs = 5000;

/// The databases that this process has open, each as often as it is. While one is, its journal lies beside it
/// and is no sign of an unclean end.
class OpenDatabases {
public:
    void add(const QString& path) {
        const std::scoped_lock lock(m_mutex);
        m_paths.insert(path);
    }
    void remove(const QString& path) {
        const std::scoped_lock lock(m_mutex);
        m_paths.extract(path);
    }
    bool contains(const QString& path) {
        const std::scoped_lock lock(m_mutex);
        return m_paths.contains(path);
    }

private:
    std::mutex m_mutex;
    std::multiset<QString> m_paths;
};

OpenDatabases& openDatabases() {
    static auto* const paths = new OpenDatabases; // outlives every store, also static ones
    return *paths;
}

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
    std::string pathBytes;
    QString connection;
    qlonglong dataVersion = 0;

    explicit Data(QString file)
        : path(std::move(file))
        , pathBytes(path.toStdString()) {
        static std::atomic<int> count = 0;
        connection = QStringLiteral("progress-%1").arg(++count);
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(path);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMs));
        openDatabases().add(path);
    }

    ~Data() {
        QSqlDatabase::database(connection, false).close();
        QSqlDatabase::removeDatabase(connection);
        openDatabases().remove(path);
    }

    QSqlDatabase database() const { return QSqlDatabase::database(connection, false); }
    Sql sql() const { return Sql(database()); }

    /// Throws SqlFailure, or an Error for a database of a newer version.
    void open() const {
        QSqlDatabase opened = database();
        if (!opened.open())
            throw SqlFailure{opened.lastError()};
        useWriteAheadLog();
        sql().execute(QStringLiteral("PRAGMA synchronous = FULL"));
        // In KiB: enough for what a session asks again and again; the system caches the rest of the file.
        sql().execute(QStringLiteral("PRAGMA cache_size = -16000"));
        upgrade();
        UndoLog::watch(sql());
    }

    /// SQLite does not wait for a lock when it changes the journal, so two processes that begin at once would
    /// fail here.
    void useWriteAheadLog() const {
        QDeadlineTimer deadline(busyTimeoutMs);
        for (;;) {
            try {
                sql().execute(QStringLiteral("PRAGMA journal_mode = WAL"));
                return;
            } catch (const SqlFailure& failure) {
                if (codeOf(failure.error) != sqliteBusy || deadline.hasExpired())
                    throw;
            }
            QThread::msleep(10);
        }
    }

    /// Runs work in a transaction that holds the write lock from its start.
    void transact(const std::function<void(const Sql&)>& work) const {
        sql().execute(QStringLiteral("BEGIN IMMEDIATE"));
        try {
            work(sql());
            sql().execute(QStringLiteral("COMMIT"));
        } catch (...) {
            QSqlQuery(database()).exec(QStringLiteral("ROLLBACK"));
            throw;
        }
    }

    void upgrade() const {
        const auto steps = progressSchemaSteps();
        const auto present = static_cast<int>(steps.size());
        if (sql().number(QStringLiteral("PRAGMA user_version")) == present)
            return;
        transact([&](const Sql& inside) {
            const auto version = static_cast<int>(inside.number(QStringLiteral("PRAGMA user_version")));
            if (version > present)
                throw Error{
                    "The progress database was made by a newer version of Lintel. Update Lintel to open it.",
                    pathBytes};
            for (int step = std::max(0, version); step < present; ++step)
                for (const char* statement : steps[static_cast<std::size_t>(step)])
                    inside.execute(QString::fromUtf8(statement));
            rebuildTotals(inside);
            inside.execute(QStringLiteral("PRAGMA user_version = %1").arg(present));
        });
    }

    /// Reads every page: done only after an unclean end, which leaves the journal behind, and before anything
    /// is written. It takes a quarter of a second for a million answers; behind the user's back, the answers
    /// that are given meanwhile would be set aside with a damaged file.
    bool isWhole() const {
        return sql().value(QStringLiteral("PRAGMA quick_check(1)")).toString() == QLatin1String("ok");
    }
};

ProgressStore::ProgressStore(std::unique_ptr<Data> data)
    : m_data(std::move(data)) {}

ProgressStore::~ProgressStore() = default;

const std::string& ProgressStore::path() const {
    return m_data->pathBytes;
}

Result<std::unique_ptr<ProgressStore>> ProgressStore::open(const std::string& path) {
    const QString file = QString::fromStdString(path);
    const bool unclean =
        !openDatabases().contains(file) && QFileInfo(file + QStringLiteral("-wal")).size() > 0;
    std::string notice;
    for (bool retried = false;; retried = true) {
        auto data = std::make_unique<Data>(file);
        try {
            bool damaged = false;
            try {
                data->open();
                damaged = unclean && !retried && !data->isWhole();
            } catch (const SqlFailure& failure) {
                if (retried || !isDamage(failure.error))
                    throw;
                damaged = true;
            }
            if (!damaged) {
                std::unique_ptr<ProgressStore> store(new ProgressStore(std::move(data)));
                store->m_notice = std::move(notice);
                store->changedElsewhere();
                return store;
            }
        } catch (const SqlFailure& failure) {
            return toError(failure.error, file);
        } catch (const Error& error) {
            return error;
        }
        data.reset(); // closes the file before it is renamed
        const QString aside = setAside(file);
        if (aside.isEmpty())
            return Error{"The progress database is damaged and cannot be set aside. Check the permissions of "
                         "its folder.",
                         path};
        notice = "The progress database was damaged. It is kept as " + aside.toStdString() +
                 ", and a new one was begun.";
    }
}

bool ProgressStore::changedElsewhere() {
    const auto version =
        read([](const Sql& sql) { return sql.number(QStringLiteral("PRAGMA data_version")); });
    if (!version || *version == m_data->dataVersion)
        return false;
    m_data->dataVersion = *version;
    return true;
}

Result<void> ProgressStore::run(Mode mode, const UserAction* action,
                                const std::function<void(const Sql&)>& work) const {
    try {
        if (mode == Mode::Read)
            work(m_data->sql());
        else
            m_data->transact([&](const Sql& sql) {
                if (action)
                    UndoLog::begin(sql, *action);
                work(sql);
                if (action)
                    UndoLog::end(sql);
            });
        return {};
    } catch (const SqlFailure& failure) {
        return toError(failure.error, m_data->path);
    } catch (const Error& error) {
        return error;
    }
}

Result<std::optional<UserAction>> ProgressStore::lastAction() const {
    return read([](const Sql& sql) { return UndoLog::last(sql); });
}

Result<std::optional<UserAction>> ProgressStore::undo() {
    return write([](const Sql& sql) { return UndoLog::undo(sql); });
}

} // namespace lintel
