#include "model/base/file.h"
#include "model/study/progress_schema.h"
#include "model/study/progress_store.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <cstdio>
#include <random>
#include <sys/resource.h>
#include <unistd.h>

using namespace lintel;

namespace {

/// The entry and the state of the n-th answer to a card, made up but different each time.
std::pair<LogEntry, CardRecord> step(const std::string& card, const CardRecord& before) {
    LogEntry entry;
    entry.card = card;
    entry.before = before;
    entry.atMs = before.lastMs + 1000;
    entry.rating = static_cast<Rating>(1 + before.standing.reps % 4);
    entry.elapsedDays = before.standing.reps;
    entry.tookMs = 2000;
    CardRecord after = before;
    after.standing.phase = Phase::Review;
    after.standing.reps += 1;
    after.standing.memory = {1.5 * after.standing.reps, 5.25};
    after.lastMs = entry.atMs;
    after.dueMs = entry.atMs + 86'400'000;
    return {entry, after};
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
    std::unordered_map<std::string, CardRecord> records = *(*store)->records();
    for (int count = 0;; ++count) {
        const std::string card = name + '/' + std::to_string(count % 50);
        const auto [entry, after] = step(card, records[card]);
        if (const Result<void> done = (*store)->apply(entry, after); !done) {
            std::printf("error %s\n", done.error().message.c_str());
            return 2;
        }
        records[card] = after;
        std::printf("kept\n");
        std::fflush(stdout);
        usleep(2000); // the lock is not fair: without a pause one process may keep the others out for long
    }
}

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

    /// Gives each of count cards some answers.
    static void fill(ProgressStore& store, int count) {
        for (int i = 0; i < count; ++i) {
            const auto [entry, after] = step("card/" + std::to_string(i), {});
            QVERIFY(store.apply(entry, after).ok());
        }
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
        const auto [entry, after] = step("sqs.delay/qa", {});
        {
            auto store = open(path);
            QVERIFY(store);
            QVERIFY(store->notice().empty());
            QVERIFY(store->records()->empty());
            QVERIFY(store->apply(entry, after).ok());
        }
        auto store = open(path);
        QVERIFY(store);
        const auto records = store->records();
        QVERIFY(records.ok());
        QCOMPARE(records->size(), 1u);
        QVERIFY(records->at("sqs.delay/qa") == after);
        const auto history = store->history("sqs.delay/qa");
        QCOMPARE(history->size(), 1u);
        QCOMPARE(history->front().rating, entry.rating);
        QCOMPARE(history->front().atMs, entry.atMs);
        QCOMPARE(history->front().tookMs, 2000);
        QVERIFY(history->front().before == CardRecord{});
        QVERIFY(store->history("other/qa")->empty());
    }

    void undoTakesBackOneAfterAnotherAcrossRestarts() {
        const std::string path = newPath();
        const auto [first, afterFirst] = step("a/qa", {});
        const auto [second, afterSecond] = step("a/qa", afterFirst);
        {
            auto store = open(path);
            QVERIFY(store->apply(first, afterFirst).ok());
            QVERIFY(store->apply(second, afterSecond).ok());
        }
        auto store = open(path);
        QCOMPARE(**store->lastChange(), second.atMs);
        auto undone = store->undo();
        QVERIFY(undone.ok() && undone->has_value());
        QVERIFY((*undone)->before == afterFirst);
        QVERIFY(store->records()->at("a/qa") == afterFirst);
        QVERIFY(store->undo()->has_value());
        QVERIFY(store->records()->empty());
        QVERIFY(store->history("a/qa")->empty());
        QVERIFY(!store->undo()->has_value());
        QVERIFY(!store->lastChange()->has_value());
    }

    void countsAndTimes() {
        auto store = open(newPath());
        QVERIFY(!store->typicalAnswerMs()->has_value());
        CardRecord record;
        for (int i = 0; i < 10; ++i) {
            auto [entry, after] = step("a/qa", record);
            entry.tookMs = i == 0 ? 3'600'000 : 1000;
            QVERIFY(store->apply(entry, after).ok());
            record = after;
        }
        fill(*store, 3);
        QCOMPARE(*store->introducedSince(0), 4);
        QCOMPARE(*store->introducedSince(1001), 0);
        QCOMPARE(**store->typicalAnswerMs(), (60000. + 9 * 1000 + 3 * 2000) / 13);
    }

    void secondWindowDoesNotCountAnAnswerTwice() {
        const std::string path = newPath();
        auto one = open(path);
        auto other = open(path);
        QVERIFY(one && other);
        QVERIFY(!other->changedElsewhere());
        const auto [entry, after] = step("a/qa", {});
        QVERIFY(one->apply(entry, after).ok());
        QVERIFY(!one->changedElsewhere());
        const Result<void> refused = other->apply(entry, after);
        QVERIFY(!refused.ok());
        QVERIFY(other->changedElsewhere());
        QVERIFY(!other->changedElsewhere());
        QCOMPARE(other->history("a/qa")->size(), 1u);
    }

    void opensVersionOneWithEverythingInIt() {
        const std::string path = newPath();
        const Result<std::string> dump = readFile(LINTEL_FIXTURES "/progress/version-1.sql");
        QVERIFY(dump.ok());
        execute(path, QString::fromStdString(*dump).split(";\n", Qt::SkipEmptyParts));
        auto store = open(path);
        QVERIFY(store);
        QVERIFY(store->notice().empty());
        const auto records = store->records();
        QCOMPARE(records->size(), 2u);
        const CardRecord& record = records->at("sqs.visibility.timeout/qa");
        QCOMPARE(record.standing.phase, Phase::Review);
        QCOMPARE(record.standing.memory.stability, 10.96433194);
        QCOMPARE(record.standing.reps, 2);
        QCOMPARE(record.dueMs, 1780365600000);
        QVERIFY(records->at("sqs.delay.queue/cloze").suspended);
        QCOMPARE(store->history("sqs.visibility.timeout/qa")->size(), 2u);
        QVERIFY(store->undo()->has_value());
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
            const auto records = store->records();
            QVERIFY(!records.ok() || !store->notice().empty());
            if (!records.ok()) {
                QVERIFY(records.error().message.find("damaged") != std::string::npos);
                return;
            }
        }
        QVERIFY(store->notice().find("damaged") != std::string::npos);
        QVERIFY(store->records()->empty());
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
        QCOMPARE(open(path.toStdString())->records()->size(), 2u);
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
        int answers = 0;
        const auto records = store->records();
        for (const auto& [card, record] : *records)
            answers += record.standing.reps;
        QCOMPARE(answers, lines.count("kept") + 1);
    }

    /// The kill comes at any point of an answer: an answer that was reported is there afterwards, and the log
    /// and the cards agree.
    void killLosesNoFinishedAnswer() {
        const std::string path = newPath();
        std::mt19937 random(20261120);
        qsizetype kept = 0;
        qsizetype found = 0;
        for (int round = 0; round < 30; ++round) {
            auto child = startChild(path, "child");
            QVERIFY(child->waitForReadyRead(20000));
            usleep(random() % 30000);
            child->kill();
            QTRY_COMPARE_WITH_TIMEOUT(child->state(), QProcess::NotRunning, 30000);
            const QByteArray output = child->readAllStandardOutput();
            QVERIFY2(!output.contains("error") && !output.contains("notice"), output.constData());
            kept += output.count("kept\n");

            auto store = open(path);
            QVERIFY(store);
            QVERIFY2(store->notice().empty(), store->notice().c_str());
            const auto records = store->records();
            QVERIFY(records.ok());
            qsizetype answers = 0;
            for (const auto& [card, record] : *records) {
                const auto history = store->history(card);
                QCOMPARE(static_cast<int>(history->size()), record.standing.reps);
                answers += record.standing.reps;
            }
            // At most the answer in the making was finished without being reported.
            QVERIFY(answers >= found + output.count("kept\n"));
            QVERIFY(answers <= found + output.count("kept\n") + 1);
            found = answers;
        }
        QVERIFY(kept > 60);
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
        qsizetype answers = 0;
        auto store = open(path);
        QVERIFY(store);
        const auto records = store->records();
        for (const auto& [card, record] : *records)
            answers += record.standing.reps;
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
