#include "model/knowledge/knowledge.h"
#include "tests/model/knowledge/test_content.h"

#include <QTest>

using namespace lintel;

class ContentReaderTest : public QObject {
    Q_OBJECT

    static QStringList errors(const TestContent& content) {
        QStringList lines;
        for (const Error& error : readContent(content.directory()).errors)
            lines += QString::fromStdString(error.toString());
        return lines;
    }

private slots:
    void readsEverything() {
        const TestContent files;
        const ContentReport report = readContent(files.directory());
        QCOMPARE(errors(files), QStringList());
        const Content& content = report.content;
        QCOMPARE(content.services.size(), std::size_t{2});
        QCOMPARE(content.facts.size(), std::size_t{8});
        QCOMPARE(content.comparisons.size(), std::size_t{1});
        QCOMPARE(content.exams.size(), std::size_t{2});
        QCOMPARE(content.exams.front().code, "DVA-C03"); // the newest first
        QCOMPARE(content.exams.front().domains.at(0).tasks.at(1).skills.at(0), "Handle failures");
        QCOMPARE(content.exams.back().domains.at(0).tasks.at(0).successors.size(), std::size_t{2});
        QCOMPARE(content.abbreviations.at("DLQ"), "dead-letter queue");
        QCOMPARE(content.searchWords.meanings.at("hold back"), std::vector<std::string>{"delay"});
        QVERIFY(content.searchWords.skipped.contains("how"));
        QCOMPARE(content.omitted.size(), std::size_t{1});
        QCOMPARE(content.omitted.at(0).lines, "7-9");
        const Service& sqs = content.services.back();
        QCOMPARE(sqs.topics.size(), std::size_t{2});
        QCOMPARE(sqs.topics[0].id, "visibility");
        QCOMPARE(sqs.topics[0].facts.at(1), "sqs.visibility.timeout.default");
        QCOMPARE(sqs.apis.at(0).parameters.at(0).name, "WaitTimeSeconds");
        const Fact& fact = content.facts.at(2);
        QCOMPARE(fact.id, "sqs.visibility.timeout.default");
        QCOMPARE(fact.service, "sqs");
        QCOMPARE(fact.topic, "visibility");
        QCOMPARE(fact.quantity->number, 30.0);
        QCOMPARE(fact.quantity->adjustable, std::optional(true));
        QVERIFY(!content.facts.at(3).quantity->adjustable);
        QCOMPARE(content.facts.at(1).exams.at("DVA"), "1.2");
    }

    void theHashFollowsTheFiles() {
        const TestContent files;
        const std::string before = contentHash(files.directory());
        QCOMPARE(readContent(files.directory()).content.hash, before);
        files.replace("services/sns.json", "not larger", "never larger");
        QVERIFY(contentHash(files.directory()) != before);
    }

    void namesEveryFault_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("error"); // the start of it
        const auto row = [](const char* name, const char* file, const char* before, const char* after,
                            const char* error) { QTest::newRow(name) << file << before << after << error; };
        const auto sns = "services/sns.json";
        const auto topic = "services/sqs/01-visibility.json";
        const auto queues = "services/sqs/02-queues.json";
        const auto table = "comparisons/sqs-times.json";
        const auto exam = "exams/dva-c03.json";
        row("bad JSON", sns, "\"name\": \"Amazon SNS\",", "\"name\": ,",
            "services/sns.json:3:11: This is not JSON: ");
        row("cut off", sns, "\"topics\": [", "\"topics\": [[[[", "services/sns.json:");
        row("name twice", sns, "\"name\": \"Amazon SNS\",", "\"name\": \"A b\", \"name\": \"A b\",",
            "services/sns.json: The name \"name\" stands twice in one object.");
        row("missing member", sns, "\"kind\": \"limit\",", "",
            "services/sns.json: Missing required property 'kind'. (at /topics/0/facts/0)");
        row("wrong type", sns, "\"number\": 256", "\"number\": \"256\"",
            "services/sns.json: Value type not permitted by 'type' constraint. (at "
            "/topics/0/facts/0/quantity/number)");
        row("unknown member", sns,
            "\"kind\":", "\"colour\": 1, \"kind\":", "services/sns.json: Object contains a prop");
        row("wrong word", sns, "\"kind\": \"limit\"", "\"kind\": \"limits\"", "services/sns.json: ");
        row("changed without old value", "services/sqs/02-queues.json", ",\n      \"notesSaid\": \"256 KB\"",
            "", "services/sqs/02-queues.json: ");
        row("source without date", sns, "\"checked\": \"2026-11-20\"", "\"checked\": \"today\"",
            "services/sns.json: ");
        row("other folder", sns, "\"id\": \"sns\"", "\"id\": \"sms\"",
            "services/sns.json: The id must be that of the file or folder: \"sns\". (at /id)");
        row("fact of another service", sns, "sns.message.size", "sms.message.size",
            "services/sns.json: The id must start with that of its service: \"sns.…\". (at "
            "/topics/0/facts/0/id)");
        row("id twice", topic, "sqs.visibility.timeout.max", "sqs.message.size",
            "services/sqs/02-queues.json: The id \"sqs.message.size\" is taken by "
            "services/sqs/01-visibility.json/facts/2. (at /facts/1/id)");
        row("topic twice", "services/sqs/02-queues.json", "\"id\": \"queues\"", "\"id\": \"visibility\"",
            "services/sqs/02-queues.json: The topic \"visibility\" stands in this service twice. (at /id)");
        row("dangling link", topic, "\"confusedWith\": [\"sqs.delay.queue.max\"]",
            "\"confusedWith\": [\"sqs.no.fact\"]",
            "services/sqs/01-visibility.json: There is no fact \"sqs.no.fact\". (at "
            "/facts/0/confusedWith/0)");
        row("link to itself", topic, "\"confusedWith\": [\"sqs.delay.queue.max\"]",
            "\"related\": [\"sqs.visibility.timeout\"]",
            "services/sqs/01-visibility.json: The fact refers to itself. (at /facts/0/related/0)");
        row("cloze", topic, "\"cloze\": [\"visibility timeout\"]", "\"cloze\": [\"Visibility\"]",
            "services/sqs/01-visibility.json: The statement does not hold the term \"Visibility\". (at "
            "/facts/0/cloze/0)");
        row("exam task", topic, "\"DVA\": \"1.2\"", "\"DVA\": \"4.2\"",
            "services/sqs/01-visibility.json: The newest exam of the family DVA has no task 4.2. (at "
            "/facts/0/exams/DVA)");
        row("exam of no family", topic, "\"DVA\": \"1.2\"", "\"SAA\": \"1.2\"",
            "services/sqs/01-visibility.json: The newest exam of the family SAA has no task 1.2. (at "
            "/facts/0/exams/SAA)");
        row("weights", exam, "\"weight\": 60", "\"weight\": 50",
            "exams/dva-c03.json: The weights make 90, not 100. (at /domains)");
        row("number of a domain", exam, "\"id\": \"2\"", "\"id\": \"3\"",
            "exams/dva-c03.json: Domains are numbered from 1. (at /domains/1/id)");
        row("number of a task", exam, "\"id\": \"2.1\"", "\"id\": \"2.2\"",
            "exams/dva-c03.json: Tasks are numbered within their domain: this one is \"2.1\". (at "
            "/domains/1/tasks/0/id)");
        row("too many scored questions", exam, "\"scored\": 50", "\"scored\": 66",
            "exams/dva-c03.json: There are fewer questions than that. (at /scored)");
        row("version before", exam, "\"replaces\": \"DVA-C02\"", "\"replaces\": \"DVA-C01\"",
            "exams/dva-c03.json: There is no exam \"DVA-C01\". (at /replaces)");
        row("skill that was added", exam, "\"1.1.2\"", "\"1.1.3\"",
            "exams/dva-c03.json: There is no task or skill 1.1.3. (at /changes/added/1)");
        row("task that something moved to", exam, "\"to\": \"1.2\"", "\"to\": \"1.3\"",
            "exams/dva-c03.json: There is no task 1.3. (at /changes/moved/0/to)");
        row("task that something moved from", exam, "\"from\": \"1.1\"", "\"from\": \"1.2\"",
            "exams/dva-c03.json: DVA-C02 has no task 1.2. (at /changes/moved/0/from)");
        row("successor", "exams/dva-c02.json", "[\"1.1\", \"1.2\"]", "[\"1.1\", \"1.3\"]",
            "exams/dva-c02.json: No newer version has a task 1.3. (at /domains/0/tasks/0/successors/1)");
        row("successor of the newest", exam, "[\"Handle failures\"]",
            "[\"Handle failures\"], \"successors\": [\"1.1\"]",
            "exams/dva-c03.json: No newer version has a task 1.1. (at /domains/0/tasks/1/successors/0)");
        row("unit", topic, "\"number\": 30, \"unit\": \"s\"", "\"number\": 30, \"unit\": \"seconds\"",
            "services/sqs/01-visibility.json: Write the unit \"seconds\" as \"s\". (at "
            "/facts/1/quantity/unit)");
        row("range", topic, "\"bound\": \"default\"", "\"bound\": \"range\"",
            "services/sqs/01-visibility.json: A range has an upper end, and nothing else has one. (at "
            "/facts/1/quantity)");
        row("example that comes out otherwise", queues, "\"result\": 180", "\"result\": 18",
            "services/sqs/02-queues.json: The example makes 180. (at /facts/2/formula/examples/0/result)");
        row("formula that nobody can read", queues, "6 * timeout", "6 times timeout",
            "services/sqs/02-queues.json: The expression cannot be evaluated: ");
        row("example of something else", queues, "{ \"timeout\": 30 }", "{ \"time\": 30 }",
            "services/sqs/02-queues.json: The formula does not say what this stands for. (at "
            "/facts/2/formula/examples/0/given/time)");
        row("empty range", topic, "\"bound\": \"default\", ", "\"bound\": \"range\", \"upper\": 30, ",
            "services/sqs/01-visibility.json: The upper end is not above the lower one.");
        row("address of a page", sns, "sns/latest/dg/limits.html",
            "https://docs.aws.amazon.com/sns/latest/x.html",
            "services/sns.json: Write the path below docs.aws.amazon.com, without the address. (at "
            "/topics/0/facts/0/sources/0/doc)");
        row("address in an operation", "services/sqs/service.json", "sqs/latest/api.html",
            "sqs/latest api.html",
            "services/sqs/service.json: A path has no spaces. (at /apis/0/sources/0/doc)");
        row("omission without reason", "omitted.json", "A remark without content.", "no",
            "omitted.json: String should be no fewer than 12 characters in length. (at /0/reason)");
        row("omission of no notes", "omitted.json", "\"000\"", "\"009\"", "omitted.json: ");
        row("search word in capitals", "search_words.json", "\"hold back\"", "\"Hold back\"",
            "search_words.json: ");
        row("search words without meaning", "search_words.json", "[\"delay\"]", "[]", "search_words.json: ");
        row("row too long", table, "\"15 minutes\", ", "\"15 minutes\", \"1\", ",
            "comparisons/sqs-times.json: The row has 3 values for 2 columns. (at /rows/1/values)");
        row("comparison of no fact", table, "\"facts\": [\"sqs.delay.queue.max\"]",
            "\"facts\": [\"sqs.no.fact\"]",
            "comparisons/sqs-times.json: There is no fact \"sqs.no.fact\". (at /rows/0/facts/0)");
        row("comparison of no service", table, "\"service\": \"sqs\"", "\"service\": \"sms\"",
            "comparisons/sqs-times.json: There is no service \"sms\". (at /service)");
    }
    void namesEveryFault() {
        QFETCH(QString, file);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, error);
        const TestContent content;
        content.replace(file.toStdString(), before.toStdString(), after.toStdString());
        const QStringList found = errors(content);
        QVERIFY2(!found.isEmpty(), "no error");
        QVERIFY2(std::any_of(found.begin(), found.end(),
                             [&](const QString& line) { return line.startsWith(error); }),
                 qPrintable(found.join('\n')));
        for (const QString& line : found)
            QVERIFY2(line.startsWith(file) || file.startsWith("services/sqs"),
                     qPrintable(line)); // no fault elsewhere
    }

    void allFaultsAreToldAtOnce() {
        const TestContent content;
        content.replace("services/sns.json", "\"kind\": \"limit\",", "");
        content.replace("services/sqs/01-visibility.json", "\"unit\": \"s\"", "\"unit\": \"secs\"");
        content.replace("comparisons/sqs-times.json", "\"15 minutes\", ", "");
        content.write("exams/broken.json", "{");
        QVERIFY2(errors(content).size() >= 4, qPrintable(errors(content).join('\n')));
    }

    void aFileThatFailsMakesNoDanglingLinks() {
        const TestContent content;
        content.write("services/sqs/02-queues.json", "{ \"id\": ");
        const QStringList found = errors(content);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.front().startsWith("services/sqs/02-queues.json:1:9: This is not JSON"),
                 qPrintable(found.front()));
    }

    void filesThatNobodyReads() {
        const TestContent content;
        content.write("services/lost/01-topic.json", "{}");
        QVERIFY2(errors(content).value(0).startsWith("services/lost/01-topic.json: Nothing reads this file"),
                 qPrintable(errors(content).join('\n')));
    }

    void notContentAtAll() {
        const QTemporaryDir empty;
        QCOMPARE(readContent(empty.path().toStdString()).errors.size(), std::size_t{1});
        QCOMPARE(readContent("/nowhere").errors.size(), std::size_t{1});
        const TestContent content;
        content.write("schema/fact.schema.json", "nonsense");
        QVERIFY(errors(content).value(0).contains("fact.schema.json:1:2: This is not JSON"));
        content.write("services/sns.json", std::string("\xff\xfe\x00binary", 9));
        QVERIFY(!errors(content).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ContentReaderTest)
#include "content_reader_test.moc"
