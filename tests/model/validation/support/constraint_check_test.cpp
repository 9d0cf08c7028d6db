#include "tests/model/validation/validation_fixture.h"

#include "model/validation/support/constraint_check.h"

using namespace lintel;

namespace {

Schema schemaOf(std::string_view type, std::string_view name) {
    for (const Constraint& constraint : knowhow().catalog->constraints(type))
        if (constraint.name == name)
            return constraint.schema;
    return {};
}

} // namespace

class ConstraintCheckTest : public QObject {
    Q_OBJECT

    /// What a constraint says of some properties, and where; "what@where; …".
    static std::string said(std::string_view type, std::string_view name, const std::string& properties) {
        const Template::Ptr source = parsed("Parameters: {P: {Type: String, AllowedValues: [a, b]}}\n"
                                            "Conditions: {A: !Equals [!Ref P, a]}\n"
                                            "Resources: {R: {Properties: " +
                                            properties + "}}\n");
        Conditions conditions(*source);
        ConstraintCheck check(*source, conditions);
        std::string text;
        for (const Violation& violation : check.violations(ConstraintValue(source->resource("R")->properties),
                                                           schemaOf(type, name), DecisionDiagram::True, {}))
            text += violation.what + "@" + conditions.inWords(violation.when) + "; ";
        return text;
    }

private slots:
    void whatIsCertainIsSaid_data() {
        QTest::addColumn<QString>("properties");
        QTest::addColumn<QString>("expected");
        QTest::newRow("both") << "{MonitoringRoleArn: r, MonitoringInterval: 60}"
                              << "";
        QTest::newRow("neither") << "{}"
                                 << "";
        QTest::newRow("role alone") << "{MonitoringRoleArn: r}"
                                    << "needs MonitoringInterval@always; ";
        QTest::newRow("interval alone") << "{MonitoringInterval: 60}"
                                        << "needs MonitoringRoleArn@always; ";
        QTest::newRow("nothing to need a role for") << "{MonitoringInterval: 0}"
                                                    << "";
        QTest::newRow("unknown interval") << "{MonitoringInterval: !Ref P}"
                                          << "";
        QTest::newRow("unknown role") << "{MonitoringRoleArn: !GetAtt Role.Arn, MonitoringInterval: 60}"
                                      << "";
        QTest::newRow("left out") << "{MonitoringRoleArn: !Ref AWS::NoValue, MonitoringInterval: 60}"
                                  << "needs MonitoringRoleArn@always; ";
        QTest::newRow("together by one condition")
            << "{MonitoringRoleArn: !If [A, r, !Ref AWS::NoValue], MonitoringInterval: !If [A, 60, 0]}"
            << "";
        QTest::newRow("apart by one condition")
            << "{MonitoringRoleArn: !If [A, !Ref AWS::NoValue, r], MonitoringInterval: 60}"
            << "needs MonitoringRoleArn@P is \"a\"; ";
        QTest::newRow("a macro makes it") << "{'Fn::Transform': {Name: x}}"
                                          << "";
        QTest::newRow("no mapping") << "text"
                                    << "";
    }
    void whatIsCertainIsSaid() {
        QFETCH(QString, properties);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(
                     said("AWS::RDS::DBCluster", "aws_rds_dbcluster.monitoring", properties.toStdString())),
                 expected);
    }

    void alternativesFailOnlyTogether() {
        const auto sizes = [](const char* properties) {
            return said("AWS::ECS::TaskDefinition", "aws_ecs_taskdefinition.fargate_cpu_memory", properties);
        };
        QCOMPARE(sizes("{RequiresCompatibilities: [FARGATE], Cpu: 256, Memory: 512}"), "");
        QCOMPARE(sizes("{RequiresCompatibilities: [FARGATE], Cpu: 1 vCPU, Memory: 2 GB}"), "");
        QCOMPARE(sizes("{RequiresCompatibilities: [EC2], Cpu: 256, Memory: 9999}"), "");
        QCOMPARE(sizes("{RequiresCompatibilities: [FARGATE], Cpu: !Ref P, Memory: 9999}"), "");
        QVERIFY(!sizes("{RequiresCompatibilities: [FARGATE], Cpu: 256, Memory: 9999}").empty());
    }

    void listsNeedAnEntryThatDoes() {
        const auto containers = [](const char* list) {
            return said("AWS::ECS::TaskDefinition", "aws_ecs_taskdefinition.containerdefinitions_essential",
                        list);
        };
        QCOMPARE(containers("[{Name: a}]"), "");
        QCOMPARE(containers("[{Name: a, Essential: false}, {Name: b, Essential: 'true'}]"), "");
        QCOMPARE(containers("[{Name: a, Essential: !Ref P}]"), "");
        QVERIFY(!containers("[{Name: a, Essential: false}]").empty());
    }
};

QTEST_APPLESS_MAIN(ConstraintCheckTest)
#include "constraint_check_test.moc"
