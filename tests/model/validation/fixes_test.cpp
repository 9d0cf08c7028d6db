#include "tests/model/validation/validation_fixture.h"

using namespace lintel;

/// The bytes that fixes leave: what an edit is about changes, everything else stays.
class FixesTest : public QObject {
    Q_OBJECT
private slots:
    void writesWhatItSays_data() {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* name, const char* rule, const char* before, const char* after) {
            QTest::newRow(name) << QByteArray(rule) << QByteArray(before) << QByteArray(after);
        };
        // A statement of a policy and a state of a machine, with what is changed in them.
        const auto policy = [&](const char* name, const char* rule, QByteArray before, QByteArray after) {
            const QByteArray start = "Resources:\n"
                                     "  Policy: # of the readers\n"
                                     "    Type: AWS::IAM::ManagedPolicy\n"
                                     "    Properties:\n"
                                     "      PolicyDocument:\n";
            row(name, rule, (start + before).constData(), (start + after).constData());
        };
        const auto machine = [&](const char* name, const char* rule, QByteArray before, QByteArray after) {
            const QByteArray start = "Resources:\n"
                                     "  Machine:\n"
                                     "    Type: AWS::StepFunctions::StateMachine\n"
                                     "    Properties:\n"
                                     "      Definition:\n";
            row(name, rule, (start + before).constData(), (start + after).constData());
        };

        policy("effect in another case", "IAM-POL-01",
               "        Version: '2012-10-17'\n"
               "        Statement:\n"
               "          - {Effect: allow, Action: 's3:*', Resource: '*'} # all\n",
               "        Version: '2012-10-17'\n"
               "        Statement:\n"
               "          - {Effect: Allow, Action: 's3:*', Resource: '*'} # all\n");
        policy("action with a slip", "IAM-POL-02",
               "        Statement:\n"
               "          Effect: Allow\n"
               "          Action: [s3:GetObejct, 's3:ListBucket']\n"
               "          Resource: '*'\n",
               "        Statement:\n"
               "          Effect: Allow\n"
               "          Action: [s3:GetObject, 's3:ListBucket']\n"
               "          Resource: '*'\n");
        policy("service with a slip", "IAM-POL-02",
               "        Statement: {Effect: Allow, Action: 'dynamdb:GetItem', Resource: '*'}\n",
               "        Statement: {Effect: Allow, Action: 'dynamodb:GetItem', Resource: '*'}\n");
        policy("key with a slip", "IAM-POL-04",
               "        Statement:\n"
               "          - Effect: Allow\n"
               "            Actions: 's3:*' # for now\n"
               "            Resource: '*'\n",
               "        Statement:\n"
               "          - Effect: Allow\n"
               "            Action: 's3:*' # for now\n"
               "            Resource: '*'\n");
        policy("version of another day", "IAM-POL-05",
               "        Version: '2012-10-07'\n"
               "        Statement: []\n",
               "        Version: '2012-10-17'\n"
               "        Statement: []\n");
        policy(
            "no version", "IAM-POL-11",
            "        Statement:\n"
            "          - {Effect: Allow, Action: 's3:*', Resource: 'arn:aws:s3:::home/${aws:username}/*'}\n",
            "        Statement:\n"
            "          - {Effect: Allow, Action: 's3:*', Resource: 'arn:aws:s3:::home/${aws:username}/*'}\n"
            "        Version: '2012-10-17'\n");
        policy("id with other characters", "IAM-POL-06",
               "        Statement:\n"
               "          - {Sid: Read objects, Effect: Allow, Action: 's3:*', Resource: '*'}\n"
               "          - {Sid: Readobjects, Effect: Deny, Action: 's3:*', Resource: '*'}\n",
               "        Statement:\n"
               "          - {Sid: Readobjects2, Effect: Allow, Action: 's3:*', Resource: '*'}\n"
               "          - {Sid: Readobjects, Effect: Deny, Action: 's3:*', Resource: '*'}\n");
        row("principal without kind", "IAM-POL-08",
            "Resources:\n"
            "  Role:\n"
            "    Type: AWS::IAM::Role\n"
            "    Properties:\n"
            "      AssumeRolePolicyDocument:\n"
            "        Statement:\n"
            "          - {Effect: Allow, Action: 'sts:AssumeRole', Principal: lambda.amazonaws.com}\n",
            "Resources:\n"
            "  Role:\n"
            "    Type: AWS::IAM::Role\n"
            "    Properties:\n"
            "      AssumeRolePolicyDocument:\n"
            "        Statement:\n"
            "          - {Effect: Allow, Action: 'sts:AssumeRole', Principal: {Service: "
            "lambda.amazonaws.com}}\n");
        row("name of a service alone", "IAM-POL-08",
            "{\"Resources\": {\"Role\": {\"Type\": \"AWS::IAM::Role\", \"Properties\":\n"
            "  {\"AssumeRolePolicyDocument\": {\"Statement\": [{\"Effect\": \"Allow\",\n"
            "    \"Action\": \"sts:AssumeRole\", \"Principal\": {\"Service\": [\"lambda\"]}}]}}}}}\n",
            "{\"Resources\": {\"Role\": {\"Type\": \"AWS::IAM::Role\", \"Properties\":\n"
            "  {\"AssumeRolePolicyDocument\": {\"Statement\": [{\"Effect\": \"Allow\",\n"
            "    \"Action\": \"sts:AssumeRole\", \"Principal\": {\"Service\": "
            "[\"lambda.amazonaws.com\"]}}]}}}}}\n");

        machine("state of a type with a slip", "SFN-DEF-04",
                "        StartAt: One\n        States: {One: {Type: succeed}}\n",
                "        StartAt: One\n        States: {One: {Type: Succeed}}\n");
        machine("next with a slip", "SFN-DEF-02",
                "        StartAt: One\n"
                "        States:\n"
                "          One:\n"
                "            Type: Pass\n"
                "            Next: \"Lsat\" # the end\n"
                "          Last: {Type: Succeed}\n",
                "        StartAt: One\n"
                "        States:\n"
                "          One:\n"
                "            Type: Pass\n"
                "            Next: \"Last\" # the end\n"
                "          Last: {Type: Succeed}\n");
        machine("next of a rule with a slip", "SFN-DEF-02",
                "        StartAt: One\n"
                "        States:\n"
                "          One: {Type: Choice, Choices: [{Variable: $.a, IsNull: true, Next: Lastt}]}\n"
                "          Last: {Type: Succeed}\n",
                "        StartAt: One\n"
                "        States:\n"
                "          One: {Type: Choice, Choices: [{Variable: $.a, IsNull: true, Next: Last}]}\n"
                "          Last: {Type: Succeed}\n");
        machine("start with a slip", "SFN-DEF-01",
                "        StartAt: Lastt\n        States: {Last: {Type: Succeed}}\n",
                "        StartAt: Last\n        States: {Last: {Type: Succeed}}\n");
        machine("field with a slip", "SFN-DEF-05",
                "        StartAt: One\n        States: {One: {Type: Pass, Resullt: 1, End: true}}\n",
                "        StartAt: One\n        States: {One: {Type: Pass, Result: 1, End: true}}\n");
        machine("end as text", "SFN-DEF-03",
                "        StartAt: One\n        States: {One: {Type: Pass, End: 'true'}}\n",
                "        StartAt: One\n        States: {One: {Type: Pass, End: true}}\n");
        row("next in a text with a slip", "SFN-DEF-02",
            "Resources:\n"
            "  Machine:\n"
            "    Type: AWS::StepFunctions::StateMachine\n"
            "    Properties:\n"
            "      DefinitionString: !Sub | # as text\n"
            "        {\n"
            "          \"StartAt\":  \"One\",\n\n"
            "          \"States\": {\"One\": {\"Type\": \"Pass\", \"Next\" : \"Lsat\"},\n"
            "            \"Last\": {\"Type\": \"Succeed\"}}\n"
            "        }\n",
            "Resources:\n"
            "  Machine:\n"
            "    Type: AWS::StepFunctions::StateMachine\n"
            "    Properties:\n"
            "      DefinitionString: !Sub | # as text\n"
            "        {\n"
            "          \"StartAt\":  \"One\",\n\n"
            "          \"States\": {\"One\": {\"Type\": \"Pass\", \"Next\" : \"Last\"},\n"
            "            \"Last\": {\"Type\": \"Succeed\"}}\n"
            "        }\n");
        row("type in a text of JSON with a slip", "SFN-DEF-04",
            "{\"Resources\": {\"M\": {\"Type\": \"AWS::StepFunctions::StateMachine\", \"Properties\": {\n"
            "  \"DefinitionString\": \"{\\\"StartAt\\\": \\\"A\\\", \\\"States\\\": {\\\"A\\\": "
            "{\\\"Type\\\": \\\"succeed\\\"}}}\"}}}}\n",
            "{\"Resources\": {\"M\": {\"Type\": \"AWS::StepFunctions::StateMachine\", \"Properties\": {\n"
            "  \"DefinitionString\": \"{\\\"StartAt\\\": \\\"A\\\", \\\"States\\\": {\\\"A\\\": "
            "{\\\"Type\\\": \\\"Succeed\\\"}}}\"}}}}\n");
        machine("one error where a list is meant", "SFN-DEF-09",
                "        StartAt: One\n"
                "        States:\n"
                "          One:\n"
                "            Type: Task\n"
                "            Resource: arn:aws:states:::sns:publish\n"
                "            End: true\n"
                "            Retry:\n"
                "              - ErrorEquals: States.ALL # any\n"
                "                MaxAttempts: 2\n",
                "        StartAt: One\n"
                "        States:\n"
                "          One:\n"
                "            Type: Task\n"
                "            Resource: arn:aws:states:::sns:publish\n"
                "            End: true\n"
                "            Retry:\n"
                "              - ErrorEquals: # any\n"
                "                  - States.ALL\n"
                "                MaxAttempts: 2\n");

        row("one value where a list is meant", "CFN-PROP-03",
            "Resources:\n"
            "  Group:\n"
            "    Type: AWS::AutoScaling::AutoScalingGroup\n"
            "    Properties: {MinSize: 1, MaxSize: 2, AvailabilityZones: eu-west-1a} # one\n",
            "Resources:\n"
            "  Group:\n"
            "    Type: AWS::AutoScaling::AutoScalingGroup\n"
            "    Properties: {MinSize: 1, MaxSize: 2, AvailabilityZones: [eu-west-1a]} # one\n");
        row("one function where a list is meant", "CFN-REF-11",
            "Resources:\n"
            "  Group:\n"
            "    Type: AWS::AutoScaling::AutoScalingGroup\n"
            "    Properties:\n"
            "      AvailabilityZones: !Sub '${AWS::Region}a'\n"
            "      MinSize: 1\n",
            "Resources:\n"
            "  Group:\n"
            "    Type: AWS::AutoScaling::AutoScalingGroup\n"
            "    Properties:\n"
            "      AvailabilityZones:\n"
            "        - !Sub ${AWS::Region}a\n"
            "      MinSize: 1\n");
        row("update policy with a slip", "CFN-PROP-01",
            "Resources:\n"
            "  Group:\n"
            "    Type: AWS::AutoScaling::AutoScalingGroup\n"
            "    UpdatePolicy:\n"
            "      AutoScalingRolingUpdate: {MaxBatchSize: 2} # two at once\n",
            "Resources:\n"
            "  Group:\n"
            "    Type: AWS::AutoScaling::AutoScalingGroup\n"
            "    UpdatePolicy:\n"
            "      AutoScalingRollingUpdate: {MaxBatchSize: 2} # two at once\n");
        row("principal of another service", "LAM-PER-01",
            "Resources:\n"
            "  Bucket: {Type: AWS::S3::Bucket}\n"
            "  Permission:\n"
            "    Type: AWS::Lambda::Permission\n"
            "    Properties: {FunctionName: f, Principal: sns.amazonaws.com, SourceArn: !GetAtt "
            "Bucket.Arn}\n",
            "Resources:\n"
            "  Bucket: {Type: AWS::S3::Bucket}\n"
            "  Permission:\n"
            "    Type: AWS::Lambda::Permission\n"
            "    Properties: {FunctionName: f, Principal: s3.amazonaws.com, SourceArn: !GetAtt "
            "Bucket.Arn}\n");
    }
    void writesWhatItSays() {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const auto found = std::ranges::find(allRules(), rule.toStdString(), &Rule::id);
        QVERIFY(found != allRules().end());
        const Template::Ptr source = parsed(before.toStdString());
        const std::vector<const Rule*> one{*found};
        const std::vector<Finding> findings = validate(*source, knowhow(), testOptions(), one);
        const auto fixable =
            std::ranges::find_if(findings, [](const Finding& finding) { return finding.fix.has_value(); });
        QVERIFY2(fixable != findings.end(), "no finding with a fix");
        TemplateEditor editor(source);
        const Result<void> done = fixable->fix->apply(editor);
        QVERIFY2(done.ok(), done ? "" : done.error().toString().c_str());
        QCOMPARE(QByteArray::fromStdString(editor.current()->text()), after);
    }
};

QTEST_APPLESS_MAIN(FixesTest)
#include "fixes_test.moc"
