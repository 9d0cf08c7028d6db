#include "model/design/access.h"
#include "tests/model/design/support.h"

#include <QTest>

using namespace lintel;

class AccessTest : public QObject {
    Q_OBJECT

    /// A line for each: "> Table: dynamodb:GetItem", "< sns.amazonaws.com: sqs:SendMessage if".
    static QStringList accessOf(const char* text, const char* logicalId) {
        const Template::Ptr source = parsed(text);
        QStringList lines;
        for (const Access& access : accessAround(*source, *knowhow()->connections, logicalId)) {
            const auto joined = [](const std::vector<std::string>& texts) {
                QStringList list;
                for (const std::string& each : texts)
                    list.append(QString::fromStdString(each));
                return list.join(' ');
            };
            QString line = QString(access.outgoing ? "> " : "< ") + joined(access.others) + ": " +
                           joined(access.actions) + QString::fromStdString(access.managedPolicy);
            line += access.isAllow ? "" : " denied";
            line += access.isConditional ? " if" : "";
            lines.append(line);
        }
        return lines;
    }

private slots:
    void aRolesPoliciesSayWhatAFunctionMayDo() {
        const char* text = R"(
Resources:
  Worker: {Type: 'AWS::Lambda::Function', Properties: {Role: !GetAtt Role.Arn}}
  Table: {Type: 'AWS::DynamoDB::Table'}
  Bucket: {Type: 'AWS::S3::Bucket'}
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: 'sts:AssumeRole'}]
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole']
      Policies:
        - PolicyName: own
          PolicyDocument:
            Statement:
              - {Effect: Allow, Action: 'dynamodb:GetItem', Resource: !GetAtt Table.Arn}
              - {Effect: Deny, Action: ['s3:*'], Resource: !Sub '${Bucket.Arn}/*', Condition: {Bool: {a: b}}}
              - {Effect: Allow, Action: 'logs:PutLogEvents', Resource: !Sub 'arn:aws:logs:${AWS::Region}:*'}
  Attached:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: attached
      Roles: [!Ref Role]
      PolicyDocument: {Statement: [{Effect: Allow, NotAction: 'iam:*', Resource: '*'}]}
)";
        QCOMPARE(accessOf(text, "Worker"), (QStringList{
                                               "> Table: dynamodb:GetItem",
                                               "> Bucket: s3:* denied if",
                                               "> arn:aws:logs:*:*: logs:PutLogEvents",
                                               "> : AWSLambdaBasicExecutionRole",
                                               "> *: not iam:*",
                                           }));
        QCOMPARE(accessOf(text, "Table"), QStringList{"< Worker: dynamodb:GetItem"});
        QCOMPARE(accessOf(text, "Nothing"), QStringList());
    }

    void policiesOfServerlessFunctions() {
        const char* text = R"(
Transform: AWS::Serverless-2016-10-31
Resources:
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Policies:
        - AmazonS3ReadOnlyAccess
        - SQSSendMessagePolicy: {QueueName: !GetAtt Queue.QueueName}
        - Statement: [{Effect: Allow, Action: 'sns:Publish', Resource: !Ref Topic}]
  Queue: {Type: 'AWS::SQS::Queue'}
  Topic: {Type: 'AWS::SNS::Topic'}
)";
        const QStringList lines = accessOf(text, "Worker");
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.contains("> : AmazonS3ReadOnlyAccess"));
        QVERIFY(lines.contains("> Topic: sns:Publish"));
        QCOMPARE(lines.filter("> Queue: sqs:SendMessage").size(), 1);
        QCOMPARE(accessOf(text, "Topic"), QStringList{"< Worker: sns:Publish"});
    }

    void policiesOfResourcesSayWhoMayCome() {
        const char* text = R"(
Resources:
  Topic: {Type: 'AWS::SNS::Topic'}
  Queue: {Type: 'AWS::SQS::Queue'}
  Policy:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Queue]
      PolicyDocument:
        Statement:
          - Effect: Allow
            Principal: {Service: sns.amazonaws.com, AWS: ['111122223333', !GetAtt Role.Arn]}
            Action: sqs:SendMessage
            Resource: !GetAtt Queue.Arn
            Condition: {ArnEquals: {'aws:SourceArn': !Ref Topic}}
          - {Effect: Deny, Principal: '*', Action: 'sqs:*', Resource: '*'}
  Role: {Type: 'AWS::IAM::Role', Properties: {AssumeRolePolicyDocument: {Statement: []}}}
  Worker: {Type: 'AWS::Lambda::Function'}
  Permission:
    Type: AWS::Lambda::Permission
    Properties: {FunctionName: !Ref Worker, Action: 'lambda:InvokeFunction', Principal: sns.amazonaws.com, SourceArn: !Ref Topic}
  Key:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy: {Statement: {Effect: Allow, Principal: {AWS: !Sub 'arn:aws:iam::${AWS::AccountId}:root'}, Action: 'kms:*', Resource: '*'}}
)";
        QCOMPARE(
            accessOf(text, "Queue"),
            (QStringList{"< sns.amazonaws.com 111122223333 Role: sqs:SendMessage if", "< *: sqs:* denied"}));
        QCOMPARE(accessOf(text, "Topic"), QStringList());
        QCOMPARE(accessOf(text, "Worker"), QStringList{"< sns.amazonaws.com: lambda:InvokeFunction if"});
        QCOMPARE(accessOf(text, "Key"), QStringList{"< arn:aws:iam::*:root: kms:*"});
    }

    void unfinishedPoliciesDoNoHarm() {
        const char* text = R"(
Resources:
  Role: {Type: 'AWS::IAM::Role', Properties: {Policies: [1, {PolicyDocument: [{Effect: {a: b}}, null]}, {}]}}
  Worker: {Type: 'AWS::Lambda::Function', Properties: {Role: !GetAtt Role.Arn}}
  Key: {Type: 'AWS::KMS::Key', Properties: {KeyPolicy: {Statement: [{Effect: Allow, Principal: {}}, 3]}}}
)";
        QCOMPARE(accessOf(text, "Key"), QStringList{"< : "});
        QVERIFY(!accessOf(text, "Worker").isEmpty());
    }
};

QTEST_GUILESS_MAIN(AccessTest)
#include "access_test.moc"
