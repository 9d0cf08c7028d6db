#include "model/base/file.h"
#include "model/catalog/catalog.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

using namespace lintel;
using Names = std::vector<std::string_view>;

namespace {

bool contains(const Names& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

/// Visits a schema and everything below it, to a depth that recursive schemas allow.
void visit(const Schema& schema, int depth, std::size_t& seen) {
    if (!schema.isValid() || depth == 0)
        return;
    ++seen;
    for (const std::string_view name : schema.propertyNames()) {
        QVERIFY2(schema.property(name).isValid(), std::string(name).c_str());
        visit(schema.property(name), depth - 1, seen);
    }
    visit(schema.items(), depth - 1, seen);
    for (const auto& list : {schema.anyOf(), schema.oneOf(), schema.allOf()})
        for (const Schema& alternative : list)
            visit(alternative, depth - 1, seen);
    if (schema.minimum() && schema.maximum())
        QVERIFY(*schema.minimum() <= *schema.maximum());
}

} // namespace

class CatalogTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalog> m_catalog;

    ResourceType type(std::string_view name) const { return m_catalog->find(name).value(); }

    /// Writes changed bytes of the real catalog and returns why they cannot be opened.
    std::string openError(const std::function<void(std::string&)>& damage) const {
        std::string bytes = *readFile(LINTEL_DATA_DIR "/catalog.bin");
        damage(bytes);
        const QTemporaryDir folder;
        const std::string path = folder.filePath("catalog.bin").toStdString();
        if (!writeFileAtomically(path, bytes))
            return "not written";
        const auto catalog = Catalog::open(path);
        return catalog ? "opened" : catalog.error().toString();
    }

private slots:
    void initTestCase() {
        auto catalog = Catalog::open(LINTEL_DATA_DIR "/catalog.bin");
        QVERIFY2(catalog.ok(), catalog ? "" : catalog.error().toString().c_str());
        m_catalog = *catalog;
    }

    void knowsEveryType() {
        QCOMPARE(m_catalog->size(), std::size_t{1830});
        const Names names = m_catalog->typeNames();
        QVERIFY(std::ranges::is_sorted(names));
        for (const std::string_view name : names)
            QCOMPARE(type(name).name(), name);
        QVERIFY(!m_catalog->find("AWS::SQS::Quee"));
        QVERIFY(!m_catalog->find(""));
    }

    void everySchemaCanBeWalked() {
        std::size_t seen = 0;
        for (const std::string_view name : m_catalog->typeNames())
            visit(type(name).schema(), 6, seen);
        QVERIFY2(seen > 40'000, std::to_string(seen).c_str());
    }

    void rangesEnumsAndPatterns() {
        const ResourceType queue = type("AWS::SQS::Queue");
        const Schema mapping = type("AWS::Lambda::EventSourceMapping").schema();
        QCOMPARE(mapping.property("BatchSize").minimum(), 1.0);
        QCOMPARE(mapping.property("BatchSize").maximum(), 10000.0);
        QVERIFY(mapping.property("BatchSize").admits(JsonType::Integer));
        QVERIFY(!mapping.property("BatchSize").admits(JsonType::String));
        QVERIFY(!mapping.property("BatchSize").minLength());
        QVERIFY(queue.property("RedrivePolicy").admits(JsonType::Object));
        QVERIFY(queue.property("RedrivePolicy").admits(JsonType::String));
        const Schema function = type("AWS::Lambda::Function").schema();
        QVERIFY(contains(function.property("Runtime").enumeration(), "python3.12"));
        QCOMPARE(function.required(), (Names{"Code", "Role"}));
        QVERIFY(!function.property("Handler").pattern().empty());
        QCOMPARE(function.property("Handler").format(), "");
        QVERIFY(
            contains(type("AWS::AmazonMQ::Broker").property("AuthenticationStrategy").enumeration(), "ldap"));
        QVERIFY(type("AWS::AmazonMQ::Broker").property("AuthenticationStrategy").enumIgnoresCase());
    }

    void dottedPathsPassThroughArraysAndReferences() {
        const ResourceType function = type("AWS::Lambda::Function");
        const Schema subnets = function.property("VpcConfig.SubnetIds");
        QVERIFY(subnets.admits(JsonType::Array));
        QCOMPARE(subnets.maxItems(), std::size_t{16});
        QVERIFY(type("AWS::DynamoDB::Table")
                    .property("GlobalSecondaryIndexes.Projection.ProjectionType")
                    .isValid());
        QVERIFY(type("AWS::DynamoDB::Table").property("KeySchema.KeyType").isValid()); // a list or else JSON
        QVERIFY(!function.property("VpcConfig.Nope").isValid());
        QVERIFY(!function.property("").isValid());
        QVERIFY(!function.property("..").isValid());
    }

    void recursiveDefinitionsLeadBackToThemselves() {
        const Schema statement = type("AWS::WAFv2::WebACL").property("Rules.Statement");
        const Schema inner = statement.property("NotStatement").property("Statement");
        QVERIFY(inner.isValid());
        QVERIFY(
            inner.property("NotStatement").property("Statement").property("ByteMatchStatement").isValid());
    }

    void closedAndOpenObjects() {
        QVERIFY(!type("AWS::SQS::Queue").schema().isOpen());
        QVERIFY(type("AWS::IAM::Role").property("AssumeRolePolicyDocument").isOpen());
        const Schema variables = type("AWS::Lambda::Function").property("Environment.Variables");
        QVERIFY(!variables.isOpen());
        QVERIFY(variables.property("TABLE_NAME").isValid());
        QVERIFY(!variables.property("7").isValid());
    }

    void eitherOrGroups() {
        using Groups = std::vector<Names>;
        QCOMPARE(type("AWS::CloudWatch::Alarm").schema().requiredXor(), (Groups{{"Metrics", "MetricName"}}));
        QCOMPARE(type("AWS::Events::Rule").schema().requiredOr(),
                 (Groups{{"EventPattern", "ScheduleExpression"}}));
        QVERIFY(type("AWS::SQS::Queue").schema().requiredXor().empty());
        QCOMPARE(type("AWS::DynamoDB::Table").property("AttributeDefinitions").uniqueKeys(),
                 Names{"AttributeName"});
        const auto conditions = type("AWS::DynamoDB::Table").schema().allOf();
        QCOMPARE(conditions.size(), std::size_t{1});
        QCOMPARE(conditions.front().condition().required(), Names{"LocalSecondaryIndexes"});
        QCOMPARE(conditions.front().consequence().property("AttributeDefinitions").minItems(),
                 std::size_t{2});
    }

    void aReferenceKeepsWhatStandsBesideIt() {
        const Schema role = type("AWS::BedrockAgentCore::Memory").property("MemoryExecutionRoleArn");
        QCOMPARE(role.format(), "AWS::IAM::Role.Arn");
        QVERIFY(role.admits(JsonType::String));
        const Schema behaviour = type("AWS::SES::MailManagerIngressPoint")
                                     .property("NetworkConfiguration.PublicNetworkConfiguration.IpType");
        QCOMPARE(behaviour.defaultValue(), "\"IPV4\"");
        QVERIFY(!behaviour.enumeration().empty());
    }

    void attributes() {
        const ResourceType database = type("AWS::RDS::DBInstance");
        QVERIFY(database.hasAttribute("Endpoint.Address"));
        QVERIFY(!database.hasAttribute("Endpoint.Nope"));
        QVERIFY(database.attribute("StatusInfos").admits(JsonType::Array));
        QVERIFY(type("AWS::SQS::Queue").hasAttribute("Arn"));
        QCOMPARE(type("AWS::SQS::Queue").refReturns(), "QueueUrl");
        QCOMPARE(type("AWS::ApiGateway::Stage").refReturns(), "StageName");
        QVERIFY(type("AWS::CloudFormation::Stack").hasAttribute("Outputs.BucketName"));
        QVERIFY(!type("AWS::CloudFormation::Stack").hasAttribute("Outputs."));
        QVERIFY(!type("AWS::SQS::Queue").hasAttribute("Outputs.BucketName"));
        QVERIFY(type("AWS::Serverless::Function").hasAttribute("Arn"));
        QCOMPARE(type("AWS::Serverless::Function").refReturns(), "FunctionName");
        QCOMPARE(type("AWS::Serverless::Function").transform(), "AWS::Serverless-2016-10-31");
    }

    void whatASamTypePassesOnFollowsWhatItIsPassedTo() {
        const ResourceType function = type("AWS::Serverless::Function");
        QCOMPARE(function.passesTo("Timeout"), "AWS::Lambda::Function/Timeout");
        QCOMPARE(function.passesTo("InlineCode"), "AWS::Lambda::Function/Code.ZipFile");
        QCOMPARE(function.passesTo("VpcConfig.SubnetIds"), "AWS::Lambda::Function/VpcConfig.SubnetIds");
        QCOMPARE(function.passesTo("Events"), "");
        QCOMPARE(function.passesTo("Tracing"), "");
        QVERIFY(function.describes("Timeout") && function.describes("Tracing"));
        QVERIFY(!function.describes("Events") && !function.describes("Nothing"));
        QCOMPARE(type("AWS::Lambda::Function").passesTo("Timeout"), "");
        QCOMPARE(function.property("MemorySize").minimum(), 128);
        QVERIFY(!function.property("Runtime").enumeration().empty());
        QVERIFY(function.property("VpcConfig.SubnetIds").items().admits(JsonType::String));
        QVERIFY(function.property("Environment.Variables").isValid());
        QVERIFY(function.property("LoggingConfig.LogFormat").isValid());
        QCOMPARE(function.property("Tracing").enumeration().size(), std::size_t{3});
        QVERIFY(function.isCreateOnly("FunctionName"));
        QVERIFY(!function.isCreateOnly("Timeout") && !function.isCreateOnly("Events"));
        QVERIFY(!function.isCreateOnly("VersionDescription")); // it replaces the version, not the function
        QVERIFY(function.isWriteOnly("InlineCode"));
        QCOMPARE(function.references("KmsKeyArn"), std::vector<std::string_view>{"AWS::KMS::Key.Arn"});
        QVERIFY(type("AWS::Serverless::SimpleTable").isStateful());
        QVERIFY(type("AWS::Serverless::SimpleTable").isCreateOnly("PrimaryKey"));
    }

    void propertyFlags() {
        const ResourceType queue = type("AWS::SQS::Queue");
        QVERIFY(queue.isReadOnly("Arn"));
        QVERIFY(!queue.isReadOnly("DelaySeconds"));
        QVERIFY(queue.isCreateOnly("FifoQueue"));
        QVERIFY(!queue.isCreateOnly("FifoQueueX"));
        QVERIFY(type("AWS::RDS::DBInstance").isReadOnly("Endpoint.Port"));
        QVERIFY(type("AWS::RDS::DBInstance").isWriteOnly("MasterUserPassword"));
        QVERIFY(type("AWS::RDS::DBCluster").mayReplace("Engine"));
        QVERIFY(type("AWS::RDS::DBInstance").isDeprecated("TdeCredentialArn"));
        QVERIFY(queue.isStateful());
        QVERIFY(!type("AWS::IAM::Role").isStateful());
        QCOMPARE(queue.tagsProperty(), "Tags");
        QCOMPARE(queue.arnTemplate(), "arn:${Partition}:sqs:${Region}:${Account}:${QueueName}");
        QCOMPARE(queue.references("KmsMasterKeyId"),
                 (Names{"AWS::KMS::Key.Arn", "AWS::KMS::Key.KeyId", "AWS::KMS::Alias.AliasName"}));
        QVERIFY(queue.references("DelaySeconds").empty());
    }

    void regions() {
        QVERIFY(contains(m_catalog->regions(), "eu-west-1"));
        QVERIFY(!type("AWS::AIOps::InvestigationGroup").isInRegion("sa-east-1"));
        QVERIFY(type("AWS::AIOps::InvestigationGroup").isInRegion("us-east-1"));
        QVERIFY(type("AWS::AIOps::InvestigationGroup").isInRegion("moon-north-1"));
    }

    void lambdaRuntimes() {
        QCOMPARE(m_catalog->lambdaRuntime("dotnet6")->deprecated, "2024-12-20");
        QCOMPARE(m_catalog->lambdaRuntime("dotnet6")->createBlocked, "2026-06-01");
        QCOMPARE(m_catalog->lambdaRuntime("java25")->successor, "");
        QVERIFY(!m_catalog->lambdaRuntime("cobol1"));
    }

    void iamActions() {
        QVERIFY(contains(m_catalog->iamActions("sqs"), "SendMessage"));
        QVERIFY(!contains(m_catalog->iamActions("sqs"), "sendmessages"));
        QVERIFY(m_catalog->iamActions("nope").empty());
        QVERIFY(m_catalog->hasIamAction("sqs", "sendmessage"));
        QVERIFY(m_catalog->hasIamAction("sqs", "SendMessage"));
        QVERIFY(!m_catalog->hasIamAction("sqs", "sendmessages"));
        QVERIFY(!m_catalog->hasIamAction("nope", "sendmessage"));
        QVERIFY(contains(m_catalog->servicePrefixes(), "dynamodb"));
        QVERIFY(contains(m_catalog->arnPatterns("dynamodb"), "arn:*:dynamodb:*:*:table/*"));
        QVERIFY(m_catalog->arnPatterns("nope").empty());
        for (const std::string_view prefix : m_catalog->servicePrefixes())
            for (const std::string_view action : m_catalog->iamActions(prefix))
                QVERIFY2(m_catalog->hasIamAction(prefix, action), std::string(action).c_str());
    }

    void updateBehaviorsAreOfRealProperties() {
        const auto bytes = readFile(LINTEL_SOURCE_DIR "/content/catalog/update_behaviors.json");
        QVERIFY(bytes);
        const auto all = nlohmann::json::parse(*bytes);
        for (const auto& [name, behaviors] : all.items()) {
            QVERIFY2(m_catalog->find(name), name.c_str());
            for (const char* kind : {"someInterruption", "mayReplace"})
                for (const std::string& path : behaviors.value(kind, std::vector<std::string>()))
                    QVERIFY2(type(name).property(path).isValid(), (name + ' ' + path).c_str());
        }
        QVERIFY(type("AWS::EC2::Instance").mayInterrupt("EbsOptimized"));
        QVERIFY(!type("AWS::EC2::Instance").mayReplace("EbsOptimized"));
        QVERIFY(type("AWS::EC2::Instance").mayReplace("UserData"));
        QVERIFY(!type("AWS::SQS::Queue").mayInterrupt("DelaySeconds"));
        QVERIFY(type("AWS::EMR::Cluster").mayReplace("Instances")); // the page of this type was not read
    }

    void policyNames() {
        QVERIFY(contains(m_catalog->conditionKeys("aws"), "aws:SourceArn"));
        QVERIFY(contains(m_catalog->conditionKeys("s3"), "s3:prefix"));
        QVERIFY(contains(m_catalog->conditionKeys("s3"), "s3:DataAccessPointAccount"));
        QVERIFY(!contains(m_catalog->conditionKeys("s3"), "aws:TagKeys")); // is one of every service
        QVERIFY(m_catalog->conditionKeys("nope").empty());
        QVERIFY(contains(m_catalog->servicePrincipals(), "lambda.amazonaws.com"));
    }

    void statusOfServices() {
        QCOMPARE(type("AWS::IoTAnalytics::Channel").serviceStatus(), "shutdown");
        QCOMPARE(type("AWS::IoTAnalytics::Channel").serviceStatusDate(), "2025-12-15");
        QCOMPARE(type("AWS::AutoScaling::LaunchConfiguration").serviceStatus(), "maintenance");
        QCOMPARE(type("AWS::AutoScaling::AutoScalingGroup").serviceStatus(), "");
    }

    void propertiesThatExcludeOrNeedEachOther() {
        const Schema vpc = type("AWS::EC2::VPC").schema();
        QCOMPARE(vpc.dependentRequired().front().first, "Ipv4IpamPoolId");
        QCOMPARE(vpc.dependentRequired().front().second, Names{"Ipv4NetmaskLength"});
        QVERIFY(!type("AWS::CloudWatch::Alarm").schema().dependentExcluded().empty());
    }

    void constraints() {
        QVERIFY(std::ranges::is_sorted(m_catalog->constrainedTypes()));
        QVERIFY(m_catalog->constraints("AWS::SNS::Topic").empty());
        const std::vector<Constraint> authorizer = m_catalog->constraints("AWS::ApiGateway::Authorizer");
        QCOMPARE(authorizer.size(), std::size_t{1});
        QVERIFY(!authorizer[0].isWarning && authorizer[0].path.empty() && authorizer[0].gathers.empty());
        QCOMPARE(authorizer[0].schema.condition().required(), Names{"Type"});
        const auto limits = authorizer[0].schema.consequence().property("AuthorizerResultTtlInSeconds");
        QCOMPARE(limits.maximum(), 3600.0);
        const std::vector<Constraint> broker = m_catalog->constraints("AWS::AmazonMQ::Broker");
        QCOMPARE(broker[0].path, "HostInstanceType");
        QVERIFY(!broker[0].schema.isValid() && broker[0].regions.size() > 10);
        const std::vector<Constraint> policy = m_catalog->constraints("AWS::AutoScaling::ScalingPolicy");
        QCOMPARE(policy[0].gathers[0].reference, "AutoScalingGroupName");
        QCOMPARE(policy[0].gathers[0].properties[0].path, "MaxSize");
        const Schema size = policy[0].schema.consequence().property("asg").property("MaxSize");
        QCOMPARE(size.comparedWith("exclusiveMinimum"), "/asg/MinSize");
        const std::vector<Constraint> monitoring = m_catalog->constraints("AWS::RDS::DBCluster");
        QVERIFY(std::ranges::any_of(monitoring, &Constraint::isWarning));
    }

    void aSchemaMayForbid() {
        for (const Constraint& constraint : m_catalog->constraints("AWS::RDS::DBCluster"))
            if (constraint.name == "aws_rds_dbcluster.snapshotidentifier")
                QVERIFY(constraint.schema.consequence().property("MasterUsername").isNever());
    }

    void suggestsWhatWasMeant() {
        QCOMPARE(m_catalog->suggestions("AWS::SQS::Quee").front(), "AWS::SQS::Queue");
        QCOMPARE(m_catalog->suggestions("aws::sqs::queue").front(), "AWS::SQS::Queue");
        QVERIFY(m_catalog->suggestions("Something else altogether").empty());
        QCOMPARE(didYouMean("VisibiltyTimeout", type("AWS::SQS::Queue").schema().propertyNames()),
                 std::optional<std::string_view>("VisibilityTimeout"));
        QCOMPARE(didYouMean("Tmieout", {"Runtime", "Timeout"}), std::optional<std::string_view>("Timeout"));
        QVERIFY(!didYouMean("Colour", {"Runtime", "Timeout"}));
        QVERIFY(!didYouMean("", {"Runtime"}));
    }

    void aDamagedFileIsRefused() {
        QVERIFY(openError([](std::string&) {}) == "opened");
        QVERIFY(openError([](std::string& b) { b.clear(); }).find("empty or cut off") != std::string::npos);
        QVERIFY(openError([](std::string& b) { b.resize(20); }).find("cut off") != std::string::npos);
        QVERIFY(openError([](std::string& b) { b.pop_back(); }).find("cut off") != std::string::npos);
        QVERIFY(openError([](std::string& b) { b[0] = 'X'; }).find("not a catalog") != std::string::npos);
        QVERIFY(openError([](std::string& b) { b[8] = 99; }).find("format version 99") != std::string::npos);
        QVERIFY(openError([](std::string& b) { b[b.size() / 2] ^= 1; }).find("damaged") != std::string::npos);
        const auto missing = Catalog::open("/nowhere/catalog.bin");
        QVERIFY(!missing);
        QVERIFY(missing.error().toString().starts_with("/nowhere/catalog.bin: "));
    }
};

QTEST_APPLESS_MAIN(CatalogTest)
#include "catalog_test.moc"
