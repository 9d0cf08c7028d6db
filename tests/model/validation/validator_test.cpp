#include "tests/model/validation/validation_fixture.h"

#include <set>
#include <stdexcept>

using namespace lintel;

namespace {

Rule ruleNamed(std::string id, Severity severity, std::function<void(RuleContext&)> check) {
    return {.id = std::move(id),
            .layer = Layer::Architecture,
            .severity = severity,
            .title = "Title",
            .why = "Why.",
            .source = "page.html",
            .check = std::move(check)};
}

std::vector<Finding> run(const Template& source, const std::vector<const Rule*>& rules,
                         const ValidationOptions& options = testOptions()) {
    return validate(source, knowhow(), options, rules);
}

} // namespace

class ValidatorTest : public QObject {
    Q_OBJECT
private slots:
    void ruleThatThrowsBecomesAFinding() {
        const Rule broken =
            ruleNamed("BAD-01", Severity::Error, [](RuleContext&) { throw std::runtime_error("no luck"); });
        const Rule sound = ruleNamed("GOOD-01", Severity::Warning, [](RuleContext& context) {
            context.report(context.source().root(), "Found.", {});
        });
        const std::vector<Finding> findings = run(*parsed("Resources: {}\n"), {&broken, &sound});
        QCOMPARE(findings.size(), 2u);
        QCOMPARE(findings[0].rule, "GOOD-01");
        QCOMPARE(findings[1].rule, "BAD-01");
        QVERIFY(findings[1].severity == Severity::Advice);
        QVERIFY(findings[1].message.find("no luck") != std::string::npos);
    }

    void findingsAreOrderedBySeverityThenPlace() {
        const auto reportAll = [](RuleContext& context) {
            for (auto resource = context.source().resources().rbegin();
                 resource != context.source().resources().rend(); ++resource)
                context.report(*resource->key, resource->logicalId, {resource->logicalId});
        };
        const Rule advice = ruleNamed("A-01", Severity::Advice, reportAll);
        const Rule error = ruleNamed("B-01", Severity::Error, reportAll);
        std::string order;
        for (const Finding& finding : run(*parsed("Resources:\n  A: {}\n  B: {}\n"), {&advice, &error}))
            order += finding.rule + finding.message + " ";
        QCOMPARE(order, "B-01A B-01B A-01A A-01B ");
    }

    void keysAreUniqueAndStable() {
        const Rule twice = ruleNamed("X-01", Severity::Error, [](RuleContext& context) {
            context.report(*context.source().resources()[0].key, "One.", {});
            context.report(*context.source().resources()[0].key, "Two.", {});
        });
        const auto keys = [&](const char* text) {
            std::set<std::string> set;
            for (const Finding& finding : run(*parsed(text), {&twice}))
                set.insert(finding.key());
            return set;
        };
        QCOMPARE(keys("Resources: {A: {}}\n").size(), 2u);
        QVERIFY(keys("Resources: {A: {}}\n") ==
                keys("# a line above\nDescription: x\nResources:\n  A: {}\n"));
    }

    void ignoreTakesIdsAndPrefixes() {
        const auto nothing = [](RuleContext& context) { context.report(context.source().root(), "x", {}); };
        const Rule a = ruleNamed("SQS-VIS-01", Severity::Error, nothing);
        const Rule b = ruleNamed("SQS-DLQ-01", Severity::Error, nothing);
        const Rule c = ruleNamed("SNS-01", Severity::Error, nothing);
        ValidationOptions options = testOptions();
        const auto count = [&] { return run(*parsed("Resources: {}\n"), {&a, &b, &c}, options).size(); };
        QCOMPARE(count(), 3u);
        options.ignore = {"SQS-"};
        QCOMPARE(count(), 1u);
        options.ignore = {"SQS-VIS-01", ""};
        QCOMPARE(count(), 2u);
    }

    void aFindingSaysWhereItHolds() {
        const Rule rule = ruleNamed("X-01", Severity::Error, [](RuleContext& context) {
            const Template& source = context.source();
            context.report(*source.find(Path{"Resources", "A", "Properties", "Size", "1"}), "Here.", {});
            context.report(*source.find(Path{"Resources", "A", "Properties", "Long", "Fn::If", "2"}),
                           "There.", {});
            context.report(*source.resource("B")->key, "Anywhere.", {});
        });
        std::vector<std::string> messages;
        for (const Finding& finding :
             run(*parsed("Parameters: {Env: {Type: String}}\n"
                         "Conditions: {Live: !Equals [!Ref Env, live], Odd: !Not [!Condition Live]}\n"
                         "Resources:\n"
                         "  A: {Type: t, Condition: Odd, Properties: {Size: !If [Live, 1, 2],\n"
                         "    Long: {'Fn::If': [Live, 1, 2]}}}\n"
                         "  B: {Type: t}\n"),
                 {&rule}))
            messages.push_back(finding.message);
        QCOMPARE(messages[0], "Here. Its conditions exclude each other, so this never comes about.");
        QCOMPARE(messages[1], "There. This is so where Env is not \"live\".");
        QCOMPARE(messages[2], "Anywhere.");
    }

    void missingPropertyIsReportedAtWhatIsThere() {
        const Rule rule = ruleNamed("X-01", Severity::Error, [](RuleContext& context) {
            for (const Resource& resource : context.source().resources())
                context.report(resource, "Config.Size", "Missing.");
        });
        std::vector<std::string> keys;
        for (const Finding& finding :
             run(*parsed("Resources:\n  A: {Type: t}\n  B: {Type: t, Properties: {C: d}}\n"
                         "  C: {Type: t, Properties: {Config: {X: y}}}\n"
                         "  D: {Type: t, Properties: {Config: {Size: 1}}}\n"),
                 {&rule}))
            keys.push_back(finding.key());
        QCOMPARE(keys[0], "X-01/Resources/A#Config.Size");
        QCOMPARE(keys[1], "X-01/Resources/B/Properties#Config.Size");
        QCOMPARE(keys[2], "X-01/Resources/C/Properties/Config#Config.Size");
        QCOMPARE(keys[3], "X-01/Resources/D/Properties/Config/Size");
    }

    void aFixThatFailsChangesNothing() {
        TemplateEditor editor(parsed("Resources: {A: {Type: x}}\n"));
        const std::string before = editor.current()->text();
        const Fix fix{"Do",
                      {{Fix::Edit::Kind::Set, {"Resources", "A", "Type"}, "y"},
                       {Fix::Edit::Kind::Rename, {"Resources", "A", "Nothing"}, "Z"}}};
        QVERIFY(!fix.apply(editor));
        QCOMPARE(editor.current()->text(), before);
    }

    void renamingAKeyKeepsTheRest() {
        const auto renamed = [](const char* text, const Path& path, const char* name) {
            TemplateEditor editor(parsed(text));
            const Fix fix{"Rename", {{Fix::Edit::Kind::Rename, path, name}}};
            const Result<void> done = fix.apply(editor);
            return done ? editor.current()->text() : done.error().message;
        };
        QCOMPARE(
            renamed("Resources:\n  A: {DependOn: B} # why\n", {"Resources", "A", "DependOn"}, "DependsOn"),
            "Resources:\n  A: {DependsOn: B} # why\n");
        QCOMPARE(renamed("{\"Resources\": {\"A\": {\"Tipe\": \"x\"}}}", {"Resources", "A", "Tipe"}, "Type"),
                 "{\"Resources\": {\"A\": {\"Type\": \"x\"}}}");
        QCOMPARE(
            renamed("Resources:\n  A: {Type: x}\nOutputs: {O: {Value: !Ref A}}\n", {"Resources", "A"}, "B"),
            "Resources:\n  B: {Type: x}\nOutputs: {O: {Value: !Ref B}}\n");
        QCOMPARE(renamed("Resources: {A: {Tipe: x, Type: y}}\n", {"Resources", "A", "Tipe"}, "Type"),
                 "Type is there already.");
    }

    /// Every shape where another is expected: no rule may stumble.
    void oddTemplatesAreNoTrouble_data() {
        QTest::addColumn<QString>("text");
        const std::vector<QString> odd{"null",
                                       "[]",
                                       "{}",
                                       "text",
                                       "5",
                                       "[a, {b: c}]",
                                       "{a: {b: {c: d}}}",
                                       "!Ref Nothing",
                                       "!GetAtt A.B",
                                       "!If [x, {}, []]",
                                       "!Sub '${A.B} ${'",
                                       "[null, null]",
                                       "{null: null}"};
        const std::vector<QString> types{"AWS::SQS::Queue",
                                         "AWS::Lambda::Function",
                                         "AWS::Lambda::EventSourceMapping",
                                         "AWS::IAM::Role",
                                         "AWS::S3::Bucket",
                                         "AWS::DynamoDB::Table",
                                         "AWS::SNS::Subscription",
                                         "AWS::EC2::Subnet",
                                         "AWS::EC2::SecurityGroup",
                                         "AWS::CloudFront::Distribution",
                                         "AWS::Serverless::Function",
                                         "AWS::StepFunctions::StateMachine",
                                         "AWS::Events::Rule",
                                         "Nonsense"};
        int number = 0;
        for (const QString& value : odd) {
            const QByteArray name = QByteArray::number(number++);
            QTest::newRow(("sections " + name).constData())
                << QStringLiteral("Parameters: %1\nMappings: %1\nConditions: %1\nResources: %1\nOutputs: %1\n"
                                  "Transform: %1\nGlobals: %1\nMetadata: %1\nAWSTemplateFormatVersion: %1\n")
                       .arg(value);
            QTest::newRow(("elements " + name).constData())
                << QStringLiteral(
                       "Parameters: {A: %1}\nMappings: {A: %1}\nConditions: {A: %1}\nResources: {A: %1}\n"
                       "Outputs: {A: %1}\nGlobals: {Function: %1}\n")
                       .arg(value);
            QString resources = QStringLiteral("Resources:\n");
            for (qsizetype i = 0; i < static_cast<qsizetype>(types.size()); ++i)
                resources += QStringLiteral("  R%1: {Type: %2, Properties: %3, DependsOn: %3, Condition: %3, "
                                            "DeletionPolicy: %3}\n")
                                 .arg(i)
                                 .arg(types[static_cast<std::size_t>(i)], value);
            QTest::newRow(("resources " + name).constData()) << resources;
        }
    }
    void oddTemplatesAreNoTrouble() {
        QFETCH(QString, text);
        const Result<Template::Ptr> source = Template::parse(text.toStdString());
        QVERIFY2(source.ok(), source ? "" : source.error().toString().c_str());
        for (const Finding& finding : validate(**source, knowhow(), testOptions()))
            QVERIFY2(finding.subject != "failed", finding.message.c_str());
    }

    /// Each value of a sound template is replaced by odd ones, one at a time.
    void oddPropertiesAreNoTrouble() {
        const std::string folder = LINTEL_FIXTURES "/rules/";
        for (const RegisteredRule& entry : registeredRules()) {
            const std::vector<std::string> files = filesIn(folder + entry.place, "bad", ".yaml");
            if (files.empty())
                continue;
            const Template::Ptr source = parsed(*readFile(files.front()));
            for (const Resource& resource : source->resources()) {
                if (!resource.properties || !resource.properties->isMapping())
                    continue;
                for (const Node::Member& member : resource.properties->members()) {
                    for (const nlohmann::ordered_json& odd :
                         {nlohmann::ordered_json(nullptr), nlohmann::ordered_json("odd"),
                          nlohmann::ordered_json(-1),
                          nlohmann::ordered_json::parse("[[], {\"a\": null}, null]"),
                          nlohmann::ordered_json::parse("{\"Fn::If\": [\"x\"]}")}) {
                        TemplateEditor editor(source);
                        if (!editor.set({"Resources", resource.logicalId, "Properties", member.key->text()},
                                        odd))
                            continue;
                        for (const Finding& finding : validate(*editor.current(), knowhow(), testOptions()))
                            QVERIFY2(finding.subject != "failed", finding.message.c_str());
                    }
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(ValidatorTest)
#include "validator_test.moc"
