#include "qml/Inspector/property_model.h"
#include "qml/Inspector/selected_element.h"

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
    int rowOf(const QString& name) const {
        for (int row = 0; row < m_model->rowCount(); ++row)
            if (m_model->index(row).data(PropertyModel::Name).toString() == name)
                return row;
        return -1;
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
        QCOMPARE(m_model->rowCount(), 5);
    }

    void editorsFitTheirSchema() {
        QCOMPARE(of("Timeout", PropertyModel::Editor).toString(), QString("number"));
        QCOMPARE(of("Code", PropertyModel::Editor).toString(), QString("code"));
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
        QVERIFY(!m_model->setText(rowOf("Code"), "{ZipFile: ").isEmpty());
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
        const QVariantList roles = m_model->fittingReferences(rowOf("Role"));
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
        QVERIFY(of("DelaySeconds", PropertyModel::Consequence).toString().isEmpty());
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
};

QTEST_MAIN(PropertyModelTest)
#include "property_model_test.moc"
