#include "model/template/serverless.h"

#include "tests/model/template/parsed.h"

#include <QTest>

using namespace lintel;

class ServerlessTest : public QObject {
    Q_OBJECT
private slots:
    void eventsAreFound();
    void eventsBecomeResources_data();
    void eventsBecomeResources();
    void kindsAreKnown();
    void connectorsAreFound();
    void globalsAreMerged_data();
    void globalsAreMerged();
};

void ServerlessTest::eventsAreFound() {
    const std::string body =
        "Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties:\n      Events:\n"
        "        A: {Type: SQS, Properties: {Queue: q}}\n        B: {Type: Api}\n"
        "        C: {Type: !Ref X}\n        D:\n"
        "  G: {Type: AWS::Serverless::Function, Properties: {Events: !If [x, {}, {}]}}\n"
        "  H: {Type: AWS::SQS::Queue, Properties: {Events: {E: {Type: Api}}}}\n";
    const Template::Ptr source = parsed("Transform: AWS::Serverless-2016-10-31\n" + body);
    const std::vector<ServerlessEvent> events = serverlessEvents(*source);
    QCOMPARE(events.size(), 3u);
    QCOMPARE(events[0].name(), "A");
    QCOMPARE(events[0].type, "SQS");
    QCOMPARE(events[0].holder->logicalId, "F");
    QCOMPARE(events[0].property("Queue")->text(), "q");
    QVERIFY(!events[0].property("BatchSize"));
    QVERIFY(!events[1].property("RestApiId"));
    QVERIFY(serverlessEvents(*parsed(body)).empty());
}

void ServerlessTest::eventsBecomeResources_data() {
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<QStringList>("generated");
    const auto row = [](const char* name, const char* events, QStringList generated) {
        QTest::newRow(name) << QByteArray(events) << generated;
    };
    row("none", "{}", {});
    row("implicit APIs", "{A: {Type: Api}, B: {Type: Api, Properties: {Path: /}}, C: {Type: HttpApi}}",
        {"ServerlessRestApi AWS::Serverless::Api F/Events/A/Properties/RestApiId "
         "F/Events/B/Properties/RestApiId",
         "ServerlessHttpApi AWS::Serverless::HttpApi F/Events/C/Properties/ApiId"});
    row("APIs of the template",
        "{A: {Type: Api, Properties: {RestApiId: !Ref R}}, C: {Type: HttpApi, Properties: {ApiId: x}}}", {});
    row("rules and schedules",
        "{A: {Type: Schedule}, B: {Type: ScheduleV2}, C: {Type: EventBridgeRule}, D: {Type: "
        "CloudWatchEvent}}",
        {"FA AWS::Events::Rule F/Events/A", "FB AWS::Scheduler::Schedule F/Events/B",
         "FC AWS::Events::Rule F/Events/C", "FD AWS::Events::Rule F/Events/D"});
    row("what the template has itself", "{Other: {Type: Schedule}}", {});
    row("what only ties resources together",
        "{A: {Type: SQS}, B: {Type: SNS}, C: {Type: S3}, D: {Type: MSK}, E: {Type: MQ}, G: {Type: "
        "DocumentDB}, "
        "H: {Type: SelfManagedKafka}, I: {Type: Kinesis}, J: {Type: DynamoDB}, K: {Type: Cognito}, "
        "L: {Type: AlexaSkill}, M: {Type: CloudWatchLogs}, N: {Type: Nonsense}}",
        {});
    row("a rule of things", "{A: {Type: IoTRule, Properties: {Sql: SELECT *}}}",
        {"FA AWS::IoT::TopicRule F/Events/A"});
}

void ServerlessTest::eventsBecomeResources() {
    QFETCH(QByteArray, events);
    const Template::Ptr source =
        parsed("Transform: [AWS::Serverless-2016-10-31]\nResources:\n  FOther: {Type: AWS::SQS::Queue}\n"
               "  F: {Type: AWS::Serverless::Function, Properties: {Events: " +
               events.toStdString() + "}}\n");
    QStringList found;
    for (const GeneratedResource& each : generatedResources(*source)) {
        QString line = QString::fromStdString(each.logicalId + ' ' + each.type);
        for (const Path& origin : each.origins) {
            line += ' ' + QString::fromStdString(origin[1]);
            for (std::size_t i = 3; i < origin.size(); ++i)
                line += '/' + QString::fromStdString(origin[i]);
        }
        found << line;
    }
    QTEST(found, "generated");
}

void ServerlessTest::kindsAreKnown() {
    QCOMPARE(serverlessEventKind("MQ")->becomes, "AWS::Lambda::EventSourceMapping");
    QCOMPARE(serverlessEventKind("MQ")->source, "Broker");
    QVERIFY(serverlessEventKind("MQ")->isTie);
    QVERIFY(!serverlessEventKind("mq"));
    QCOMPARE(serverlessEventTypes("AWS::Serverless::Function").size(), 19u);
    const std::vector<std::string_view> ofMachines{"Api", "CloudWatchEvent", "EventBridgeRule", "Schedule",
                                                   "ScheduleV2"};
    QCOMPARE(serverlessEventTypes("AWS::Serverless::StateMachine"), ofMachines);
}

void ServerlessTest::connectorsAreFound() {
    const std::string body =
        "Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Connectors:\n"
        "      One: {Properties: {Destination: {Id: T}, Permissions: [Read, Write]}}\n"
        "      Two: {Properties: {Destination: [{Id: T}, {Id: Q}, {Arn: a}], Permissions: [Write]}}\n"
        "      Bad: {Properties: {Destination: {Id: Lost}}}\n      Worse: x\n"
        "  T: {Type: AWS::DynamoDB::Table}\n  Q: {Type: AWS::SQS::Queue}\n"
        "  C: {Type: AWS::Serverless::Connector, Properties: {Source: {Id: Q}, Destination: [{Id: F}], "
        "Permissions: !Ref P}}\n";
    const Template::Ptr source = parsed("Transform: AWS::Serverless-2016-10-31\n" + body);
    QStringList found;
    for (const ServerlessConnector& each : serverlessConnectors(*source)) {
        QString line = QString::fromStdString(each.from->logicalId + ">" + each.to->logicalId);
        for (const std::string& permission : each.permissions)
            line += ' ' + QString::fromStdString(permission);
        for (const std::string& step : each.path)
            line += '/' + QString::fromStdString(step);
        found << line;
    }
    const QStringList expected{"F>T Read Write/Resources/F/Connectors/One",
                               "F>T Write/Resources/F/Connectors/Two/Properties/Destination/0",
                               "F>Q Write/Resources/F/Connectors/Two/Properties/Destination/1",
                               "Q>F/Resources/C"};
    QCOMPARE(found, expected);
    QVERIFY(serverlessConnectors(*parsed(body)).empty());
}

void ServerlessTest::globalsAreMerged_data() {
    QTest::addColumn<QString>("resource");
    QTest::addColumn<QString>("property");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* resource, const char* property, const char* value) {
        QTest::newRow(qPrintable(QString("%1 %2").arg(resource, property)))
            << QString(resource) << QString(property) << QString(value);
    };
    row("Own", "Timeout", "5");
    row("Own", "Runtime", "python3.13");
    row("Own", "Environment.Variables.A", "own");
    row("Own", "Environment.Variables.B", "all");
    row("Own", "Environment.Variables.C", "none");
    row("Chosen", "Environment.Variables.B", "none"); // a function says what stands there
    row("Bare", "Timeout", "30");
    row("Alone", "Timeout", "none");
    row("Picky", "Timeout", "none");
    row("Picky", "Runtime", "python3.13");
    row("Plain", "Timeout", "none");
    row("Api", "Timeout", "none");
    row("Api", "StageName", "prod");
}

void ServerlessTest::globalsAreMerged() {
    QFETCH(QString, resource);
    QFETCH(QString, property);
    const Template::Ptr source =
        parsed("Globals:\n  Function: {Timeout: 30, Runtime: python3.13, Environment: {Variables: {A: all, "
               "B: all}}}\n"
               "  Api: {StageName: prod}\nResources:\n"
               "  Own: {Type: AWS::Serverless::Function, Properties: {Timeout: 5, Environment: {Variables: "
               "{A: own}}}}\n"
               "  Chosen: {Type: AWS::Serverless::Function, Properties: {Environment: !If [x, {}, {}]}}\n"
               "  Bare: {Type: AWS::Serverless::Function}\n"
               "  Alone: {Type: AWS::Serverless::Function, IgnoreGlobals: '*'}\n"
               "  Picky: {Type: AWS::Serverless::Function, IgnoreGlobals: [Timeout]}\n"
               "  Plain: {Type: AWS::Lambda::Function}\n  Api: {Type: AWS::Serverless::Api}\n");
    const Node* found = source->resource(resource.toStdString())->property(property.toStdString());
    QTEST(found ? QString::fromStdString(found->text()) : "none", "value");
}

QTEST_APPLESS_MAIN(ServerlessTest)
#include "serverless_test.moc"
