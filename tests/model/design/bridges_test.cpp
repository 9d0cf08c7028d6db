#include "model/design/bridges.h"
#include "tests/model/design/support.h"

using namespace lintel;

class BridgesTest : public QObject {
    Q_OBJECT

    static std::vector<std::string> between(const char* from, const char* to) {
        return typesBetween(*knowhow()->connections, from, to);
    }

private slots:
    void whatFlowPassesThroughStandsBetween() {
        const auto found = between("AWS::SNS::Topic", "AWS::DynamoDB::Table");
        QVERIFY(!found.empty() && found.size() <= 2);
        QCOMPARE(found.front(), "AWS::Lambda::Function");
        QCOMPARE(between("AWS::SQS::Queue", "AWS::SNS::Topic").front(), "AWS::Lambda::Function");
        QCOMPARE(typesBetween(*knowhow()->connections, "AWS::SNS::Topic", "AWS::DynamoDB::Table", 1).size(),
                 std::size_t{1});
    }

    void everyLineOfABridgeCanBeDrawn() {
        const ConnectionCatalog& connections = *knowhow()->connections;
        for (const char* from : {"AWS::SNS::Topic", "AWS::S3::Bucket", "AWS::Serverless::HttpApi"})
            for (const char* to : {"AWS::DynamoDB::Table", "AWS::Serverless::Function",
                                   "AWS::KinesisFirehose::DeliveryStream"})
                for (const std::string& middle : typesBetween(connections, from, to)) {
                    const auto drawn = [](const ConnectionEntry* entry) { return !entry->refused; };
                    QVERIFY(std::ranges::any_of(connections.between(from, middle), drawn));
                    QVERIFY(std::ranges::any_of(connections.between(middle, to), drawn));
                }
    }

    void thereMayBeNone() {
        QCOMPARE(between("AWS::EC2::VPC", "AWS::SNS::Topic"), std::vector<std::string>());
        QCOMPARE(between("", ""), std::vector<std::string>());
    }
};

QTEST_GUILESS_MAIN(BridgesTest)
#include "bridges_test.moc"
