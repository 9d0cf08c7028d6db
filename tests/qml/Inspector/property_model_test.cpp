#include "qml/Inspector/property_model.h"
#include "qml/Inspector/selected_element.h"
#include "qml/Inspector/value_text.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

class PropertyModelTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DesignDocument> m_document;
    std::unique_ptr<PropertyModel> m_model;

    void open(const QByteArray& yaml) {
        QFile file(m_folder.filePath("design.yaml"));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(yaml);
        file.close();
        QVERIFY(m_document->open(file.fileName()));
    }
    int rowOf(const QString& key, const QString& kind = {}) const {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QString its = m_model->index(row).data(PropertyModel::Kind).toString();
            if (m_model->index(row).data(PropertyModel::Key).toString() == key &&
                (kind.isEmpty() ? its != "adder" : its == kind))
                return row;
        }
        return -1;
    }
    QString text(const QString& path) const {
        const Node* node = m_document->design().current()->find(parts(path));
        return node ? valueText(*m_document->design().current(), *node) : QString();
    }
    static Path parts(const QString& path) {
        Path steps;
        for (const QString& step : path.split('/'))
            steps.push_back(step.toStdString());
        return steps;
    }
    QStringList keys() const {
        QStringList list;
        for (int row = 0; row < m_model->rowCount(); ++row)
            list.append((m_model->index(row).data(PropertyModel::Kind) == "adder" ? "+" : "") +
                        m_model->index(row).data(PropertyModel::Key).toString());
        return list;
    }
    QVariant of(const QString& name, int role) const { return m_model->index(rowOf(name)).data(role); }

private slots:
    void init() {
        m_document = std::make_unique<DesignDocument>(nullptr, m_folder.path().toStdString());
        QVERIFY(m_document->isReady());
        m_model = std::make_unique<PropertyModel>();
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal,
                                     m_model.get());
        m_model->setDocument(m_document.get());
        open(R"(Resources:
  Worker:
    Type: AWS::Lambda::Function
    Properties:
      Timeout: 60
      Runtime: python3.13
      Code: {ZipFile: pass}
      Role: !GetAtt Role.Arn
      MyTypo: 1
  Role:
    Type: AWS::IAM::Role
    Properties: {AssumeRolePolicyDocument: {}}
  Queue:
    Type: AWS::SQS::Queue
)");
        m_model->setResource("Worker");
    }
    void cleanup() {
        m_model.reset();
        m_document.reset();
    }

    void requiredComeFirstThenWhatIsSet() {
        QVERIFY(of("Code", PropertyModel::Required).toBool());
        QVERIFY(of("Role", PropertyModel::Required).toBool());
        QVERIFY(rowOf("Code") < rowOf("Timeout"));
        QVERIFY(rowOf("MyTypo") > rowOf("Timeout"));
        QCOMPARE(rowOf("MemorySize"), -1);
        QCOMPARE(keys(),
                 QStringList({"Code", "Code.ZipFile", "+Code", "Role", "Runtime", "Timeout", "MyTypo"}));
    }

    void editorsFitTheirSchema() {
        QCOMPARE(of("Timeout", PropertyModel::Editor).toString(), QString("number"));
        QCOMPARE(of("Code", PropertyModel::Editor).toString(), QString("object"));
        QCOMPARE(of("Code.ZipFile", PropertyModel::Editor).toString(), QString("code"));
        QCOMPARE(of("Role", PropertyModel::Editor).toString(), QString("text"));
        QCOMPARE(of("Role", PropertyModel::ValueText).toString(), QString("!GetAtt Role.Arn"));
        QCOMPARE(of("Role", PropertyModel::ReferenceTo).toString(), QString("Role"));
        QCOMPARE(of("Timeout", PropertyModel::ValueNumber).toDouble(), 60.0);
        const QVariantList facts = of("Timeout", PropertyModel::KnownFacts).toList();
        QVERIFY(std::ranges::any_of(
            facts, [](const QVariant& fact) { return fact.toMap()["number"].toDouble() == 900; }));
        m_model->setResource("Queue");
        m_model->add("FifoQueue");
        QCOMPARE(of("FifoQueue", PropertyModel::Editor).toString(), QString("boolean"));
        QVERIFY(!of("FifoQueue", PropertyModel::IsSet).toBool());
    }

    void typingWritesTheTemplate() {
        QCOMPARE(m_model->setText(rowOf("Timeout"), "90"), QString());
        QVERIFY(m_document->text().contains("Timeout: 90\n"));
        QCOMPARE(of("Timeout", PropertyModel::ValueNumber).toDouble(), 90.0);
        m_document->undo();
        QVERIFY(m_document->text().contains("Timeout: 60\n"));
        QCOMPARE(of("Timeout", PropertyModel::ValueText).toString(), QString("60"));
    }

    void textOfSeveralLinesKeepsThem() {
        open("Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties:\n      InlineCode: |\n"
             "        def handler(event, context):\n            pass\n");
        m_model->setResource("F");
        QCOMPARE(of("InlineCode", PropertyModel::Editor).toString(), QString("code"));
        QCOMPARE(m_model->setText(rowOf("InlineCode"), "def handler(event, context):\n    return {}\n"),
                 QString());
        const Node* code = m_document->design().current()->resource("F")->property("InlineCode");
        QVERIFY(code && code->isString());
        QCOMPARE(code->text(), std::string("def handler(event, context):\n    return {}\n"));
    }

    void theSameTextIsNoChange() {
        QCOMPARE(m_model->setText(rowOf("Timeout"), "60"), QString());
        QVERIFY(!m_document->canUndo());
    }

    void aBrokenValueIsToldAndNotWritten() {
        const QString before = m_document->text();
        QVERIFY(!m_model->setText(rowOf("MyTypo"), "{A: ").isEmpty());
        QCOMPARE(m_document->text(), before);
    }

    void anEmptyTextUnsets() {
        QCOMPARE(m_model->setText(rowOf("MyTypo"), ""), QString());
        QVERIFY(!m_document->text().contains("MyTypo"));
        QCOMPARE(rowOf("MyTypo"), -1);
    }

    void propertiesCanBeAdded() {
        m_model->setResource("Queue");
        QVERIFY(m_model->addable("visib").contains("VisibilityTimeout"));
        QVERIFY(!m_model->addable("").contains("Arn")); // read-only
        const int row = m_model->add("VisibilityTimeout");
        QVERIFY(row >= 0);
        QVERIFY(!m_document->canUndo());
        QCOMPARE(of("VisibilityTimeout", PropertyModel::Maximum).toDouble(), 43200.0);
        QCOMPARE(m_model->setText(row, "120"), QString());
        QVERIFY(m_document->text().contains("VisibilityTimeout: 120"));
        QVERIFY(!m_model->addable("visib").contains("VisibilityTimeout"));
    }

    void switchesWriteBooleans() {
        m_model->setResource("Queue");
        m_model->setBoolean(m_model->add("FifoQueue"), true);
        QVERIFY(m_document->text().contains("FifoQueue: true"));
        m_model->unset(rowOf("FifoQueue"));
        QVERIFY(!m_document->text().contains("FifoQueue"));
    }

    void findingsStandAtTheirProperty() {
        QCOMPARE(m_model->setText(rowOf("Timeout"), "901"), QString());
        QTRY_VERIFY_WITH_TIMEOUT(!m_document->isValidating(), 20000);
        QVERIFY(!of("Timeout", PropertyModel::Problem).toString().isEmpty());
        QCOMPARE(of("Timeout", PropertyModel::ProblemSeverity).toString(), QString("error"));
    }

    void aResourceThatIsGoneHasNoForm() {
        m_document->remove({"Worker"});
        QCOMPARE(m_model->rowCount(), 0);
        m_model->setResource("Nobody");
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->setText(0, "1"), QString());
    }

    void unknownTypesStillShowWhatIsSet() {
        open("Resources:\n  X:\n    Type: Custom::Thing\n    Properties:\n      A: 1\n");
        m_model->setResource("X");
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY(m_model->addable("").isEmpty());
    }

    void theSelectionInWords() {
        SelectedElement element;
        element.setDocument(m_document.get());
        QCOMPARE(element.property("kind").toString(), QString());
        m_document->select({"Worker"});
        QCOMPARE(element.property("kind").toString(), QString("node"));
        QCOMPARE(element.property("subtitle").toString(), QString("AWS::Lambda::Function"));
        QCOMPARE(element.property("resources").toStringList().front(), QString("Worker"));
        m_document->select({"Worker", "Queue"});
        QCOMPARE(element.property("kind").toString(), QString("several"));
    }

    void editsListsMapsAndTagsByLine() {
        open(R"(Resources:
  Worker:
    Type: AWS::Lambda::Function
    Properties:
      Architectures: [arm64]
      Layers: [!Ref Layer, "arn:aws:lambda:eu-west-1:123456789012:layer:x:1"]
      Tags: [{Key: team, Value: orders}]
      Environment: {Variables: {A: b}}
  Layer: {Type: AWS::Lambda::LayerVersion}
)");
        QCOMPARE(of("Layers", PropertyModel::Editor).toString(), QString("list"));
        QCOMPARE(of("Tags", PropertyModel::Editor).toString(), QString("tags"));
        QVariantList lines = of("Layers", PropertyModel::Entries).toList();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].toMap().value("text").toString(), QString("!Ref Layer"));
        lines.append(QVariantMap{{"text", "!Ref AWS::Region"}});
        QVERIFY(m_model->setEntries(rowOf("Layers"), lines).isEmpty());
        const Node* layers = m_document->design().current()->resource("Worker")->property("Layers");
        QCOMPARE(layers->items().size(), std::size_t(3));
        QCOMPARE(targetOf(layers->items()[2])->logicalId, std::string("AWS::Region"));

        lines = of("Tags", PropertyModel::Entries).toList();
        lines.append(QVariantMap{{"name", "stage"}, {"text", "!Ref AWS::StackName"}});
        QVERIFY(m_model->setEntries(rowOf("Tags"), lines).isEmpty());
        QVERIFY(m_document->text().contains("stage"));
        lines.append(QVariantMap{{"name", "stage"}, {"text", "again"}});
        QVERIFY(!m_model->setEntries(rowOf("Tags"), lines).isEmpty());
        QVERIFY(m_model->setEntries(rowOf("Tags"), {}).isEmpty());
        QVERIFY(!m_document->text().contains("Tags"));
        m_document->undo(); // what was done to one property in a row is one step
        QVERIFY(m_document->text().contains("team"));
    }

    void offersWhatAPropertyMayReferTo() {
        const QVariantList roles = m_model->references(rowOf("Role"), {});
        QStringList texts;
        for (const QVariant& role : roles)
            texts.append(role.toMap().value("text").toString());
        QVERIFY2(texts.contains("!GetAtt Role.Arn"), qPrintable(texts.join(", ")));
        QVERIFY(!texts.join(' ').contains("Queue"));
        QVERIFY(!texts.join(' ').contains("Worker")); // not itself
    }

    void makesAParameter() {
        QVERIFY(of("Timeout", PropertyModel::CanBeParameter).toBool());
        QVERIFY(!of("Role", PropertyModel::CanBeParameter).toBool());
        m_model->makeParameter(rowOf("Timeout"));
        QVERIFY(m_document->text().contains("WorkerTimeout:"));
        QCOMPARE(of("Timeout", PropertyModel::ValueText).toString(), QString("!Ref WorkerTimeout"));
        m_document->undo();
        QCOMPARE(of("Timeout", PropertyModel::ValueText).toString(), QString("60"));
    }

    void saysWhatAChangeWouldDo() {
        m_model->setResource("Queue");
        m_model->add("QueueName");
        QVERIFY(of("QueueName", PropertyModel::Consequence).toString().contains("replaces"));
        m_model->add("DelaySeconds");
        QVERIFY(of("DelaySeconds", PropertyModel::Consequence).toString().contains("without"));
        QVERIFY(!of("DelaySeconds", PropertyModel::IsDisruptive).toBool());
    }

    void saysWhatWouldInterrupt() {
        open(R"(Resources:
  Server: {Type: AWS::EC2::Instance, Properties: {InstanceType: m5.large, EbsOptimized: true}}
  Database: {Type: AWS::RDS::DBInstance, Properties: {Port: "5432", PerformanceInsightsKMSKeyId: k}}
)");
        m_model->setResource("Server");
        QVERIFY(of("EbsOptimized", PropertyModel::Consequence).toString().contains("interrupts"));
        QVERIFY(of("EbsOptimized", PropertyModel::IsDisruptive).toBool());
        QVERIFY(of("InstanceType", PropertyModel::Consequence).toString().contains("interrupts"));
        QVERIFY(of("InstanceType", PropertyModel::Consequence).toString().contains("replaces"));
        m_model->setResource("Database");
        QVERIFY(of("Port", PropertyModel::Consequence).toString().contains("interrupts"));
        QVERIFY(of("PerformanceInsightsKMSKeyId", PropertyModel::Consequence).toString().contains("lost"));
    }

    void editsSeveralResourcesAtOnce() {
        open("Resources:\n  A: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: 1}}\n"
             "  B: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: 2}}\n  C: {Type: AWS::SQS::Queue}\n");
        m_model->setResource("A");
        m_model->setPeers({"B", "C"});
        QVERIFY(of("DelaySeconds", PropertyModel::Mixed).toBool());
        m_model->setText(rowOf("DelaySeconds"), "1"); // for all of them
        QVERIFY(!of("DelaySeconds", PropertyModel::Mixed).toBool());
        QCOMPARE(m_document->text().count("DelaySeconds: 1"), 3);
        m_document->undo();
        QCOMPARE(m_document->text().count("DelaySeconds: 1"), 1);
    }

    void nestedObjectsAreFormsOfTheirOwn() {
        QCOMPARE(of("Code.ZipFile", PropertyModel::Depth).toInt(), 1);
        QVERIFY(m_model->addable("s3", rowOf("Code", "adder")).contains("S3Bucket"));
        QVERIFY(!m_model->addable("", rowOf("Code", "adder")).contains("ZipFile"));
        const int row = m_model->add("S3Bucket", rowOf("Code", "adder"));
        QCOMPARE(row, rowOf("Code.S3Bucket"));
        QVERIFY(!m_document->canUndo());
        QCOMPARE(m_model->setText(row, "artifacts"), QString());
        QCOMPARE(text("Resources/Worker/Properties/Code/S3Bucket"), QString("artifacts"));
        m_model->setOpen(rowOf("Code"), false);
        QCOMPARE(rowOf("Code.S3Bucket"), -1);
        QVERIFY(!of("Code", PropertyModel::Summary).toString().isEmpty());
        m_model->setOpen(rowOf("Code"), true);
        m_model->unset(rowOf("Code.S3Bucket"));
        QVERIFY(!m_document->text().contains("artifacts"));
    }

    void entriesOfAListAreAddedMovedAndRemoved() {
        open(R"(Resources:
  Disk:
    Type: AWS::EC2::Instance
    Properties:
      BlockDeviceMappings:
        - DeviceName: /dev/sda1 # the root
          Ebs: {VolumeSize: 8}
)");
        m_model->setResource("Disk");
        const QString list = "BlockDeviceMappings";
        QCOMPARE(of(list, PropertyModel::Editor).toString(), QString("objects"));
        QCOMPARE(of(list + ".0", PropertyModel::Summary).toString(), QString("/dev/sda1"));
        const int row = m_model->add({}, rowOf(list, "adder"));
        QVERIFY(row > 0);
        QVERIFY(!m_document->canUndo());
        QVERIFY(rowOf(list + ".1") > 0);
        QCOMPARE(m_model->add({}, rowOf(list, "adder")), row); // the one that is not written yet
        m_model->add("DeviceName", rowOf(list + ".1", "adder"));
        QCOMPARE(m_model->setText(rowOf(list + ".1.DeviceName"), "/dev/sdb"), QString());
        QCOMPARE(text("Resources/Disk/Properties/BlockDeviceMappings/1/DeviceName"), QString("/dev/sdb"));
        QVERIFY(m_document->text().contains("# the root"));
        m_model->setOpen(rowOf(list + ".0.Ebs"), true);
        QCOMPARE(of(list + ".0.Ebs.VolumeSize", PropertyModel::Editor).toString(), QString("number"));
        QVERIFY(of(list + ".0", PropertyModel::CanMoveDown).toBool());
        QVERIFY(!of(list + ".0", PropertyModel::CanMoveUp).toBool());
        m_model->move(rowOf(list + ".1"), -1);
        QCOMPARE(of(list + ".0", PropertyModel::Summary).toString(), QString("/dev/sdb"));
        m_model->unset(rowOf(list + ".0"));
        QCOMPARE(of(list + ".0", PropertyModel::Summary).toString(), QString("/dev/sda1"));
        QCOMPARE(rowOf(list + ".1"), -1);
        m_document->undo();
        m_document->undo();
        QCOMPARE(of(list + ".0", PropertyModel::Summary).toString(), QString("/dev/sda1"));
    }

    void policiesAreFormsToo() {
        open(R"(Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
          - Effect: Allow
            Principal: {Service: lambda.amazonaws.com}
            Action: sts:AssumeRole
)");
        m_model->setResource("Role");
        const QString statement = "AssumeRolePolicyDocument.Statement.0";
        m_model->setOpen(rowOf(statement), true);
        QCOMPARE(of(statement + ".Effect", PropertyModel::Choices).toStringList(),
                 QStringList({"Allow", "Deny"}));
        QCOMPARE(of(statement + ".Principal", PropertyModel::Editor).toString(), QString("object"));
        QCOMPARE(of(statement + ".Principal.Service", PropertyModel::Editor).toString(), QString("list"));
        QVariantList actions = of(statement + ".Action", PropertyModel::Entries).toList();
        QCOMPARE(actions.size(), 1);
        m_model->setEntries(rowOf(statement + ".Action"), actions);
        QCOMPARE(text("Resources/Role/Properties/AssumeRolePolicyDocument/Statement/0/Action"),
                 QString("sts:AssumeRole")); // a single text stays one
        actions.append(QVariantMap{{"text", "sts:TagSession"}});
        m_model->setEntries(rowOf(statement + ".Action"), actions);
        QCOMPARE(of(statement + ".Action", PropertyModel::Entries).toList().size(), 2);
    }

    QStringList completed(const QString& key, const QString& typed, const QString& kind = {}) const {
        QStringList texts;
        for (const QVariant& choice : m_model->completions(rowOf(key, kind), typed))
            texts.append(choice.toMap()["text"].toString());
        return texts;
    }

    void namesInAPolicyAreCompleted() {
        open(R"(Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
          - Effect: Allow
            Principal: {Service: lambda.amazonaws.com, AWS: "*"}
            Action: sts:AssumeRole
            Resource: "*"
            Condition: {StringEquals: {"aws:SourceAccount": x}}
  Queue: {Type: AWS::SQS::Queue}
  Topic: {Type: AWS::SNS::Topic}
  Files: {Type: AWS::S3::Bucket}
)");
        m_model->setResource("Role");
        const QString statement = "AssumeRolePolicyDocument.Statement.0";
        m_model->setOpen(rowOf(statement), true);
        QCOMPARE(of(statement, PropertyModel::Summary).toString(), QString("Allow sts:AssumeRole"));
        QCOMPARE(of("AssumeRolePolicyDocument", PropertyModel::Summary).toString(), QString("1 statement"));
        const QString action = statement + ".Action";
        QCOMPARE(completed(action, "").first(), QString("sqs:")); // of the design's own services first
        QCOMPARE(completed(action, "sqs:sendm"), QStringList({"sqs:SendMessage"}));
        QCOMPARE(completed(action, "s3:Get").first(), QString("s3:Get*"));
        QVERIFY(completed(action, "s3:Get").contains("s3:GetObject"));
        QCOMPARE(completed(action, "s3:GetObject").first(), QString("s3:GetObject"));
        QVERIFY(completed(action, "receivemess").contains("sqs:ReceiveMessage"));
        QVERIFY(completed(action, "nope:").isEmpty());
        const int row = rowOf(action);
        QVERIFY(m_model->meaning(row, "sqs:SendMessage").isEmpty());
        QVERIFY(m_model->meaning(row, "sqs:Get*").startsWith("2 actions: GetQueueAttributes"));
        QCOMPARE(m_model->meaning(row, "sqs:Nope*"), QString("No action"));
        QVERIFY(m_model->meaning(row, "*").contains("every service"));

        const QString resource = statement + ".Resource";
        QVERIFY(completed(resource, "").contains("!GetAtt Queue.Arn"));
        QVERIFY(completed(resource, "").contains("!Ref Topic") ||
                completed(resource, "").contains("!GetAtt Topic.TopicArn"));
        QVERIFY(completed(resource, "files").contains("!Sub ${Files.Arn}/*"));
        m_model->setEntries(row, {QVariantMap{{"text", "s3:GetObject"}}});
        QVERIFY(completed(resource, "").first().contains("Files")); // what the actions are about

        QVERIFY(completed(statement + ".Principal.Service", "ecs").contains("ecs-tasks.amazonaws.com"));
        QVERIFY(completed(statement + ".Principal.AWS", "").contains("!GetAtt Role.Arn"));
        QVERIFY(completed(statement + ".Condition", "ip", "adder").contains("IpAddress"));
        QCOMPARE(of(statement + ".Condition.StringEquals", PropertyModel::Editor).toString(),
                 QString("named"));
        QVERIFY(
            completed(statement + ".Condition.StringEquals", "sourcearn", "adder").contains("aws:SourceArn"));
        QVERIFY(completed(statement + ".Condition.StringEquals", "s3:pre", "adder").contains("s3:prefix"));
        QVERIFY(completed(statement + ".Effect", "Al").isEmpty());
    }

    void whoActsIsWrittenAsOneText() {
        open("Resources:\n  R: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: "
             "[{Effect: Allow}]}}}\n");
        m_model->setResource("R");
        const QString statement = "AssumeRolePolicyDocument.Statement.0";
        m_model->setOpen(rowOf(statement), true);
        m_model->add("Principal", rowOf(statement));
        m_model->add("Service", rowOf(statement + ".Principal"));
        m_model->setEntries(rowOf(statement + ".Principal.Service"),
                            {QVariantMap{{"text", "lambda.amazonaws.com"}}});
        QCOMPARE(text("Resources/R/Properties/AssumeRolePolicyDocument/Statement/0/Principal/Service"),
                 QString("lambda.amazonaws.com"));
    }

    void policiesOfServerlessFunctionsAreFormsToo() {
        open(R"(Transform: AWS::Serverless-2016-10-31
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Policies:
        - SQSSendMessagePolicy: {QueueName: q}
        - Statement: {Effect: Allow, Action: "s3:*", Resource: "*"}
)");
        m_model->setResource("F");
        m_model->setOpen(rowOf("Policies.1"), true);
        m_model->setOpen(rowOf("Policies.1.Statement"), true);
        QCOMPARE(of("Policies.1.Statement.Action", PropertyModel::Editor).toString(), QString("list"));
        QVERIFY(completed("Policies.1.Statement.Action", "s3:getobj").contains("s3:GetObject"));
        QVERIFY(m_model->addable("sqspoll", rowOf("Policies.1", "adder")).contains("SQSPollerPolicy"));
    }

    void whereAwsWritesAboutAProperty() {
        QVERIFY(m_model->documentation(rowOf("Code.ZipFile"))
                    .endsWith("/aws-resource-lambda-function.html#cfn-lambda-function-code"));
        QVERIFY(m_model->documentation(-1).isEmpty());
    }

    void referencesAreCompletedAnywhere() {
        QVERIFY(completed("Role", "!").contains("!GetAtt Role.Arn"));
        QVERIFY(completed("Role", "!GetAtt ro").contains("!GetAtt Role.Arn"));
        QVERIFY(completed("Role", "arn:").isEmpty());
    }

    void mapsOfFormsGetNamedEntries() {
        open(R"(Resources:
  Api:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
)");
        m_model->setResource("Api");
        m_model->add("Environment");
        m_model->add("Variables", rowOf("Environment", "adder"));
        QCOMPARE(of("Environment.Variables", PropertyModel::Editor).toString(), QString("map"));
        QCOMPARE(m_model->setEntries(rowOf("Environment.Variables"),
                                     {QVariantMap{{"name", "TABLE"}, {"text", "orders"}}}),
                 QString());
        QCOMPARE(text("Resources/Api/Properties/Environment/Variables/TABLE"), QString("orders"));
    }

    void aValueIsSaidInOtherWays() {
        open(R"(Conditions:
  IsProduction: !Equals [!Ref AWS::Region, eu-west-1]
Resources:
  Queue:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: orders
      VisibilityTimeout: 30
)");
        m_model->setResource("Queue");
        QCOMPARE(m_model->setForm(rowOf("QueueName"), "sub"), QString());
        QCOMPARE(of("QueueName", PropertyModel::Editor).toString(), QString("sub"));
        QCOMPARE(of("QueueName", PropertyModel::GivenBy).toString(), QString("Sub"));
        m_model->setText(rowOf("QueueName"), "${AWS::StackName}-orders");
        QCOMPARE(text("Resources/Queue/Properties/QueueName"), QString("!Sub ${AWS::StackName}-orders"));
        QCOMPARE(m_model->setForm(rowOf("QueueName"), "plain"), QString());
        QVERIFY(!m_document->text().contains("QueueName")); // only a deployment knows it
        QVERIFY(rowOf("QueueName") >= 0);                   // but the field is there to type in
        QCOMPARE(m_model->setText(rowOf("QueueName"), "orders"), QString());

        QCOMPARE(m_model->conditions(), QStringList{"IsProduction"});
        m_model->setForm(rowOf("VisibilityTimeout"), "if", "IsProduction");
        QCOMPARE(of("VisibilityTimeout", PropertyModel::Editor).toString(), QString("if"));
        QCOMPARE(of("VisibilityTimeout", PropertyModel::Summary).toString(), QString("IsProduction"));
        QCOMPARE(of("VisibilityTimeout.Fn::If.1", PropertyModel::Editor).toString(), QString("number"));
        QCOMPARE(m_model->setText(rowOf("VisibilityTimeout.Fn::If.2"), "60"), QString());
        QCOMPARE(text("Resources/Queue/Properties/VisibilityTimeout"), QString("!If [IsProduction, 30, 60]"));
        m_model->setForm(rowOf("VisibilityTimeout"), "plain");
        QCOMPARE(text("Resources/Queue/Properties/VisibilityTimeout"), QString("30"));
    }

    void findsEverythingThatCanBeReferredTo() {
        QStringList texts;
        for (const QVariant& entry : m_model->references(rowOf("Timeout"), "queue"))
            texts.append(entry.toMap().value("text").toString());
        QVERIFY2(texts.contains("!Ref Queue"), qPrintable(texts.join(", ")));
        QVERIFY(texts.contains("!GetAtt Queue.Arn"));
    }

    void findingsStandAtTheNestedValue() {
        open(R"(Resources:
  Queue:
    Type: AWS::SQS::Queue
    Properties:
      RedrivePolicy: {deadLetterTargetArn: x}
  Disk:
    Type: AWS::EC2::Instance
    Properties:
      BlockDeviceMappings: [{DeviceName: /dev/sda1, Ebs: {VolumeSize: many}}]
)");
        m_model->setResource("Disk");
        m_model->setOpen(rowOf("BlockDeviceMappings.0"), true);
        m_model->setOpen(rowOf("BlockDeviceMappings.0.Ebs"), true);
        QTRY_VERIFY_WITH_TIMEOUT(!m_document->isValidating(), 20000);
        QVERIFY(!of("BlockDeviceMappings.0.Ebs.VolumeSize", PropertyModel::Problem).toString().isEmpty());
        QVERIFY(of("BlockDeviceMappings", PropertyModel::Problem).toString().isEmpty());
        m_model->setOpen(rowOf("BlockDeviceMappings"), false);
        QVERIFY(!of("BlockDeviceMappings", PropertyModel::Problem).toString().isEmpty());
    }

    void severalTypesShareWhatTheyHaveInCommon() {
        open("Resources:\n  A: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: 1}}\n"
             "  B: {Type: AWS::SNS::Topic}\n");
        m_model->setResource("A");
        m_model->setPeers({"B"});
        QCOMPARE(rowOf("DelaySeconds"), -1);
        QVERIFY(!m_model->addable("").contains("DelaySeconds"));
        m_model->add("Tags");
        QCOMPARE(m_model->setEntries(rowOf("Tags"), {QVariantMap{{"name", "team"}, {"text", "orders"}}}),
                 QString());
        QCOMPARE(m_document->text().count("team"), 2);
    }

    void anEntryOfOneListGoesToThePeersWithAllOfIt() {
        open("Resources:\n"
             "  A: {Type: AWS::EC2::Instance, Properties: {BlockDeviceMappings: [{DeviceName: a}, "
             "{DeviceName: b}]}}\n"
             "  B: {Type: AWS::EC2::Instance}\n");
        m_model->setResource("A");
        m_model->setPeers({"B"});
        m_model->setOpen(rowOf("BlockDeviceMappings.1"), true);
        QCOMPARE(m_model->setText(rowOf("BlockDeviceMappings.1.DeviceName"), "c"), QString());
        QCOMPARE(text("Resources/B/Properties/BlockDeviceMappings/0/DeviceName"), QString("a"));
        QCOMPARE(text("Resources/B/Properties/BlockDeviceMappings/1/DeviceName"), QString("c"));
    }

    void theAttributesOfAResourceAreInTheForm() {
        open(R"(Conditions:
  IsProduction: !Equals [!Ref AWS::Region, eu-west-1]
Resources:
  Table:
    Type: AWS::DynamoDB::Table
    Properties:
      KeySchema: [{AttributeName: id, KeyType: HASH}]
  Nightly:
    Type: AWS::Events::Rule
    DependsOn: Table
)");
        m_model->setResource("Table"); // what holds data shows what becomes of it
        QCOMPARE(of("DeletionPolicy", PropertyModel::Kind).toString(), QString("attribute"));
        QVERIFY(of("DeletionPolicy", PropertyModel::Choices).toStringList().contains("Retain"));
        m_model->add("TableName");
        const auto loses = [&] {
            return of("TableName", PropertyModel::Consequence).toString().contains("lost");
        };
        QVERIFY(loses());
        m_model->setText(rowOf("UpdateReplacePolicy"), "Retain");
        QCOMPARE(text("Resources/Table/UpdateReplacePolicy"), QString("Retain"));
        QVERIFY(!loses());
        m_model->unset(rowOf("UpdateReplacePolicy"));
        QVERIFY(!m_document->text().contains("UpdateReplacePolicy"));

        m_model->setResource("Nightly");
        QCOMPARE(rowOf("DeletionPolicy"), -1);
        QCOMPARE(of("DependsOn", PropertyModel::Entries).toList().size(), 1);
        QVERIFY(m_model->addable("condition").contains("Condition"));
        const int row = m_model->add("Condition");
        QCOMPARE(of("Condition", PropertyModel::Choices).toStringList(), QStringList{"IsProduction"});
        QCOMPARE(m_model->setText(row, "IsProduction"), QString());
        QCOMPARE(text("Resources/Nightly/Condition"), QString("IsProduction"));
    }
};

QTEST_MAIN(PropertyModelTest)
#include "property_model_test.moc"
