#include "tests/model/design/support.h"

#include "model/design/commands/make_parameter.h"
#include "model/design/commands/paste_template.h"
#include "model/design/excerpt.h"
#include "model/design/kernels/layout.h"

using namespace lintel;

namespace {

Result<bool> paste(Design& design, const std::string& text, std::optional<QPointF> at = {}) {
    return design.execute(std::make_unique<PasteTemplate>(text, at));
}

const char* const Worker = R"(Parameters:
  Memory: {Type: Number, Default: 256}
  Unused: {Type: String, Default: x}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  Other: !Not [!Condition IsProd]
Resources:
  Role: {Type: AWS::IAM::Role}
  Worker:
    Type: AWS::Lambda::Function
    Condition: Other
    DependsOn: Table
    Properties:
      FunctionName: worker
      MemorySize: !Ref Memory
      Role: !GetAtt Role.Arn
      Environment: {Variables: {TABLE: !Sub "${Table}/x"}}
  Table: {Type: AWS::DynamoDB::Table}
  Queue: {Type: AWS::SQS::Queue}
Metadata:
  Lintel:
    version: 1
    nodes: {Worker: [0, 0], Table: [200, 0], Queue: [0, 200]}
)";

} // namespace

class PasteTemplateTest : public QObject {
    Q_OBJECT

private slots:
    void copiesWhatElementsNeed() {
        const Design design(knowhow(), parsed(Worker));
        const std::string text = excerptOf(design, {"Worker", "Table"});
        const Template::Ptr excerpt = parsed(text);
        for (const char* id : {"Worker", "Role", "Table"})
            QVERIFY2(excerpt->resource(id), text.c_str());
        QVERIFY(!excerpt->resource("Queue"));
        QVERIFY(excerpt->find(Path{"Parameters", "Memory"}));
        QVERIFY(!excerpt->find(Path{"Parameters", "Unused"}));
        QVERIFY(excerpt->find(Path{"Conditions", "Other"}));
        QVERIFY(excerpt->find(Path{"Conditions", "IsProd"})); // which the other one uses
        QCOMPARE(Layout::read(*excerpt).nodes.at("Table"), QPointF(200, 0));
        QVERIFY(excerptOf(design, {"Nothing"}).empty());
    }

    void pastesIntoAnotherDesignAsItWas() {
        const Design source(knowhow(), parsed(Worker));
        Design design(knowhow(), Template::empty());
        const std::string start = design.current()->text();
        QVERIFY(paste(design, excerptOf(source, {"Worker", "Table"}), QPointF(1000, 500)));
        QCOMPARE(design.graph().nodes.size(), std::size_t(2));
        QVERIFY(design.current()->find(Path{"Parameters", "Memory"}));
        const QPointF worker = design.layout().nodes.at("Worker");
        QCOMPARE(design.layout().nodes.at("Table") - worker, QPointF(200, 0));
        QVERIFY(QRectF(worker, QSizeF(340, 40)).adjusted(-4, -4, 4, 4).contains(1000, 500));
        QCOMPARE(design.history().last()->selectionAfter.size(), std::size_t(2));
        design.undo();
        QCOMPARE(design.current()->text(), start);
    }

    void nothingThatIsThereIsCovered() {
        Design design(knowhow(), parsed(Worker));
        const std::string excerpt = excerptOf(design, {"Worker", "Table"});
        const QPointF worker = design.layout().nodes.at("Worker");
        const QRectF both(worker, QSizeF(340, 40));
        QVERIFY(paste(design, excerpt, both.center()));
        const auto& nodes = design.layout().nodes;
        QCOMPARE(nodes.at("Table2") - nodes.at("Worker2"), QPointF(200, 0));
        QVERIFY(nodes.at("Worker2").y() >= worker.y() + 40);
        QVERIFY(paste(design, "Orders:\n  Type: AWS::SQS::Queue\n", worker + QPointF(70, 20)));
        QVERIFY(nodes.at("Orders").y() >= nodes.at("Worker2").y() + 40);
    }

    void pastingTwiceKeepsReferencesInsideTheCopy() {
        Design design(knowhow(), parsed(Worker));
        QVERIFY(paste(design, excerptOf(design, {"Worker", "Table"}), QPointF(0, 600)));
        const Resource* copy = design.current()->resource("Worker2");
        QVERIFY(copy);
        QVERIFY(!copy->property("FunctionName")); // it is taken
        const std::string body = toJson(*copy->body).dump();
        QVERIFY2(body.find("${Table2}") != std::string::npos, body.c_str());
        QVERIFY2(body.find("\"DependsOn\":\"Table2\"") != std::string::npos, body.c_str());
        QVERIFY2(body.find("Role2") != std::string::npos, body.c_str());
    }

    void takesFragmentsOfATemplate_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        QTest::newRow("resources") << "Orders:\n  Type: AWS::SQS::Queue\nPaid:\n  Type: AWS::SNS::Topic\n"
                                   << "Orders";
        QTest::newRow("indented") << "  Orders:\n    Type: AWS::SQS::Queue\n"
                                  << "Orders";
        QTest::newRow("one body") << "Type: AWS::SQS::Queue\nProperties: {DelaySeconds: 3}\n"
                                  << "Queue";
        QTest::newRow("JSON") << R"({"Orders": {"Type": "AWS::SQS::Queue"}})"
                              << "Orders";
        QTest::newRow("a template") << "Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n"
                                    << "Orders";
    }

    void takesFragmentsOfATemplate() {
        QFETCH(QString, text);
        QFETCH(QString, id);
        Design design(knowhow(), Template::empty());
        const auto done = paste(design, text.toStdString(), QPointF(200, 100));
        QVERIFY2(done, done ? "" : done.error().message.c_str());
        QVERIFY(design.graph().node(id.toStdString()));
    }

    void refusesAnythingElse_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "hello", "a: 1", "- 1\n- 2", "{\"Type\": 3}", "Resources: {}", "\t{[", "x: {Type: no}"})
            QTest::newRow(text) << text;
    }

    void refusesAnythingElse() {
        QFETCH(QString, text);
        Design design(knowhow(), parsed(Worker));
        const std::string start = design.current()->text();
        QVERIFY(!paste(design, text.toStdString()));
        QCOMPARE(design.current()->text(), start);
    }

    void makesAParameterOfAValue_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("type");
        QTest::newRow("number") << "30"
                                << "Number";
        QTest::newRow("text") << "orders"
                              << "String";
        QTest::newRow("yes") << "true"
                             << "String";
        QTest::newRow("list") << "[a, b]"
                              << "CommaDelimitedList";
        QTest::newRow("mapping") << "{a: b}"
                                 << "";
        QTest::newRow("reference") << "!Ref AWS::Region"
                                   << "";
    }

    void makesAParameterOfAValue() {
        QFETCH(QString, value);
        QFETCH(QString, type);
        Design design(knowhow(),
                      parsed("Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties:\n      Value: " +
                             value.toStdString() + "\n"));
        const std::string start = design.current()->text();
        const auto done =
            design.execute(std::make_unique<MakeParameter>(Path{"Resources", "Q", "Properties", "Value"}));
        QCOMPARE(bool(done), !type.isEmpty());
        if (!done)
            return;
        const Node* parameter = design.current()->find(Path{"Parameters", "QValue", "Type"});
        QVERIFY(parameter);
        QCOMPARE(QString::fromStdString(parameter->text()), type);
        QCOMPARE(targetOf(design.current()->resource("Q")->property("Value"))->logicalId,
                 std::string("QValue"));
        design.undo();
        QCOMPARE(design.current()->text(), start);
    }
};

QTEST_APPLESS_MAIN(PasteTemplateTest)
#include "paste_template_test.moc"
