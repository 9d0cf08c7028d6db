#include "model/knowledge/knowledge.h"
#include "tests/model/knowledge/test_content.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace lintel;

namespace {

/// A data directory with content/ and, when wanted, the database made of it.
class DataDirectory {
public:
    explicit DataDirectory(bool withDatabase = true) {
        const TestContent content;
        if (!QDir().rename(QString::fromStdString(content.directory()), m_folder.filePath("content")))
            qFatal("cannot move the content");
        if (withDatabase && !buildKnowledge(readContent(path() + "/content").content, database()))
            qFatal("cannot build the database");
    }

    std::string path() const { return m_folder.path().toStdString(); }
    std::string database() const { return path() + "/knowledge.sqlite"; }

private:
    QTemporaryDir m_folder;
};

std::string openError(const DataDirectory& data) {
    const auto knowledge = Knowledge::open(data.path());
    return knowledge ? "opened" : knowledge.error().message;
}

} // namespace

class KnowledgeTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DataDirectory> m_data;
    std::unique_ptr<Knowledge> m_knowledge;
    QTemporaryDir m_cache;

    QStringList ids(const char* query, int limit = 50) const {
        QStringList result;
        for (const SearchHit& hit : m_knowledge->search(query, limit))
            result += QString::fromStdString(hit.id);
        return result;
    }

private slots:
    void initTestCase() {
        qputenv("XDG_CACHE_HOME", m_cache.path().toUtf8());
        m_data = std::make_unique<DataDirectory>();
        auto knowledge = Knowledge::open(m_data->path());
        QVERIFY2(knowledge.ok(), knowledge ? "" : knowledge.error().toString().c_str());
        m_knowledge = std::move(*knowledge);
    }

    void givesBackWhatWasRead() {
        QCOMPARE(m_knowledge->services().size(), std::size_t{2});
        const auto sqs = m_knowledge->service("sqs");
        QVERIFY(sqs.has_value());
        QCOMPARE(sqs->topics.at(1).title, "Queues");
        QCOMPARE(sqs->apis.at(0).operation, "ReceiveMessage");
        QCOMPARE(sqs->status.state, "active");
        QVERIFY(!m_knowledge->service("nope"));
        QCOMPARE(m_knowledge->facts("sqs").size(), std::size_t{7});
        QCOMPARE(m_knowledge->facts("sqs").front().id, "sqs.visibility.timeout");
        QCOMPARE(m_knowledge->allFacts().size(), std::size_t{8});
        const auto fact = m_knowledge->fact("sqs.visibility.timeout.default");
        QCOMPARE(fact->quantity->unit, "s");
        QCOMPARE(fact->quantity->adjustable, std::optional(true));
        QVERIFY(!fact->quantity->upper);
        QCOMPARE(fact->sources.at(0).doc, "sqs/latest/visibility.html");
        QVERIFY(!m_knowledge->fact("'; DROP TABLE fact; --"));
        QCOMPARE(m_knowledge->comparisons("sqs").size(), std::size_t{1});
        QCOMPARE(m_knowledge->comparisons("").size(), std::size_t{1});
        QVERIFY(m_knowledge->comparisons("sns").empty());
        QCOMPARE(m_knowledge->comparisons("sqs").front().rows.at(0).values.at(1), "After a receive");
        QCOMPARE(m_knowledge->exams().at(0).domains.at(0).weight, 60);
        QVERIFY(!m_knowledge->exams().at(0).minutes);
        QCOMPARE(m_knowledge->factsForProperty("AWS::SQS::Queue/VisibilityTimeout").size(), std::size_t{2});
        QVERIFY(m_knowledge->factsForProperty("").empty());
        const std::vector<Fact> ofQueues = m_knowledge->factsForType("AWS::SQS::Queue");
        QVERIFY(ofQueues.size() >= 2);
        for (const Fact& fact : ofQueues)
            QVERIFY(fact.property.starts_with("AWS::SQS::Queue/"));
        QVERIFY(m_knowledge->factsForType("AWS::SQS").empty());
        QVERIFY(m_knowledge->factsForType("").empty());
        const auto overviews = m_knowledge->overviews();
        QCOMPARE(overviews.size(), std::size_t{2});
        QCOMPARE(overviews.at("sqs").facts, 7);
        QCOMPARE(overviews.at("sqs").changed, 1);
        QCOMPARE(overviews.at("sqs").byExam, (std::map<std::string, int>{{"DVA", 1}}));
        QCOMPARE(m_knowledge->contentHash(), contentHash(m_data->path() + "/content"));
    }

    void exams() {
        QCOMPARE(m_knowledge->exams().size(), std::size_t{2});
        const Exam exam = m_knowledge->exams().front();
        QCOMPARE(exam.code, "DVA-C03");
        QCOMPARE(exam.replaces, "DVA-C02");
        QCOMPARE(exam.changes.added, (std::vector<std::string>{"2.1", "1.1.2"}));
        QCOMPARE(exam.changes.moved.at(0).to, "1.2");
        QCOMPARE(exam.sources.at(0).checked, "2026-11-20");
        for (const char* part : {"1", "1.2"}) {
            QCOMPARE(m_knowledge->factsAsked("DVA-C03", part).size(), std::size_t{1});
            QCOMPARE(m_knowledge->factsAsked("DVA-C03", part).front().id, "sqs.visibility.timeout");
        }
        QCOMPARE(m_knowledge->factsAsked("DVA-C02", "1.1").size(), std::size_t{1});
        for (const char* nothing : {"1.1", "2", "9.9", "", "'"})
            QVERIFY2(m_knowledge->factsAsked("DVA-C03", nothing).empty(), nothing);
        QVERIFY(m_knowledge->factsAsked("DVA-C01", "1").empty());
        QCOMPARE(m_knowledge->factCounts("DVA-C03"), (std::map<std::string, int>{{"1", 1}, {"1.2", 1}}));
        QVERIFY(m_knowledge->factCounts("nonsense").empty());
    }

    void aNameComesFirst() {
        QCOMPARE(ids("sqs").value(0), "sqs");
        QCOMPARE(ids("SQS").value(0), "sqs");
        QCOMPARE(ids("Amazon SQS").value(0), "sqs");
        QCOMPARE(ids("simple queue service").value(0), "sqs");
        QCOMPARE(ids("topic").value(0), "sns");
        QCOMPARE(ids("ReceiveMessage").value(0), "sqs/ReceiveMessage");
        QVERIFY(ids("visibility").value(0).startsWith("sqs.visibility.timeout"));
        QCOMPARE(ids("visibility timeout").value(0), "sqs.visibility.timeout");
        QCOMPARE(ids("dlq").value(0), "sqs.dead-letter.type");
        QCOMPARE(ids("two waiting times").value(0), "sqs.times");
    }

    void wordsMatchByTheirStart() {
        QVERIFY(ids("visi").value(0).startsWith("sqs.visibility"));
        QVERIFY(ids("visi time").contains("sqs.visibility.timeout.max"));
        QVERIFY(ids("messages size").contains("sqs.message.size")); // plural of what is written
        QVERIFY(ids("sqs size") == QStringList("sqs.message.size"));
        QVERIFY(ids("VisibilityTimeout").contains("sqs.visibility.timeout.max"));
        QVERIFY(ids("sibility").isEmpty());
        QVERIFY(ids("visibility zebra").isEmpty());
        QCOMPARE(ids("visibility timeout").last(), "sqs.lists.retired");
    }

    void figuresAreFoundInAnyUnit() {
        for (const char* query : {"900 seconds", "900 s", "900s", "15 minutes", "15 min", "15-minute"})
            QVERIFY2(ids(query).contains("sqs.delay.queue.max"), query);
        for (const char* query : {"12 hours", "43,200", "43200", "43,200 s", "12h", "720 minutes"})
            QVERIFY2(ids(query).contains("sqs.visibility.timeout.max"), query);
        QVERIFY(ids("256 KB").contains("sns.message.size"));
        QVERIFY(ids("256 KB").contains("sqs.message.size")); // what the notes said
        QVERIFY(ids("sqs 256 kb") == QStringList("sqs.message.size"));
        QVERIFY(ids("1024 KiB").contains("sqs.message.size"));
        QVERIFY(!ids("901 seconds").contains("sqs.delay.queue.max"));
    }

    void otherWordsMeanTheSame() {
        QCOMPARE(ids("how long can sqs hold back messages").value(0), "sqs.delay.queue.max");
        QCOMPARE(ids("how can queues hold back").value(0), "sqs.delay.queue.max");
        QVERIFY(ids("how long visibility").contains("sqs.visibility.timeout.max"));
        // A word that carries nothing is looked for only when it is all there is.
        QVERIFY(ids("how").contains("sqs.visibility.timeout.default"));
        QVERIFY(ids("can hide").contains("sqs.visibility.timeout.default"));
    }

    void oneWordOfThreeMayBeMissing() {
        QVERIFY(ids("visibility zebra").isEmpty());
        QVERIFY(ids("visibility timeout zebra").contains("sqs.visibility.timeout.default"));
        QVERIFY(ids("zebra crossing ahead").isEmpty());
    }

    void aFigureThatChangedComesFirst() {
        QCOMPARE(ids("256 KB").value(0), "sqs.message.size"); // was 256 KB; it still is that of SNS
        QCOMPARE(ids("256 KiB").value(1), "sns.message.size");
        QCOMPARE(ids("1 MiB").value(0), "sqs.message.size");
    }

    void whatOneLearnsFirstComesFirst() {
        QCOMPARE(ids("visibility timeout").mid(0, 3),
                 (QStringList{"sqs.visibility.timeout", "sqs.visibility.timeout.max",
                              "sqs.visibility.timeout.default"}));
        QCOMPARE(ids("the visibility timeout").value(0), "sqs.visibility.timeout");
        QCOMPARE(ids("sns message size").value(0), "sns.message.size"); // a service that the query names
    }

    void anyTextIsSafe_data() {
        QTest::addColumn<QByteArray>("query");
        for (const char* query : {"\"",          "'",
                                  "a\"b",        "AND",
                                  "OR NOT",      "NEAR(a b)",
                                  "names : sqs", "sqs*",
                                  "(",           "^sqs",
                                  "-",           "+",
                                  "%",           "_",
                                  "\\",          "; DROP TABLE words",
                                  "\xff\xfe",    "é",
                                  "日本",        "🙂",
                                  "   ",         "",
                                  "?",           ":exact",
                                  "1,2,3",       ",",
                                  "s",           "{names} : x",
                                  "0 s",         "999999999999999999999 days"})
            QTest::newRow(query) << QByteArray(query);
        QTest::newRow("zero") << QByteArray("a\0b", 3);
        QTest::newRow("long") << QByteArray(100'000, 'a');
        QTest::newRow("many words") << QByteArray("a ").repeated(10'000);
    }
    void anyTextIsSafe() {
        QFETCH(QByteArray, query);
        m_knowledge->search(query.toStdString());
        QCOMPARE(ids("sqs").value(0), "sqs"); // still there
    }

    void quotesAndOperatorsAreWords() {
        QVERIFY(ids("visibility NEAR").isEmpty()); // not an operator, and no fact holds the word
        QVERIFY(ids("\"sqs\"").value(0) == "sqs");
        QVERIFY(ids("in quotes").contains("sqs.lists.retired"));
        QVERIFY(ids("").isEmpty());
    }

    void theLimitHolds() { QCOMPARE(ids("sqs", 2).size(), 2); }

    void matchesAreByteRanges() {
        const auto marked = [](const std::string& text, const std::vector<std::pair<int, int>>& ranges) {
            QStringList parts;
            for (const auto& [start, end] : ranges)
                parts += QString::fromStdString(text.substr(start, end - start));
            return parts;
        };
        const SearchHit named = m_knowledge->search("visi default").front();
        QCOMPARE(named.title, "Visibility timeout \u00b7 default 30\u00a0s");
        QCOMPARE(marked(named.title, named.titleMatches), (QStringList{"Visi", "default"}));
        for (const SearchHit& hit : m_knowledge->search("15 minutes"))
            if (hit.id == "sqs.delay.queue.max") {
                QCOMPARE(marked(hit.title, hit.titleMatches), QStringList("15\u00a0min"));
                QCOMPARE(marked(hit.excerpt, hit.excerptMatches), QStringList("900 seconds"));
            }
    }

    void aMissingOrDamagedDatabaseIsRebuilt_data() {
        QTest::addColumn<int>("damage");
        QTest::newRow("missing") << 0;
        QTest::newRow("empty") << 1;
        QTest::newRow("truncated") << 2;
        QTest::newRow("other file") << 3;
        QTest::newRow("overwritten pages") << 4;
        QTest::newRow("other version") << 5;
        QTest::newRow("a folder") << 6;
    }
    void aMissingOrDamagedDatabaseIsRebuilt() {
        QFETCH(int, damage);
        const DataDirectory data;
        std::string bytes = *readFile(data.database());
        const QString path = QString::fromStdString(data.database());
        switch (damage) {
        case 1:
            QVERIFY(writeFileAtomically(data.database(), "").ok());
            break;
        case 2:
            QVERIFY(writeFileAtomically(data.database(), bytes.substr(0, bytes.size() / 2)).ok());
            break;
        case 3:
            QVERIFY(writeFileAtomically(data.database(), "This is a letter, not a database.").ok());
            break;
        case 4:
            for (std::size_t at = 4096; at < bytes.size(); ++at)
                bytes[at] = static_cast<char>(at * 31);
            QVERIFY(writeFileAtomically(data.database(), bytes).ok());
            break;
        case 5: {
            {
                QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "change");
                database.setDatabaseName(path);
                QVERIFY(database.open());
                QVERIFY(QSqlQuery(database).exec("UPDATE meta SET value = 99 WHERE key = 'version'"));
            }
            QSqlDatabase::removeDatabase("change");
            break;
        }
        case 6:
            QVERIFY(QFile::remove(path));
            QVERIFY(QDir().mkpath(path + "/x"));
            break;
        default:
            QVERIFY(QFile::remove(path));
        }
        QCOMPARE(openError(data), "opened");
        const auto again = Knowledge::open(data.path());
        QCOMPARE((*again)->facts("sqs").size(), std::size_t{7});
        QVERIFY(!(*again)->search("sqs").empty());
    }

    void aDataDirectoryThatCannotBeWrittenIsServedFromTheCache() {
        // A folder in place of the file stops even the superuser.
        const DataDirectory data(false);
        QVERIFY(QDir().mkpath(QString::fromStdString(data.database()) + "/x"));
        QCOMPARE(openError(data), "opened");
        const QString cached = m_cache.filePath("lintel/knowledge.sqlite");
        const QDateTime built = QFileInfo(cached).lastModified();
        QVERIFY(built.isValid());
        QCOMPARE(openError(data), "opened");
        QCOMPARE(QFileInfo(cached).lastModified(), built); // not built twice
        QVERIFY(writeFileAtomically(data.path() + "/content/abbreviations.json", "{}").ok());
        QCOMPARE(openError(data), "opened");
        QVERIFY(QFileInfo(cached).lastModified() != built); // other content, so built again
    }

    void whatCannotBeRebuiltIsAClearError() {
        const QTemporaryDir empty;
        const auto missing = Knowledge::open(empty.path().toStdString());
        QVERIFY(!missing);
        QVERIFY(missing.error().message.find("is missing") != std::string::npos);
        QVERIFY(missing.error().message.find("Reinstall") != std::string::npos);
        const DataDirectory data(false);
        QVERIFY(writeFileAtomically(data.path() + "/content/services/sns.json", "{").ok());
        QVERIFY(openError(data).find("services/sns.json:1:2: This is not JSON") != std::string::npos);
    }

    void aDatabaseCannotBeWrittenAnywhere() {
        const auto content = readContent(m_data->path() + "/content").content;
        const auto written = buildKnowledge(content, "/nowhere/at/all/knowledge.sqlite");
        QVERIFY(!written);
        QVERIFY(written.error().message.starts_with("The knowledge database cannot be written"));
    }
};

QTEST_GUILESS_MAIN(KnowledgeTest)
#include "knowledge_test.moc"
