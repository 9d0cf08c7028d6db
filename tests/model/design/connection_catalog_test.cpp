#include "tests/model/design/support.h"

#include "model/design/connection_catalog.h"
#include "model/design/reference_graph.h"

using namespace lintel;

namespace {

std::string describe(const Graph& graph) {
    std::string text;
    for (const Graph::Connection& connection : graph.connections)
        text += connection.id + " (" + connection.entry + ") ";
    return text;
}

/// A resource that waits for itself, which CloudFormation refuses; empty when there is none.
std::string circular(const Template& source) {
    const ReferenceGraph references(source);
    for (std::size_t i = 0; i < references.size(); ++i)
        if (references.dependsOn(i, i))
            return references.resource(i).logicalId;
    return {};
}

} // namespace

/// Every entry of the catalogue is written on the smallest template of its pair (tests/fixtures/connections)
/// and must be recognised as itself, deployable, and removable.
class ConnectionCatalogTest : public QObject {
    Q_OBJECT

private slots:
    void writesWhatIsRecognised_data() {
        QTest::addColumn<QString>("id");
        for (const ConnectionEntry* entry : knowhow()->connections->entries())
            if (!entry->refused)
                QTest::newRow(entry->id.c_str()) << QString::fromStdString(entry->id);
    }

    void writesWhatIsRecognised() {
        QFETCH(QString, id);
        const std::string entry = id.toStdString();
        const Template::Ptr before = fixture("connections/" + entry + ".yaml");
        QVERIFY2(graphOf(before).connections.empty(), describe(graphOf(before)).c_str());

        TemplateEditor editor(before);
        const auto written = knowhow()->connections->connect(editor, "Source", "Target", entry);
        QVERIFY2(written, written ? "" : written.error().toString().c_str());
        QCOMPARE(written->entry, entry);
        QVERIFY(!written->steps.empty());
        if (const QByteArray folder = qgetenv("LINTEL_WRITE_CONNECTED");
            !folder.isEmpty()) // to look at, or to lint
            QVERIFY(writeFileAtomically((folder + "/" + id.toUtf8() + ".yaml").toStdString(),
                                        editor.current()->text()));
        QCOMPARE(circular(*editor.current()), std::string());

        const Graph graph = graphOf(editor.current());
        QVERIFY2(graph.connections.size() == 1, describe(graph).c_str());
        const Graph::Connection& connection = graph.connections.front();
        QCOMPARE(connection.entry, entry);
        QCOMPARE(connection.from, std::string("Source"));
        QCOMPARE(connection.to, std::string("Target"));
        for (const std::string& resource : written->resources)
            QVERIFY2(!graph.elementOf(resource).empty() && !graph.node(resource), resource.c_str());

        QVERIFY(knowhow()->connections->disconnect(editor, connection.id));
        const Graph after = graphOf(editor.current());
        QVERIFY2(after.connections.empty(), describe(after).c_str());
        const Splice left = difference(before->text(), editor.current()->text());
        QVERIFY2(editor.current()->text() == before->text(), left.text.c_str());
    }

    void refusesWithReasonAndAlternative_data() {
        QTest::addColumn<QString>("id");
        for (const ConnectionEntry* entry : knowhow()->connections->entries())
            if (entry->refused)
                QTest::newRow(entry->id.c_str()) << QString::fromStdString(entry->id);
    }

    void refusesWithReasonAndAlternative() {
        QFETCH(QString, id);
        const ConnectionEntry* entry = knowhow()->connections->entry(id.toStdString());
        TemplateEditor editor(fixture("connections/" + entry->id + ".yaml"));
        const std::string before = editor.current()->text();
        const auto written = knowhow()->connections->connect(editor, "Source", "Target");
        QVERIFY(!written);
        QVERIFY(!entry->reason.empty() && !entry->alternative.empty());
        QCOMPARE(written.error().message, entry->reason + " " + entry->alternative);
        QCOMPARE(editor.current()->text(), before);
    }

    void refusesForWhatTheEndsAre_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("allowed");
        const QString queue = "{Type: 'AWS::SQS::Queue'}";
        const QString fifo = "{Type: 'AWS::SQS::Queue', Properties: {FifoQueue: true}}";
        const QString topic = "{Type: 'AWS::SNS::Topic'}";
        const QString fifoTopic = "{Type: 'AWS::SNS::Topic', Properties: {FifoTopic: true}}";
        const QString bucket = "{Type: 'AWS::S3::Bucket'}";
        QTest::newRow("standard topic to FIFO queue") << topic << fifo << false;
        QTest::newRow("FIFO topic to FIFO queue") << fifoTopic << fifo << true;
        QTest::newRow("FIFO topic to standard queue") << fifoTopic << queue << true;
        QTest::newRow("bucket to FIFO queue") << bucket << fifo << false;
        QTest::newRow("FIFO queue with standard dead-letter queue") << fifo << queue << false;
        QTest::newRow("standard queue with FIFO dead-letter queue") << queue << fifo << false;
        QTest::newRow("FIFO queue with FIFO dead-letter queue") << fifo << fifo << true;
    }

    void refusesForWhatTheEndsAre() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(bool, allowed);
        TemplateEditor editor(parsed(QString("Resources:\n  A: %1\n  B: %2\n").arg(from, to).toStdString()));
        const auto written = knowhow()->connections->connect(editor, "A", "B");
        QCOMPARE(written.ok(), allowed);
    }

    void refusesWhatIsUnknown() {
        TemplateEditor editor(
            parsed("Resources:\n  A: {Type: 'AWS::SQS::Queue'}\n  B: {Type: 'AWS::EC2::VPC'}\n"));
        QVERIFY(!knowhow()->connections->connect(editor, "A", "B"));
        QVERIFY(!knowhow()->connections->connect(editor, "A", "A"));
        QVERIFY(!knowhow()->connections->connect(editor, "A", "Nowhere"));
        QVERIFY(!knowhow()->connections->disconnect(editor, "A>B:invoke"));
    }

    void breaksTheCircleOfABucketAndItsReader() {
        TemplateEditor editor(fixture("connections/lambda-function.s3-bucket.data.yaml"));
        QVERIFY(knowhow()->connections->connect(editor, "Source", "Target"));
        const auto back = knowhow()->connections->connect(editor, "Target", "Source");
        QVERIFY2(back, back ? "" : back.error().toString().c_str());
        QCOMPARE(circular(*editor.current()), std::string());
        QVERIFY2(graphOf(editor.current()).connections.size() == 2,
                 describe(graphOf(editor.current())).c_str());
    }

    void writesInTheOtherOrderWithoutACircle() {
        TemplateEditor editor(fixture("connections/s3-bucket.lambda-function.invoke.yaml"));
        QVERIFY(knowhow()->connections->connect(editor, "Source", "Target"));
        QVERIFY(knowhow()->connections->connect(editor, "Target", "Source"));
        QCOMPARE(circular(*editor.current()), std::string());
        QVERIFY2(graphOf(editor.current()).connections.size() == 2,
                 describe(graphOf(editor.current())).c_str());
    }

    void keepsWhatAnotherConnectionNeeds() {
        TemplateEditor editor(parsed(R"(Resources:
  Topic: {Type: AWS::SNS::Topic}
  Other: {Type: AWS::SNS::Topic}
  Queue: {Type: AWS::SQS::Queue}
)"));
        const ConnectionCatalog& catalog = *knowhow()->connections;
        QVERIFY(catalog.connect(editor, "Topic", "Queue"));
        const std::string one = editor.current()->text();
        QVERIFY(catalog.connect(editor, "Other", "Queue"));
        QCOMPARE(editor.current()->resources().size(), std::size_t(6)); // one policy for both
        QVERIFY(catalog.disconnect(editor, "Other>Queue:invoke"));
        QCOMPARE(QByteArray::fromStdString(editor.current()->text()), QByteArray::fromStdString(one));
    }

    void givesASecondOriginItsOwnPath() {
        TemplateEditor editor(parsed(R"(Resources:
  Cdn: {Type: AWS::CloudFront::Distribution, Properties: {DistributionConfig: {Enabled: true}}}
  Site: {Type: AWS::S3::Bucket}
  Api: {Type: AWS::ApiGatewayV2::Api}
)"));
        const ConnectionCatalog& catalog = *knowhow()->connections;
        QVERIFY(catalog.connect(editor, "Cdn", "Site"));
        const std::string one = editor.current()->text();
        QVERIFY(catalog.connect(editor, "Cdn", "Api"));
        const Node* behaviors =
            editor.current()->resource("Cdn")->property("DistributionConfig.CacheBehaviors");
        QVERIFY(behaviors);
        QCOMPARE(behaviors->items().front()->find("PathPattern")->text(), std::string("/api/*"));
        QVERIFY(catalog.disconnect(editor, "Cdn>Api:invoke"));
        const Splice left = difference(one, editor.current()->text());
        QVERIFY2(editor.current()->text() == one, left.text.c_str());
    }

    void raisesTheVisibilityTimeoutOfAPolledQueue() {
        TemplateEditor editor(fixture("connections/sqs-queue.lambda-function.invoke.yaml"));
        QVERIFY(editor.set({"Resources", "Target", "Properties", "Timeout"}, 60));
        QVERIFY(knowhow()->connections->connect(editor, "Source", "Target"));
        const Node* timeout = editor.current()->resource("Source")->property("VisibilityTimeout");
        QVERIFY(timeout);
        QCOMPARE(timeout->text(), std::string("360"));
    }

    void makesTheRoleThatAFunctionLacks() {
        TemplateEditor editor(parsed(R"(Resources:
  Function:
    Type: AWS::Lambda::Function
    Properties: {Runtime: python3.13, Handler: index.handler, Code: {ZipFile: pass}}
  Table: {Type: AWS::DynamoDB::Table}
)"));
        const auto written = knowhow()->connections->connect(editor, "Function", "Table");
        QVERIFY(written);
        const Resource* role = editor.current()->resource("FunctionRole");
        QVERIFY(role);
        QVERIFY(toJson(*role->body).dump().find("AWSLambdaBasicExecutionRole") != std::string::npos);
        QCOMPARE(graphOf(editor.current()).connections.front().entry,
                 std::string("lambda-function.dynamodb-table.data"));
    }

    void saysThatARoleStandsElsewhere() {
        TemplateEditor editor(parsed(R"(Parameters: {Role: {Type: String}}
Resources:
  Function: {Type: AWS::Lambda::Function, Properties: {Role: !Ref Role}}
  Table: {Type: AWS::DynamoDB::Table}
)"));
        const std::string before = editor.current()->text();
        const auto written = knowhow()->connections->connect(editor, "Function", "Table");
        QVERIFY(!written);
        QVERIFY(written.error().message.find("outside this template") != std::string::npos);
        QCOMPARE(editor.current()->text(), before);
    }

    void reportsDamagedData() {
        QTemporaryDir folder;
        QVERIFY(QDir().mkpath(folder.filePath("structure")));
        const QDir structure(LINTEL_SOURCE_DIR "/content/connections/structure");
        for (const QString& name : structure.entryList({"*.json"}))
            QVERIFY(QFile::copy(structure.filePath(name), folder.filePath("structure/" + name)));
        const std::string path = folder.path().toStdString();
        QVERIFY(ConnectionCatalog::load(path));
        const auto write = [&](const char* text) {
            return writeFileAtomically(path + "/entry.json", text).ok();
        };
        QVERIFY(write("{ not json"));
        QVERIFY(!ConnectionCatalog::load(path));
        QVERIFY(write(R"({"id": "a", "from": ["A"], "to": ["B"], "kind": "data", "summary": "s",
                          "recognise": [["nonsense"]], "writes": []})"));
        const auto bad = ConnectionCatalog::load(path);
        QVERIFY(!bad);
        QCOMPARE(bad.error().pointer, std::string("/recognise/0/0"));
        QVERIFY(bad.error().file.ends_with("entry.json"));
        QVERIFY(!ConnectionCatalog::load(path + "/nowhere"));
    }
};

QTEST_APPLESS_MAIN(ConnectionCatalogTest)
#include "connection_catalog_test.moc"
