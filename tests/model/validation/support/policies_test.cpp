#include "tests/model/validation/validation_fixture.h"

#include "model/validation/support/policies.h"

using namespace lintel;

class PoliciesTest : public QObject {
    Q_OBJECT
private slots:
    void patternsThatMayMeanTheSame_data() {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<bool>("mayBe");
        QTest::newRow("equal") << "abc"
                               << "abc" << true;
        QTest::newRow("different") << "abc"
                                   << "abd" << false;
        QTest::newRow("empty") << ""
                               << "" << true;
        QTest::newRow("star for nothing") << "abc"
                                          << "abc*" << true;
        QTest::newRow("star on the left") << "a*c"
                                          << "abbc" << true;
        QTest::newRow("star on both") << "a*"
                                      << "*b" << true;
        QTest::newRow("stars that cannot meet") << "a*"
                                                << "b*" << false;
        QTest::newRow("question mark") << "a?c"
                                       << "abc" << true;
        QTest::newRow("question mark is one") << "a?c"
                                              << "ac" << false;
        QTest::newRow("longer") << "abcd"
                                << "abc" << false;
        QTest::newRow("ends differ") << "*x"
                                     << "*y" << false;
    }
    void patternsThatMayMeanTheSame() {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(bool, mayBe);
        QCOMPARE(mayBeSame(left.toStdString(), right.toStdString()), mayBe);
        QCOMPARE(mayBeSame(right.toStdString(), left.toStdString()), mayBe);
    }

    void textsStandForWhatIsDecidedLater() {
        const auto text = [](const char* value) {
            const Template::Ptr source = parsed(std::string("Resources: {A: {B: ") + value + "}}\n");
            return policyText(*source->find(Path{"Resources", "A", "B"}));
        };
        QCOMPARE(text("'arn:aws:s3:::x'"), "arn:aws:s3:::x");
        QCOMPARE(text("!Sub 'arn:${P}:s3:::${Name}/*'"), "arn:*:s3:::*/*");
        QCOMPARE(text("!Sub ['${A}-x', {A: b}]"), "*-x");
        QCOMPARE(text("'home/${aws:username}/'"), "home/*/");
        QCOMPARE(text("!Ref Topic"), "");
        QCOMPARE(text("[a]"), "");
        QCOMPARE(text("'${open'"), "*");
    }

    void everyDocumentIsFoundWithItsKind() {
        const Template::Ptr source = parsed(R"(Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Statement: []}
      Policies: [{PolicyName: a, PolicyDocument: {Statement: []}}, text, !Ref B]
  Key: {Type: AWS::KMS::Key, Properties: {KeyPolicy: {Statement: []}}}
  Function:
    Type: AWS::Serverless::Function
    Properties: {Policies: [AWSLambdaBasicExecutionRole, {Statement: []}, {SQSPollerPolicy: {}}]}
  Made: {Type: AWS::IAM::Policy, Properties: {PolicyDocument: {'Fn::Transform': {Name: x}}}}
)");
        const RuleContext context(*source, knowhow(), {}, "2026-11-20");
        int counts[3] = {};
        for (const PolicyDocument& document : policyDocuments(context))
            ++counts[static_cast<int>(document.kind)];
        QCOMPARE(counts[static_cast<int>(PolicyDocument::Kind::Identity)], 2);
        QCOMPARE(counts[static_cast<int>(PolicyDocument::Kind::Trust)], 1);
        QCOMPARE(counts[static_cast<int>(PolicyDocument::Kind::Resource)], 1);
    }
};

QTEST_APPLESS_MAIN(PoliciesTest)
#include "policies_test.moc"
