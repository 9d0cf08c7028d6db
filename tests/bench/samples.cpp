#include "tests/bench/samples.h"

namespace lintel::bench {

namespace {

void replaceAll(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// Seven resources that belong together.
constexpr const char* group = R"(  Queue#:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 180
      RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead#.Arn, maxReceiveCount: 5}
  Dead#:
    Type: AWS::SQS::Queue
    Properties: {MessageRetentionPeriod: 1209600}
  Table#:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
      KeySchema: [{AttributeName: id, KeyType: HASH}]
  Role#:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: sts:AssumeRole}]
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole']
      Policies:
        - PolicyName: table
          PolicyDocument:
            Version: '2012-10-17'
            Statement: [{Effect: Allow, Action: [dynamodb:PutItem, dynamodb:GetItem], Resource: !GetAtt Table#.Arn}]
  Function#:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      Timeout: 30
      MemorySize: 512
      Role: !GetAtt Role#.Arn
      Environment: {Variables: {TABLE: !Ref Table#}}
      Code: {ZipFile: 'exports.handler = async () => 1'}
  Source#:
    Type: AWS::Lambda::EventSourceMapping
    Properties: {EventSourceArn: !GetAtt Queue#.Arn, FunctionName: !Ref Function#, BatchSize: 10}
  Topic#:
    Type: AWS::SNS::Topic
    Properties: {DisplayName: !Sub 'Topic # of ${AWS::StackName}'}
)";

constexpr int columns = 100; ///< of the wide template

} // namespace

std::string serverlessTemplate(int resources) {
    std::string text = "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n";
    for (int i = 0; i < resources / 7; ++i) {
        std::string copy = group;
        replaceAll(copy, "#", std::to_string(i));
        text += copy;
    }
    return text;
}

std::string conditionsTemplate(int conditions) {
    std::string parameters = "Parameters:\n";
    std::string formulas = "Conditions:\n";
    std::string resources = "Resources:\n";
    for (int i = 0; i < conditions; ++i) {
        const std::string id = std::to_string(i);
        const std::string own = "!Equals [!Ref P" + id + ", 'yes']";
        const std::string before = "C" + std::to_string(i - 1);
        parameters += "  P" + id + ": {Type: String, Default: 'no', AllowedValues: ['yes', 'no']}\n";
        formulas +=
            "  C" + id + ": " +
            (i == 0 ? own : (i % 2 ? "!Or [" : "!And [") + own + ", !Not [!Condition " + before + "]]") +
            "\n";
        resources += "  Topic" + id + ": {Type: AWS::SNS::Topic, Condition: C" + id + "}\n  Queue" + id +
                     ":\n    Type: AWS::SQS::Queue\n    Properties:\n      DelaySeconds: !If [C" + id +
                     ", 5, 10]\n      Tags: [{Key: topic, Value: !If [C" + id + ", !Ref Topic" + id +
                     ", none]}]\n";
    }
    return "AWSTemplateFormatVersion: '2010-09-09'\n" + parameters + formulas + resources;
}

std::string wideTemplate(int nodes) {
    std::string text = "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n";
    for (int i = 0; i < nodes; ++i) {
        const std::string id = std::to_string(i);
        text += "  Topic" + id +
                ":\n    Type: AWS::SNS::Topic\n    Properties:\n      DisplayName: !Sub '${Topic" +
                std::to_string((i + 1) % nodes) + "}";
        const int other = i + columns + 1 < nodes ? i + columns + 1 : i - columns + 1;
        text += i % 2 ? " ${Topic" + std::to_string(other) + "}'\n" : "'\n";
    }
    return text + "Metadata:\n  Lintel:\n    version: 1\n    nodes:\n" + [nodes] {
        std::string places;
        for (int i = 0; i < nodes; ++i)
            places += "      Topic" + std::to_string(i) + ": [" + std::to_string(i % columns * 200) + ", " +
                      std::to_string(i / columns * 96) + "]\n";
        return places;
    }();
}

} // namespace lintel::bench
