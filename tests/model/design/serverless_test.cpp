#include "model/design/commands/delete_elements.h"
#include "tests/model/design/support.h"

#include <map>

using namespace lintel;

namespace {

/// The plain type that a serverless one becomes.
std::string plainType(const std::string& type) {
    static const std::map<std::string, std::string> plain = {
        {"AWS::Serverless::Api", "AWS::ApiGateway::RestApi"},
        {"AWS::Serverless::HttpApi", "AWS::ApiGatewayV2::Api"},
        {"AWS::Serverless::Function", "AWS::Lambda::Function"},
        {"AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine"}};
    const auto known = plain.find(type);
    return known == plain.end() ? type : known->second;
}

QStringList nodesOf(const Graph& graph) {
    QStringList all;
    for (const Graph::Node& node : graph.nodes) {
        QString line = QString::fromStdString(node.id + ' ' + plainType(node.type));
        for (const std::string& container : node.containers)
            line += " in " + QString::fromStdString(container);
        all << line;
    }
    all.sort();
    return all;
}

QStringList connectionsOf(const Graph& graph) {
    QStringList all;
    for (const Graph::Connection& connection : graph.connections)
        all << QString::fromStdString(connection.from + '>' + connection.to + ' ' + connection.kind);
    all.sort();
    return all;
}

} // namespace

/// A serverless template and what aws-sam-translator 1.110 makes of it.
class ServerlessDesignTest : public QObject {
    Q_OBJECT

private slots:
    void drawsLikeItsPlainTwin() {
        const Graph serverless = graphOf(fixture("serverless/template.yaml"));
        const Graph plain = graphOf(fixture("serverless/expanded.json"));
        QCOMPARE(nodesOf(serverless), nodesOf(plain));
        QCOMPARE(connectionsOf(serverless), connectionsOf(plain));
    }

    void connectorsAreDrawn() {
        const Template::Ptr source = fixture("connections/connectors.yaml");
        const Graph graph = graphOf(source);
        QCOMPARE(connectionsOf(graph), QStringList({"Bucket>Function permission", "Function>Archive data",
                                                    "Function>Table data", "Function>Topic data"}));
        QCOMPARE(graph.nodes.size(), std::size_t(5));
        QCOMPARE(graph.elementOf("Notify"), std::string("Function"));
        QCOMPARE(graph.connection("Bucket>Function:permission")->label, std::string("Write"));
        QCOMPARE(graph.connection("Function>Table:data")->label, std::string("write"));

        TemplateEditor editor(source);
        const ConnectionCatalog& catalog = *knowhow()->connections;
        for (const char* id : {"Function>Table:data", "Bucket>Function:permission", "Function>Topic:data"}) {
            const auto cut = catalog.disconnect(editor, id);
            QVERIFY2(cut.ok(), cut.ok() ? "" : cut.error().toString().c_str());
        }
        QCOMPARE(connectionsOf(graphOf(editor.current())), QStringList("Function>Archive data"));
        QVERIFY(editor.current()->text().find("Connectors:") == std::string::npos);
        QVERIFY(editor.current()->resource("Notify"));
    }

    void connectorsGoWithTheirEnds() {
        Design design(knowhow(), fixture("connections/connectors.yaml"));
        QVERIFY(design.execute(
            std::make_unique<DeleteElements>(std::vector<std::string>{"Table", "Function", "Topic"})));
        const std::string& text = design.current()->text();
        QVERIFY2(text.find("Connectors:") == std::string::npos, text.c_str());
        QVERIFY2(!design.current()->resource("Notify"), text.c_str());
        QVERIFY(design.current()->resource("Bucket"));
    }

    void eventsComeFromTheirSource() {
        const Template::Ptr source = parsed(R"(Transform: AWS::Serverless-2016-10-31
Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Kafka: {Type: MSK, Properties: {Stream: !Ref Cluster, Topics: [a]}}
        Broker: {Type: MQ, Properties: {Broker: !GetAtt Messages.Arn, Queues: [q]}}
        Thing: {Type: IoTRule, Properties: {Sql: SELECT *}}
        Users: {Type: Cognito, Properties: {UserPool: !Ref Pool, Trigger: PreSignUp}}
        Logs: {Type: CloudWatchLogs, Properties: {LogGroupName: !Ref Log, FilterPattern: ''}}
        Tick: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day)}}
  Plain: {Type: AWS::Lambda::Function}
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: {FunctionName: !Ref Plain, EventSourceArn: !Ref Cluster}
  Cluster: {Type: AWS::MSK::Cluster}
  Messages: {Type: AWS::AmazonMQ::Broker}
  Pool: {Type: AWS::Cognito::UserPool}
  Log: {Type: AWS::Logs::LogGroup}
)");
        QCOMPARE(connectionsOf(graphOf(source)),
                 QStringList({"Cluster>Plain invoke", "Cluster>Worker invoke", "Log>Worker invoke",
                              "Messages>Worker invoke", "Pool>Worker invoke", "WorkerThing>Worker invoke",
                              "WorkerTick>Worker invoke"}));
        TemplateEditor editor(source);
        for (const char* id : {"Cluster>Plain:invoke", "Cluster>Worker:invoke", "WorkerThing>Worker:invoke",
                               "Pool>Worker:invoke", "Log>Worker:invoke"}) {
            const auto cut = knowhow()->connections->disconnect(editor, id);
            QVERIFY2(cut.ok(), cut.ok() ? "" : cut.error().toString().c_str());
        }
        QCOMPARE(connectionsOf(graphOf(editor.current())),
                 QStringList({"Messages>Worker invoke", "WorkerTick>Worker invoke"}));
        QVERIFY(!editor.current()->resource("Mapping"));
    }

    void whatAnEventMakesGoesWithIt() {
        const Template::Ptr source = fixture("serverless/template.yaml");
        TemplateEditor editor(source);
        const ConnectionCatalog& catalog = *knowhow()->connections;
        const auto cut = catalog.disconnect(editor, "WorkerTick>Worker:invoke");
        QVERIFY2(cut.ok(), cut.ok() ? "" : cut.error().toString().c_str());
        QVERIFY(!graphOf(editor.current()).node("WorkerTick"));
        QVERIFY(catalog.disconnect(editor, "ServerlessRestApi>Orders:invoke").ok());
        QVERIFY(!graphOf(editor.current()).node("ServerlessRestApi"));
        QVERIFY(graphOf(editor.current()).node("ServerlessHttpApi"));
    }
};

QTEST_GUILESS_MAIN(ServerlessDesignTest)
#include "serverless_test.moc"
