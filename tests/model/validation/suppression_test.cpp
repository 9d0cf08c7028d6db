#include "model/validation/cfn_lint_rules.h"
#include "model/validation/suppression.h"
#include "tests/model/validation/validation_fixture.h"

using namespace lintel;

namespace {

/// Two queues, each with a property that does not exist (CFN-PROP-01) and a delay out of range (CFN-PROP-05).
/// "@" marks stand where a case puts a comment or metadata.
std::string queues(const std::string& above = {}, const std::string& behind = {},
                   const std::string& inResource = {}, const std::string& inTemplate = {}) {
    return "Resources:\n"
           "  A:\n"
           "    Type: AWS::SQS::Queue\n" +
           inResource + "    Properties:\n" + above + "      DelaySeconds: 5000" + behind +
           "\n"
           "      Dealy: 1\n"
           "  B:\n"
           "    Type: AWS::SQS::Queue\n"
           "    Properties: {DelaySeconds: 5000, Dealy: 1}\n" +
           inTemplate;
}

/// "A.DelaySeconds A.Dealy …": what is still told, by document order.
QByteArray told(const std::string& text) {
    ValidationOptions options = testOptions();
    options.include = {"CFN-PROP-01", "CFN-PROP-05"};
    std::vector<Finding> findings = validate(*parsed(text), knowhow(), options);
    QByteArray places;
    for (const Finding& finding : findings)
        places += QByteArray::fromStdString(finding.path[1] + '.' + finding.path.back()) + ' ';
    return places.trimmed();
}

const QByteArray everything = "A.DelaySeconds A.Dealy B.DelaySeconds B.Dealy";
const QByteArray withoutDelay = "A.Dealy B.DelaySeconds B.Dealy";

} // namespace

class SuppressionTest : public QObject {
    Q_OBJECT
private slots:
    void comments_data() {
        QTest::addColumn<QByteArray>("above");
        QTest::addColumn<QByteArray>("behind");
        QTest::addColumn<QByteArray>("left");
        const auto above = [](const char* name, const char* comment, const QByteArray& left) {
            QTest::newRow(name) << QByteArray(comment) << QByteArray() << left;
        };
        const auto behind = [](const char* name, const char* comment, const QByteArray& left) {
            QTest::newRow(name) << QByteArray() << QByteArray(comment) << left;
        };
        behind("none", "", everything);
        behind("same line", " # lintel: ignore CFN-PROP-05", withoutDelay);
        behind("any rule", " # lintel: ignore", withoutDelay);
        behind("another rule", " # lintel: ignore CFN-PROP-01", everything);
        behind("a group of rules", " # lintel: ignore CFN-PROP-", withoutDelay);
        behind("several rules", " # lintel: ignore SQS-VIS-01, CFN-PROP-05", withoutDelay);
        behind("small letters, no space", " #lintel:ignore cfn-prop-05", withoutDelay);
        behind("a reason", " # lintel: ignore CFN-PROP-05 -- agreed", withoutDelay);
        behind("only a reason", " # lintel: ignore -- agreed", withoutDelay);
        behind("after other words", " # twice as long # lintel: ignore CFN-PROP-05", withoutDelay);
        behind("another word", " # lintel: ignored", everything);
        behind("in a line of its own", "\n      # lintel: ignore CFN-PROP-01",
               "A.DelaySeconds B.DelaySeconds B.Dealy");
        above("next line", "      # lintel: ignore CFN-PROP-05\n", withoutDelay);
        above("over other comments", "# lintel: ignore CFN-PROP-05\n\n      # days\n", withoutDelay);
        above("two above", "# lintel: ignore CFN-PROP-01\n      # lintel: ignore CFN-PROP-05\n",
              withoutDelay);
        above("in a text", "      QueueName: |\n        # lintel: ignore CFN-PROP-05\n", everything);
        above("in quotes", "      QueueName: 'a # lintel: ignore'\n", everything);
        above("behind a text", "      QueueName: |\n        a\n      # lintel: ignore CFN-PROP-05\n",
              withoutDelay);
    }

    void comments() {
        QFETCH(QByteArray, above);
        QFETCH(QByteArray, behind);
        QTEST(told(queues(above.toStdString(), behind.toStdString())), "left");
    }

    void aCommentAtTheEndIsNoTrouble() {
        QCOMPARE(told(queues() + "# lintel: ignore CFN-PROP-01"), everything);
        QCOMPARE(told("# lintel: ignore CFN-PROP-01\n" + queues()), everything);
    }

    void metadata_data() {
        QTest::addColumn<QByteArray>("metadata");
        QTest::addColumn<QByteArray>("left");
        const auto row = [](const char* metadata, const QByteArray& left) {
            QTest::newRow(metadata) << QByteArray(metadata) << left;
        };
        row("Lintel: {ignore: [CFN-PROP-05]}", "Dealy");
        row("Lintel: {ignore: CFN-PROP-05}", "Dealy");
        row("Lintel: {ignore: {CFN-PROP-05: agreed}}", "Dealy");
        row("Lintel: {ignore: [CFN-PROP]}", "");
        row("Lintel: {ignore: true}", "");
        row("Lintel: {ignore: all}", "");
        row("Lintel: ignore", "");
        row("Lintel: {ignore: []}", "DelaySeconds Dealy");
        row("Lintel: [ignore]", "DelaySeconds Dealy");
        row("Lintel: {ignore: [[CFN-PROP]]}", "DelaySeconds Dealy");
        row("cfn-lint: {config: {ignore_checks: [E3034]}}", "Dealy");
        row("cfn-lint: {config: {ignore_checks: [E3002, W]}}", "DelaySeconds");
        row("cfn-lint: {config: {ignore_checks: [E30]}}", "");
        row("cfn-lint: {config: {ignore_checks: [E3012]}}", "DelaySeconds Dealy");
        row("cfn-lint: {config: [E3034]}", "DelaySeconds Dealy");
        row("cfn-lint: x", "DelaySeconds Dealy");
    }

    void metadata() {
        QFETCH(QByteArray, metadata);
        QFETCH(QByteArray, left);
        const QByteArrayList words = left.isEmpty() ? QByteArrayList() : left.split(' ');
        QByteArrayList ofA;
        QByteArrayList ofB;
        for (const QByteArray& word : words) {
            ofA << "A." + word;
            ofB << "B." + word;
        }
        const std::string block = "Metadata: {" + metadata.toStdString() + "}\n";
        QCOMPARE(told(queues({}, {}, "    " + block)),
                 (ofA + QByteArrayList{"B.DelaySeconds", "B.Dealy"}).join(' '));
        QCOMPARE(told(queues({}, {}, {}, block)), (ofA + ofB).join(' '));
    }

    void jsonHasMetadataToo() {
        const Template::Ptr yaml = parsed(queues({}, {}, "    Metadata: {Lintel: {ignore: CFN-PROP-05}}\n"));
        QCOMPARE(told(toJson(yaml->root()).dump()), withoutDelay);
    }

    void everyCounterpartIsARule() {
        for (const CfnLintRule& rule : cfnLintRules())
            QVERIFY2(std::ranges::count(allRules(), rule.ours, &Rule::id) == 1, rule.ours.data());
        QVERIFY(std::ranges::is_sorted(cfnLintRules(), {}, &CfnLintRule::theirs));
    }

    void selectionIsNarrowedBySeverityAndRule() {
        ValidationOptions options = testOptions();
        const auto count = [&] {
            return validate(*parsed(queues() + "Parameters: {Unused: {Type: String}}\n"), knowhow(), options)
                .size();
        };
        const std::size_t all = count();
        options.least = Severity::Error;
        QCOMPARE(count(), 4u);
        QVERIFY(all > 4);
        options.include = {"CFN-PROP-05"};
        QCOMPARE(count(), 2u);
        options.ignore = {"CFN-"};
        QCOMPARE(count(), 0u);
    }
};

QTEST_APPLESS_MAIN(SuppressionTest)
#include "suppression_test.moc"
