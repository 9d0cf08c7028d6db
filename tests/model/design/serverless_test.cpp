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
        const Graph graph = graphOf(parsed(R"(Transform: AWS::Serverless-2016-10-31
Resources:
  Function:
    Type: AWS::Serverless::Function
    Connectors:
      Write: {Properties: {Destination: {Id: Table}, Permissions: [Write]}}
  Table: {Type: AWS::Serverless::SimpleTable}
  Topic: {Type: AWS::SNS::Topic}
  Notify:
    Type: AWS::Serverless::Connector
    Properties: {Source: {Id: Function}, Destination: {Id: Topic}, Permissions: [Write]}
)"));
        QCOMPARE(connectionsOf(graph), QStringList({"Function>Table reference", "Function>Topic reference"}));
        QCOMPARE(graph.nodes.size(), std::size_t(3));
        QCOMPARE(graph.elementOf("Notify"), std::string("Function"));
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
