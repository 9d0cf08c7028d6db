#include "tests/model/design/support.h"

#include <QElapsedTimer>

using namespace lintel;

namespace {

QStringList list(const std::vector<std::string>& texts) {
    QStringList result;
    for (const std::string& text : texts)
        result << QString::fromStdString(text);
    return result;
}

QStringList connectionsOf(const Graph& graph) {
    QStringList all;
    for (const Graph::Connection& connection : graph.connections)
        all << QString::fromStdString(connection.from + ">" + connection.to + " " + connection.entry);
    all.sort();
    return all;
}

} // namespace

class GraphBuilderTest : public QObject {
    Q_OBJECT

private slots:
    void nestsSubnetsInZonesInTheirVpc() {
        const Graph graph = graphOf(fixture("connections/containers.yaml"));
        const auto kind = [&](const char* id) { return graph.container(id)->kind; };
        QCOMPARE(kind("Vpc"), std::string("vpc"));
        QCOMPARE(kind("PublicA"), std::string("publicSubnet"));
        QCOMPARE(kind("PublicB"), std::string("publicSubnet"));
        QCOMPARE(kind("PrivateA"), std::string("privateSubnet"));
        QCOMPARE(kind("PrivateB"), std::string("privateSubnet")); // the main route table leads nowhere
        QCOMPARE(kind("Cluster"), std::string("cluster"));
        QCOMPARE(graph.container("Vpc")->title, std::string("orders-vpc"));
        QCOMPARE(graph.container("Vpc")->detail, std::string("10.0.0.0/16"));
        const Graph::Container* zone = graph.container(graph.container("PublicA")->parent);
        QVERIFY(zone);
        QCOMPARE(zone->kind, std::string("zone"));
        QCOMPARE(zone->title, std::string("Availability Zone a"));
        QCOMPARE(zone->parent, std::string("Vpc"));
        QCOMPARE(graph.container("PrivateA")->parent, zone->id);
        QVERIFY(graph.container("PublicB")->parent != zone->id);
    }

    void findsWhereNodesLie() {
        const Graph graph = graphOf(fixture("connections/containers.yaml"));
        const auto containers = [&](const char* id) { return list(graph.node(id)->containers); };
        QCOMPARE(containers("Nat"), QStringList({"PublicA"}));
        QCOMPARE(containers("Balancer"), QStringList({"PublicA", "PublicB"}));
        QCOMPARE(containers("Database"), QStringList({"PrivateA", "PrivateB"})); // by its subnet group
        QCOMPARE(containers("Worker"), QStringList({"Cluster"}));
        QCOMPARE(containers("Gateway"), QStringList({"Vpc"})); // by its attachment
    }

    void foldsGlueIntoWhatItBelongsTo() {
        const Graph graph = graphOf(fixture("connections/containers.yaml"));
        QCOMPARE(graph.elementOf("NatAddress"), std::string("Nat"));
        QCOMPARE(graph.elementOf("BalancerGroup"), std::string("Balancer"));
        QCOMPARE(graph.elementOf("DatabaseSubnets"), std::string("Database"));
        QCOMPARE(graph.elementOf("PublicAAssociation"), std::string("PublicA"));
        QCOMPARE(graph.elementOf("PublicRoute"), std::string("Vpc"));
        QCOMPARE(graph.elementOf("GatewayAttachment"), std::string("Gateway"));
        QCOMPARE(graph.elementOf("Nowhere"), std::string());
    }

    void showsEveryResource_data() {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"containers", "folding", "roles", "titles", "policy_templates", "foreign-sam"})
            QTest::newRow(name) << name;
    }

    void showsEveryResource() {
        QFETCH(QString, name);
        const Template::Ptr source = fixture("connections/" + name.toStdString() + ".yaml");
        const Graph graph = graphOf(source);
        for (const Resource& resource : source->resources())
            QVERIFY2(!graph.elementOf(resource.logicalId).empty(), resource.logicalId.c_str());
    }

    void followsAliasesAndShowsOrphans() {
        const Graph graph = graphOf(fixture("connections/folding.yaml"));
        QCOMPARE(connectionsOf(graph), QStringList({"CircleA>CircleB reference",
                                                    "Queue>Function sqs-queue.lambda-function.invoke"}));
        const auto mapping = graph.connection("Queue>Function:invoke");
        QVERIFY(mapping);
        QCOMPARE(list(mapping->folded), QStringList({"Mapping"}));
        QCOMPARE(list(graph.node("Function")->folded),
                 QStringList({"Role", "RolePolicy", "Version", "Alias"}));
        QVERIFY(graph.node("Orphan"));
        QVERIFY(graph.node("CircleA") && graph.node("CircleB"));
    }

    void readsPermissionsWhereverTheyStand() {
        const Graph graph = graphOf(fixture("connections/roles.yaml"));
        QCOMPARE(connectionsOf(graph), QStringList({"Function>Bucket lambda-function.s3-bucket.write",
                                                    "Function>Table lambda-function.dynamodb-table.data",
                                                    "Function>Topic reference", // a Deny allows nothing
                                                    "Service>Table lambda-function.dynamodb-table.read"}));
    }

    void readsWhatPolicyTemplatesGrant() {
        const Graph graph = graphOf(fixture("connections/policy_templates.yaml"));
        QCOMPARE(connectionsOf(graph), QStringList({"Function>Queue lambda-function.sqs-queue.data",
                                                    "Function>Table lambda-function.dynamodb-table.read"}));
    }

    void namesWhatItShows() {
        const Graph graph = graphOf(fixture("connections/titles.yaml"));
        QCOMPARE(graph.node("Orders")->title, std::string("orders"));
        QCOMPARE(graph.node("Orders")->subtitle, std::string("SQS queue"));
        QCOMPARE(graph.node("Failed")->title, std::string("Failed"));
        QCOMPARE(graph.node("Failed")->subtitle, std::string("Dead-letter queue"));
        QCOMPARE(graph.node("Sequence")->subtitle, std::string("SQS FIFO queue"));
        QCOMPARE(graph.node("Network")->subtitle, std::string("Network Load Balancer"));
        QCOMPARE(graph.node("Computed")->title, std::string("Computed"));
        QCOMPARE(graph.connections.front().label, std::string("after 3 receives"));
        const Graph::Node* shape = graph.node("Visitors");
        QVERIFY(shape);
        QVERIFY(shape->type.empty());
        QCOMPARE(graph.connections.back().id, std::string("Visitors>Network:invoke"));
        QCOMPARE(graph.connections.size(), std::size_t(2));
    }

    void recognisesServerlessForms() {
        const Graph graph = graphOf(fixture("connections/foreign-sam.yaml"));
        QCOMPARE(connectionsOf(graph),
                 QStringList({"Api>Function serverless-api.lambda-function.invoke",
                              "Clicks>Function kinesis-stream.lambda-function.invoke",
                              "Function>Orders lambda-function.dynamodb-table.data",
                              "Function>Outbox lambda-function.sqs-queue.data",
                              "Function>Outbox lambda-function.sqs-queue.failure",
                              "FunctionNightly>Function event-rule.lambda-function.invoke",
                              "Inbox>Function sqs-queue.lambda-function.invoke",
                              "Ledger>Function dynamodb-table.lambda-function.invoke",
                              "News>Function sns-topic.lambda-function.invoke",
                              "Photos>Function s3-bucket.lambda-function.invoke",
                              "Web>Function serverless-http-api.lambda-function.invoke"}));
    }

    void removesServerlessForms() {
        TemplateEditor editor(fixture("connections/foreign-sam.yaml"));
        while (true) {
            const Graph graph = graphOf(editor.current());
            if (graph.connections.empty())
                break;
            const auto done = knowhow()->connections->disconnect(editor, graph.connections.front().id);
            QVERIFY2(done, done ? "" : done.error().message.c_str());
            QVERIFY(graphOf(editor.current()).connections.size() < graph.connections.size());
        }
        QVERIFY(editor.current()->resource("Function"));
        QVERIFY(!editor.current()->resource("Function")->property("Events"));
    }

    void toleratesHostileTemplates_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << "{}";
        QTest::newRow("resources are a list") << "Resources: [1, 2]";
        QTest::newRow("bodies are texts") << "Resources: {A: text, B: 3, C: null, D: []}";
        QTest::newRow("types are odd")
            << "Resources: {A: {Type: []}, B: {Type: '::'}, C: {Type: AWS::EC2::Subnet}}";
        QTest::newRow("subnet in itself")
            << "Resources: {A: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref A}}}";
        QTest::newRow("vpc in vpc") << "Resources: {A: {Type: AWS::EC2::VPC, Properties: {VpcId: !Ref B}}, "
                                       "B: {Type: AWS::EC2::VPC, Properties: {VpcId: !Ref A}}}";
        QTest::newRow("layout is damaged") << "Resources: {A: {Type: AWS::SQS::Queue}}\nMetadata: {Lintel: "
                                              "{nodes: [1], frames: {A: [1, 2]}, "
                                              "shapes: {S: {kind: [], at: [1e999, x], to: 5}, A: {}}}}";
        QTest::newRow("select without list") << "Resources: {V: {Type: AWS::EC2::VPC}, A: {Type: "
                                                "AWS::EC2::Subnet, Properties: {VpcId: !Ref V, "
                                                "AvailabilityZone: !Select []}}}";
    }

    void toleratesHostileTemplates() {
        QFETCH(QString, text);
        const Template::Ptr source = parsed(text.toStdString());
        const Design design(knowhow(), source);
        for (const Resource& resource : source->resources())
            QVERIFY(!design.graph().elementOf(resource.logicalId).empty());
    }

    void growsWithTheSizeOfTheTemplate() {
        std::string text = "Resources:\n";
        for (int i = 0; i < 1000; ++i) {
            const std::string n = std::to_string(i);
            text +=
                "  F" + n + ": {Type: 'AWS::Lambda::Function', Properties: {Role: !GetAtt R" + n + ".Arn}}\n";
            text += "  R" + n +
                    ": {Type: 'AWS::IAM::Role', Properties: {Policies: [{PolicyDocument: {Statement: "
                    "[{Effect: Allow, "
                    "Action: 'sqs:SendMessage', Resource: !GetAtt Q" +
                    n + ".Arn}]}}]}}\n";
            text += "  Q" + n + ": {Type: 'AWS::SQS::Queue'}\n";
            text += "  M" + n +
                    ": {Type: 'AWS::Lambda::EventSourceMapping', Properties: {EventSourceArn: !GetAtt Q" + n +
                    ".Arn, FunctionName: !Ref F" + std::to_string((i + 1) % 1000) + "}}\n";
            text += "  T" + n + ": {Type: 'AWS::SNS::Topic'}\n";
        }
        const Template::Ptr source = parsed(text);
        QElapsedTimer timer;
        timer.start();
        const Graph graph = graphOf(source);
        qInfo("5,000 resources: %lld ms", timer.elapsed());
        QCOMPARE(graph.connections.size(), std::size_t(2000));
        QCOMPARE(graph.nodes.size(), std::size_t(3000));
    }
};

QTEST_APPLESS_MAIN(GraphBuilderTest)
#include "graph_builder_test.moc"
