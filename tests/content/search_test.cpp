#include "model/knowledge/knowledge.h"

#include <QTest>

using namespace lintel;

/// What people type, and what the real content must answer.
class SearchTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Knowledge> m_knowledge;

private slots:
    void initTestCase() {
        auto knowledge = Knowledge::open(LINTEL_DATA_DIR);
        QVERIFY2(knowledge.ok(), knowledge ? "" : knowledge.error().toString().c_str());
        m_knowledge = std::move(*knowledge);
    }

    void finds_data() {
        QTest::addColumn<QString>("sought");
        QTest::addColumn<int>("within"); // the first, or one of the first three
        const auto first = [](const char* query, const char* id) { QTest::newRow(query) << id << 1; };
        const auto near = [](const char* query, const char* id) {
            QTest::newRow((std::string(query) + " → " + id).c_str()) << id << 3;
        };
        // questions, in the words of people
        first("how long can a lambda run", "lambda.configuration.timeout.max");
        first("how long can a lambda function run", "lambda.configuration.timeout.max");
        near("how long does sqs keep messages", "sqs.retention.max");
        near("how many messages can I receive at once", "sqs.receive.batch.max");
        near("how big can a sqs message be", "sqs.message.size.max");
        near("largest s3 object", "s3.object.size.max");
        near("how big can a dynamodb item be", "dynamodb.item.size.max");
        near("lambda memory limit", "lambda.configuration.memory.max");
        near("lambda tmp size", "lambda.environment.tmp.max");
        near("who can assume a role", "iam.role.purpose");
        near("wait for a person to approve", "sfn.token.purpose");
        near("run a lambda on a schedule", "lambda.trigger.eventbridge.schedule");
        near("keep a bucket when the stack is deleted", "cloudformation.deletion-policy.retain");
        near("message delivered twice", "sqs.standard.delivery");
        // meaning words
        near("429", "apigw.throttle.429");
        near("exactly once", "sqs.fifo.delivery");
        near("exactly once", "sfn.standard.semantics");
        near("at least once", "sqs.standard.delivery");
        first("fan out", "sns.fan-out.pattern");
        first("cold start", "lambda.coldstart.definition");
        near("hot partition", "dynamodb.throttling.hot-key");
        near("502", "apigw.errors.502");
        near("504", "apigw.errors.504");
        near("least privilege", "iam.policy.least-privilege");
        near("exponential backoff", "sdk.retry.backoff");
        near("credentials order", "cli.credentials.order");
        near("instance metadata", "ec2.metadata.purpose");
        near("infrastructure as code", "cloudformation");
        near("strongly consistent read", "dynamodb.consistency.strong");
        near("blue green", "codedeploy.ec2.blue-green");
        near("rotate keys", "kms.rotation.customer");
        near("order of messages", "sqs.fifo.order");
        first("encrypt in transit", "encryption-basics");
        near("ProvisionedThroughputExceededException", "dynamodb.capacity.exceeded");
        near("too many requests", "apigw.throttle.429");
        near("scheduled lambda", "lambda.trigger.eventbridge.schedule");
        near("usable addresses in a subnet", "vpc.cidr.usable");
        first("what is eventbridge", "eventbridge");
        first("lambda timeout", "lambda.configuration.timeout.max");
        near("sqs batch size", "lambda.mapping.sqs.batch-size.max");
        near("difference between user pool and identity pool", "cognito.pools");
        near("sns vs sqs", "sns.queue-or-topic");
        near("token bucket", "apigw.throttle.bucket");
        // abbreviations
        near("DLQ", "sqs.dlq.purpose");
        first("GSI", "dynamodb.index.gsi");
        first("LSI", "dynamodb.index.lsi");
        first("RCU", "dynamodb.capacity.rcu");
        first("WCU", "dynamodb.capacity.wcu");
        near("TTL dynamodb", "dynamodb.ttl.definition");
        near("KCL", "kinesis.kcl.purpose");
        first("CORS", "s3.cors.purpose");
        near("OAC", "cloudfront.oac.purpose");
        near("PITR", "dynamodb.backup.pitr");
        first("ELB", "elb");
        first("SAM", "sam");
        first("IAM", "iam");
        first("STS", "sts");
        first("ECR", "ecr");
        first("SSM", "ssm");
        // former names
        first("Kinesis Data Firehose", "firehose");
        first("CloudWatch Events", "eventbridge");
        first("SSO", "identity-center");
        first("AWS Single Sign-On", "identity-center");
        near("CMK", "kms.key.name");
        first("Elasticsearch Service", "opensearch");
        first("Kinesis Data Analytics", "flink");
        first("QuickSight", "quicksight");
        // figures, in any unit
        near("900 seconds", "lambda.configuration.timeout.max");
        near("900 seconds", "sqs.delay.max");
        near("15 minutes", "lambda.configuration.timeout.max");
        near("15 min lambda", "lambda.configuration.timeout.max");
        first("256 KB", "sqs.message.size.max"); // changed since the notes
        near("256 KB", "sns.message.size.max");
        first("sqs 256 KB", "sqs.message.size.max");
        first("400 KB", "dynamodb.item.size.max");
        first("409,600 bytes", "dynamodb.item.size.max");
        near("14 days", "sqs.retention.max");
        near("336 hours", "sqs.retention.max");
        near("12 hours sqs", "sqs.visibility.timeout.max");
        near("43200 seconds", "sqs.visibility.timeout.max");
        near("29 seconds", "apigw.integration.timeout.default");
        near("365 days", "kinesis.retention.max");
        near("10 GB lambda", "lambda.configuration.memory.max");
        near("1,769 MB", "lambda.configuration.memory.one-vcpu");
        // names
        first("visibility", "sqs.visibility.timeout");
        first("visibility timeout", "sqs.visibility.timeout");
        first("visibility timeout default", "sqs.visibility.timeout.default");
        near("minimum visibility timeout", "sqs.visibility.timeout.min");
        near("AssumeRole", "sts/AssumeRole");
        first("ReceiveMessage", "sqs/ReceiveMessage");
        first("volume types", "ebs.types");
        near("VisibilityTimeout", "sqs.visibility.timeout.default");
        near("provisioned concurrency", "lambda.concurrency.provisioned");
        near("reserved concurrency", "lambda.concurrency.reserved");
        near("presigned url", "s3.access.presigned.max");
        near("read replica", "rds.replica.purpose");
        near("public subnet", "vpc.subnet.public");
        near("sampling rules", "xray.sampling.rules");
    }
    void finds() {
        QFETCH(QString, sought);
        QFETCH(int, within);
        const QString query = QString::fromUtf8(QTest::currentDataTag()).section(" → ", 0, 0);
        QStringList found;
        for (const SearchHit& hit : m_knowledge->search(query.toStdString(), 8))
            found += QString::fromStdString(hit.id);
        const qsizetype place = found.indexOf(sought);
        QVERIFY2(place >= 0 && place < within, qPrintable('\n' + found.join('\n')));
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "search_test.moc"
