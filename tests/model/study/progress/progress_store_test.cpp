#include "model/base/file.h"
#include "model/study/progress/answers.h"
#include "model/study/progress/deck_sync.h"
#include "model/study/progress/progress_store.h"
#include "model/study/progress/schema.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <cstdio>
#include <map>
#include <random>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace lintel;

namespace {

std::vector<Card> cardsNamed(const std::string& prefix, int count) {
    std::vector<Card> cards;
    for (int i = 0; i < count; ++i) {
        Card card;
        card.id = prefix + '/' + std::to_string(i);
        card.source = card.memory = card.id;
        card.front = "Front";
        card.back = card.answer = "Back";
        cards.push_back(std::move(card));
    }
    return cards;
}

/// Answers a card once more; what is made of its memory is made up but different each time.
Result<void> answer(ProgressStore& store, const std::string& key, int tookMs = 2000) {
    const auto found = store.read([&](const Sql& sql) { return readCard(sql, key); });
    if (!found)
        return found.error();
    const DeckCard& card = **found;
    ReviewEntry entry;
    entry.atMs = card.memory.lastMs + 1000;
    entry.day = 2'460'000 + card.memory.standing.reps;
    entry.rating = static_cast<Rating>(1 + card.memory.standing.reps % 4);
    entry.elapsedDays = card.memory.standing.reps > 0;
    entry.tookMs = tookMs;
    entry.phase = card.memory.standing.phase;
    entry.before = card.memory.standing.memory;
    MemoryRecord after = card.memory;
    after.standing.phase = Phase::Review;
    after.standing.reps += 1;
    after.standing.memory = {1.5 * after.standing.reps, 5.25};
    after.lastMs = entry.atMs;
    after.lastDay = entry.day;
    after.dueDay = entry.day + 3;
    return keepAnswer(store, card, entry, after);
}

/// How often each card was answered; each memory and its log agree.
std::map<std::string, int> repsByCard(const ProgressStore& store) {
    std::map<std::string, int> reps;
    const auto read = store.read([&](const Sql& sql) {
        QSqlQuery rows =
            sql.select("SELECT key, reps, (SELECT count(*) FROM review WHERE memory = memory.id) "
                       "FROM memory WHERE reps > 0");
        while (sql.next(rows)) {
            if (rows.value(1) != rows.value(2))
                throw Error{"The log and the memory of " + toBytes(rows.value(0)) + " differ."};
            reps[toBytes(rows.value(0))] = rows.value(1).toInt();
        }
    });
    if (!read)
        qWarning("%s", read.error().message.c_str());
    return read ? reps : std::map<std::string, int>{{"error", -1}};
}

int answersIn(const ProgressStore& store) {
    int sum = 0;
    for (const auto& [card, reps] : repsByCard(store))
        sum += reps;
    return sum;
}

/// Child process: answers cards named after it for ever, and prints a line after each answer that was kept.
int answerForEver(const std::string& path, const std::string& name) {
    auto store = ProgressStore::open(path);
    if (!store) {
        std::printf("error %s\n", store.error().message.c_str());
        return 1;
    }
    if (!(*store)->notice().empty())
        std::printf("notice %s\n", (*store)->notice().c_str());
    if (const auto synced = syncCards(**store, cardsNamed(name, 50), 0); !synced) {
        std::printf("error %s\n", synced.error().message.c_str());
        return 2;
    }
    for (int count = 0;; ++count) {
        if (const Result<void> done = answer(**store, name + '/' + std::to_string(count % 50)); !done) {
            std::printf("error %s\n", done.error().message.c_str());
            return 2;
        }
        std::printf("kept\n");
        std::fflush(stdout);
        usleep(2000); // the lock is not fair: without a pause one process may keep the others out for long
    }
}

/// A child process without another program: it answers until it is killed, and writes a byte for each answer
/// that was kept.
struct Answerer {
    pid_t process = -1;
    int kept = -1; ///< reading end of its pipe

    explicit Answerer(const std::string& path) {
        int ends[2];
        if (pipe(ends) != 0)
            qFatal("no pipe");
        process = fork();
        if (process == 0) {
            auto store = ProgressStore::open(path);
            for (int count = 0; store && answer(**store, "child/" + std::to_string(count % 50)).ok(); ++count)
                if (write(ends[1], "k", 1) != 1)
                    break;
            _exit(1);
        }
        close(ends[1]);
        kept = ends[0];
    }

    /// Kills it a while after its first answer; how many answers it had reported.
    int killAfter(unsigned microseconds) {
        char byte = 0;
        int count = static_cast<int>(read(kept, &byte, 1));
        usleep(microseconds);
        kill(process, SIGKILL);
        waitpid(process, nullptr, 0);
        while (read(kept, &byte, 1) == 1)
            ++count;
        close(kept);
        return count;
    }
};

} // namespace

class ProgressStoreTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;

    std::string newPath() {
        return m_folder.filePath(QString("progress-%1.sqlite").arg(++m_count)).toStdString();
    }

    static std::unique_ptr<ProgressStore> open(const std::string& path) {
        auto store = ProgressStore::open(path);
        if (!store)
            qWarning("%s", store.error().toString().c_str());
        return store ? std::move(*store) : nullptr;
    }

    /// Runs SQL on the file without the store.
    static void execute(const std::string& path, const QStringList& statements) {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "outside");
            database.setDatabaseName(QString::fromStdString(path));
            QVERIFY(database.open());
            QSqlQuery query(database);
            for (const QString& statement : statements)
                QVERIFY2(query.exec(statement), qPrintable(statement));
        }
        QSqlDatabase::removeDatabase("outside");
    }

    /// Answers each of count cards once.
    static void fill(ProgressStore& store, int count) {
        QVERIFY(syncCards(store, cardsNamed("card", count), 0).ok());
        for (int i = 0; i < count; ++i)
            QVERIFY(answer(store, "card/" + std::to_string(i)).ok());
    }

    static DeckCard card(const ProgressStore& store, const std::string& key) {
        return store.read([&](const Sql& sql) { return readCard(sql, key); })->value();
    }

    QStringList setAside(const std::string& path) const {
        const QFileInfo file(QString::fromStdString(path));
        return file.dir().entryList({file.fileName() + ".damaged-*"});
    }

    std::unique_ptr<QProcess> startChild(const std::string& path, const QString& name) {
        auto child = std::make_unique<QProcess>();
        child->start(QCoreApplication::applicationFilePath(),
                     {"--answer", QString::fromStdString(path), name});
        return child;
    }

private slots:
    void keepsWhatWasAnswered() {
        const std::string path = newPath();
        {
            auto store = open(path);
            QVERIFY(store);
            QVERIFY(store->notice().empty());
            fill(*store, 1);
        }
        auto store = open(path);
        QVERIFY(store);
        const MemoryRecord memory = card(*store, "card/0").memory;
        QCOMPARE(memory.standing.phase, Phase::Review);
        QCOMPARE(memory.standing.reps, 1);
        QVERIFY((memory.standing.memory == Memory{1.5, 5.25}));
        QCOMPARE(memory.lastMs, 1000);
        QCOMPARE(memory.dueDay, 2'460'003);
        const auto history = reviewsOf(*store, memory.id);
        QCOMPARE(history->size(), 1u);
        QCOMPARE(history->front().rating, Rating::Again);
        QCOMPARE(history->front().atMs, 1000);
        QCOMPARE(history->front().tookMs, 2000);
        QCOMPARE(history->front().phase, Phase::New);
        QVERIFY(reviewsOf(*store, memory.id + 1)->empty());
        QVERIFY(!store->read([](const Sql& sql) { return readCard(sql, "other"); })->has_value());
    }

    void undoTakesBackOneAfterAnotherAcrossRestarts() {
        const std::string path = newPath();
        {
            auto store = open(path);
            fill(*store, 1);
            QVERIFY(answer(*store, "card/0").ok());
        }
        auto store = open(path);
        QCOMPARE((*store->lastAction())->name, "Answer");
        QCOMPARE((*store->lastAction())->atMs, 2000);
        const auto undone = store->undo();
        QVERIFY(undone.ok() && undone->has_value());
        QCOMPARE((*undone)->detail, "card/0");
        QCOMPARE(card(*store, "card/0").memory.standing.reps, 1);
        QCOMPARE(answersIn(*store), 1);
        QCOMPARE(*introducedOn(*store, 2'460'000), 1);
        QVERIFY(store->undo()->has_value());
        QCOMPARE(answersIn(*store), 0);
        QCOMPARE(card(*store, "card/0").memory.standing.phase, Phase::New);
        QCOMPARE(*introducedOn(*store, 2'460'000), 0);
        QVERIFY(!store->undo()->has_value());
        QVERIFY(!store->lastAction()->has_value());
    }

    void undoReachesBackAHundredActionsAcrossRestarts() {
        const std::string path = newPath();
        auto store = open(path);
        fill(*store, 1);
        for (int i = 0; i < UndoLog::kept + 20; ++i)
            QVERIFY(answer(*store, "card/0").ok());
        int undone = 0;
        while (store->undo()->has_value())
            if (++undone % 30 == 0) {
                store.reset();
                store = open(path);
            }
        QCOMPARE(undone, UndoLog::kept);
        QCOMPARE(answersIn(*store), 21);
        QCOMPARE(store->read([](const Sql& sql) { return sql.number("SELECT count(*) FROM undo_change"); })
                     .value(),
                 0);
    }

    void failedActionChangesNothing() {
        auto store = open(newPath());
        fill(*store, 1);
        const auto failed = store->act({"Break", {}, 0}, [](const Sql& sql) {
            sql.execute("UPDATE card SET front = 'broken'");
            throw Error{"No."};
        });
        QCOMPARE(failed.error().message, "No.");
        const auto mistaken = store->act({"Break", {}, 0}, [](const Sql& sql) {
            sql.execute("UPDATE card SET front = 'broken'");
            sql.execute("UPDATE nothing SET a = 1");
        });
        QVERIFY(!mistaken.ok());
        QCOMPARE(card(*store, "card/0").card.front, "Front");
        QCOMPARE((*store->lastAction())->name, "Answer");
    }

    void countsAndTimes() {
        auto store = open(newPath());
        QVERIFY(!typicalAnswerMs(*store)->has_value());
        fill(*store, 4);
        for (int i = 0; i < 9; ++i)
            QVERIFY(answer(*store, "card/0", i == 0 ? 3'600'000 : 1000).ok());
        QCOMPARE(*introducedOn(*store, 2'460'000), 4);
        QCOMPARE(*introducedOn(*store, 2'460'001), 0);
        QCOMPARE(**typicalAnswerMs(*store), (60000. + 8 * 1000 + 4 * 2000) / 13);
    }

    void secondWindowDoesNotCountAnAnswerTwice() {
        const std::string path = newPath();
        auto one = open(path);
        fill(*one, 1);
        auto other = open(path);
        QVERIFY(one && other);
        QVERIFY(!other->changedElsewhere());
        const DeckCard stale = card(*other, "card/0");
        QVERIFY(answer(*one, "card/0").ok());
        QVERIFY(!one->changedElsewhere());
        const Result<void> refused = keepAnswer(*other, stale, {}, stale.memory);
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().message.find("another window") != std::string::npos);
        QVERIFY(other->changedElsewhere());
        QVERIFY(!other->changedElsewhere());
        QCOMPARE(answersIn(*other), 2);
    }

    /// The journal of a database that this process has open is no sign of an unclean end, so nothing is
    /// checked, and nothing set aside under the other connection.
    void secondConnectionDoesNotCheckTheFile() {
        const std::string path = newPath();
        auto one = open(path);
        fill(*one, 300);
        QVERIFY(one->read([](const Sql& sql) { sql.execute("PRAGMA wal_checkpoint(FULL)"); }).ok());
        QVERIFY(answer(*one, "card/0").ok());
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - 4096));
        file.write(QByteArray(4096, '\x5a'));
        file.close();
        auto other = open(path);
        QVERIFY(other);
        QVERIFY2(other->notice().empty(), other->notice().c_str());
        QVERIFY(setAside(path).isEmpty());
    }

    void opensVersionOneWithEverythingInIt() {
        qputenv("TZ", "UTC");
        const std::string path = newPath();
        const Result<std::string> dump = readFile(LINTEL_FIXTURES "/progress/version-1.sql");
        QVERIFY(dump.ok());
        execute(path, QString::fromStdString(*dump).split(";\n", Qt::SkipEmptyParts));
        auto store = open(path);
        QVERIFY(store);
        QVERIFY(store->notice().empty());
        const DeckCard studied = card(*store, "sqs.visibility.timeout/qa");
        QCOMPARE(studied.memory.standing.phase, Phase::Review);
        QCOMPARE(studied.memory.standing.memory.stability, 10.96433194);
        QCOMPARE(studied.memory.standing.reps, 2);
        QCOMPARE(QDate::fromJulianDay(studied.memory.dueDay), QDate(2026, 6, 1));
        QCOMPARE(QDate::fromJulianDay(studied.memory.lastDay), QDate(2026, 5, 25));
        QCOMPARE(studied.memory.source, "sqs.visibility.timeout");
        QVERIFY(card(*store, "sqs.delay.queue/cloze").suspended);
        QCOMPARE(reviewsOf(*store, studied.memory.id)->size(), 2u);
        QCOMPARE(*introducedOn(*store, QDate(2026, 5, 23).toJulianDay()), 1);

        // The content then gives the cards their words.
        std::vector<Card> cards = cardsNamed("sqs.visibility.timeout", 1);
        cards[0].id = cards[0].memory = "sqs.visibility.timeout/qa";
        QVERIFY(syncCards(*store, cards, 0).ok());
        const DeckCard filled = card(*store, "sqs.visibility.timeout/qa");
        QCOMPARE(filled.card.front, "Front");
        QVERIFY(!filled.retired);
        QVERIFY(!filled.wasAnswer);
        QCOMPARE(filled.memory.standing.reps, 2);
    }

    void newerVersionIsRefusedAndLeftAlone() {
        const std::string path = newPath();
        fill(*open(path), 1);
        execute(path, {QString("PRAGMA user_version = %1").arg(progressSchemaSteps().size() + 1)});
        const auto refused = ProgressStore::open(path);
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().message.find("newer version") != std::string::npos);
        QVERIFY(setAside(path).isEmpty());
    }

    void damagedFileIsSetAside_data() {
        QTest::addColumn<QString>("damage");
        for (const char* damage : {"text", "truncated", "header", "table"})
            QTest::newRow(damage) << damage;
    }

    void damagedFileIsSetAside() {
        QFETCH(QString, damage);
        const std::string path = newPath();
        fill(*open(path), 300);
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        QVERIFY(size > 5 * 4096);
        if (damage == "text") {
            file.resize(0);
            file.write("These are my notes.\n");
        } else if (damage == "truncated") {
            file.resize(size / 2);
        } else if (damage == "header") {
            file.write(QByteArray(100, '\xff'));
        } else {
            file.seek(4096);
            file.write(QByteArray(static_cast<int>(size) - 4096, '\x5a'));
        }
        file.seek(0);
        const QByteArray bytes = file.readAll();
        file.close();

        auto store = open(path);
        QVERIFY(store);
        if (damage == "table") {
            // The damage lies deeper than what opening reads: it shows when the cards are read.
            const auto read = store->read([](const Sql& sql) { return readCard(sql, "card/1"); });
            QVERIFY(!read.ok() || !store->notice().empty());
            if (!read.ok()) {
                QVERIFY(read.error().message.find("damaged") != std::string::npos);
                return;
            }
        }
        QVERIFY(store->notice().find("damaged") != std::string::npos);
        QCOMPARE(answersIn(*store), 0);
        fill(*store, 1);
        const QStringList aside = setAside(path);
        QCOMPARE(aside.size(), 1);
        QFile kept(m_folder.filePath(aside.front()));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes);
    }

    void placeThatCannotBeWrittenIsAnError() {
        const Result<std::unique_ptr<ProgressStore>> folder =
            ProgressStore::open(m_folder.path().toStdString());
        QVERIFY(!folder.ok());
        QVERIFY(folder.error().message.find("cannot be written") != std::string::npos);
        QVERIFY(!ProgressStore::open(m_folder.filePath("missing/progress.sqlite").toStdString()).ok());
    }

    void readOnlyFileIsAnErrorAndKept() {
        QVERIFY(QDir(m_folder.path()).mkdir("read-only"));
        const QString folder = m_folder.filePath("read-only");
        const QString path = folder + "/progress.sqlite";
        fill(*open(path.toStdString()), 2);
        const auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        const auto passable = readable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(m_folder.path(), passable | QFile::WriteOwner));
        QVERIFY(QFile::setPermissions(path, readable));
        QVERIFY(QFile::setPermissions(folder, passable));
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {"--unprivileged", path, "child"});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.readAllStandardOutput(),
                 "error The progress database cannot be written. Check the permissions of its folder.\n");
        QVERIFY(QFile::setPermissions(folder, passable | QFile::WriteOwner));
        QVERIFY(QFile::setPermissions(path, readable | QFile::WriteOwner));
        QCOMPARE(answersIn(*open(path.toStdString())), 2);
    }

    void fullDiskLosesNothingThatWasKept() {
        const std::string path = newPath();
        fill(*open(path), 1);
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {"--full-disk", QString::fromStdString(path), "child"});
        QVERIFY(child.waitForFinished());
        const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
        QVERIFY2(
            lines.contains("error The progress could not be saved: the disk is full or failing. Nothing was "
                           "changed."),
            lines.last().constData());
        QVERIFY(lines.count("kept") > 10);
        auto store = open(path);
        QVERIFY(store);
        QVERIFY(store->notice().empty());
        QCOMPARE(answersIn(*store), lines.count("kept") + 1);
    }

    /// The kill comes at any point of an answer: an answer that was reported is there afterwards, and the log
    /// and the memories agree.
    void killLosesNoFinishedAnswer() {
        const std::string path = newPath();
        QVERIFY(syncCards(*open(path), cardsNamed("child", 50), 0).ok());
        std::mt19937 random(20261120);
        int found = 0;
        for (int round = 0; round < 200; ++round) {
            Answerer child(path);
            const int kept = child.killAfter(random() % 10000);
            QVERIFY(kept > 0);
            auto store = open(path);
            QVERIFY(store);
            QVERIFY2(store->notice().empty(), store->notice().c_str());
            const int answers = answersIn(*store);
            // At most the answer in the making was finished without being reported.
            QVERIFY2(answers >= found + kept && answers <= found + kept + 1,
                     qPrintable(QString("%1 of %2 + %3").arg(answers).arg(found).arg(kept)));
            found = answers;
        }
    }

    void processesShareOneProfile() {
        const std::string path = newPath();
        std::vector<std::unique_ptr<QProcess>> children;
        for (const char* name : {"one", "two", "three"})
            children.push_back(startChild(path, name));
        qsizetype kept = 0;
        for (const auto& child : children)
            QVERIFY(child->waitForReadyRead(20000));
        QTest::qWait(300);
        for (const auto& child : children) {
            child->kill();
            QTRY_COMPARE_WITH_TIMEOUT(child->state(), QProcess::NotRunning, 30000);
            const QByteArray output = child->readAllStandardOutput();
            QVERIFY2(!output.contains("error"), output.constData());
            kept += output.count("kept\n");
        }
        const int answers = answersIn(*open(path));
        QVERIFY(answers >= kept && answers <= kept + 3);
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 4 && arguments[1] == "--answer")
        return answerForEver(arguments[2].toStdString(), arguments[3].toStdString());
    if (arguments.size() == 4 && arguments[1] == "--unprivileged") {
        // The superuser may write to read-only files; nobody may not.
        if (geteuid() == 0 && setuid(65534) != 0)
            return 3;
        return answerForEver(arguments[2].toStdString(), arguments[3].toStdString());
    }
    if (arguments.size() == 4 && arguments[1] == "--full-disk") {
        // Writes beyond the limit fail as on a full disk instead of ending the process.
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1 << 20, 1 << 20};
        setrlimit(RLIMIT_FSIZE, &limit);
        return answerForEver(arguments[2].toStdString(), arguments[3].toStdString());
    }
    ProgressStoreTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "progress_store_test.moc"
