#include "qml/Canvas/element_words.h"
#include "tests/qml/Canvas/canvas_fixture.h"

#include "qml/Canvas/condition_lens.h"
#include "qml/Canvas/history_model.h"
#include "qml/Canvas/typed_chain.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace lintel;

namespace {

const QByteArray ThreeQueues = R"(Resources:
  Orders: {Type: AWS::SQS::Queue}
  Paid: {Type: AWS::SQS::Queue}
  Sent: {Type: AWS::SNS::Topic}
Metadata:
  Lintel:
    version: 1
    nodes: {Orders: [0, 0], Paid: [240, 12], Sent: [0, 200]}
)";

const QByteArray Linked = R"(Resources:
  First:
    Type: AWS::SQS::Queue
    Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Second.Arn, maxReceiveCount: 3}}
  Second:
    Type: AWS::SQS::Queue
    Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Third.Arn, maxReceiveCount: 3}}
  Third: {Type: AWS::SQS::Queue}
  Other: {Type: AWS::SQS::Queue}
)";

} // namespace

class EditingTest : public QObject {
    Q_OBJECT

    static std::size_t nodes(const CanvasFixture& canvas) {
        return canvas.document->design().graph().nodes.size();
    }

private slots:
    void insertsByTyping() {
        CanvasFixture canvas;
        const QString start = canvas.document->text();
        canvas.key(Qt::Key_Slash);
        QTRY_VERIFY(canvas.item("quickInsertText") && canvas.item("quickInsertText")->hasActiveFocus());
        canvas.type("lambda");
        canvas.key(Qt::Key_Return);
        QTRY_COMPARE(nodes(canvas), std::size_t(1));
        QCOMPARE(canvas.document->design().graph().nodes.front().type, std::string("AWS::Lambda::Function"));
        QTRY_VERIFY(canvas.input->hasActiveFocus());
        canvas.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(canvas.document->text(), start);
    }

    void buildsAndConnectsByTyping() {
        CanvasFixture canvas;
        const QString start = canvas.document->text();
        canvas.key(Qt::Key_Slash);
        QTRY_VERIFY(canvas.item("quickInsertText"));
        canvas.type("sns > sqs orders > lambda");
        canvas.key(Qt::Key_Return);
        QTRY_COMPARE(nodes(canvas), std::size_t(3));
        QVERIFY(canvas.document->design().graph().node("Orders"));
        QCOMPARE(canvas.document->design().graph().connections.size(), std::size_t(2));
        QCOMPARE(canvas.document->design().history().steps().size(), std::size_t(1));
        QCOMPARE(canvas.document->selection().size(), 3);
        canvas.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(canvas.document->text(), start);
    }

    void aDeadLetterQueueTakesWhatFailed() {
        CanvasFixture canvas;
        const auto terms =
            readTypedChain(canvas.document->design(), QStringLiteral("lambda > sqs dlq"), {}, 4);
        QCOMPARE(terms.size(), std::size_t(2));
        QCOMPARE(terms[1].blocks.front(), std::string("AWS::SQS::Queue"));
        QCOMPARE(terms[1].name, QString("Dlq"));
        QVERIFY(canvas.input->buildChain(linksOf(terms), {0, 0}).isEmpty());
        const Graph& graph = canvas.document->design().graph();
        QCOMPARE(graph.connections.size(), std::size_t(1));
        QVERIFY2(graph.connections.front().entry.ends_with(".failure"),
                 graph.connections.front().entry.c_str());
    }

    void typingGoesOnFromWhatIsSelected() {
        CanvasFixture canvas(ThreeQueues);
        canvas.click(canvas.centreOf("Orders"));
        canvas.key(Qt::Key_Slash);
        QTRY_VERIFY(canvas.item("quickInsertText"));
        canvas.type("> lambda");
        canvas.key(Qt::Key_Return);
        QTRY_COMPARE(canvas.document->design().graph().connections.size(), std::size_t(1));
        QCOMPARE(canvas.document->design().graph().connections.front().from, std::string("Orders"));
    }

    void typingSaysWhatCannotBeBuilt() {
        CanvasFixture canvas(ThreeQueues);
        const QString start = canvas.document->text();
        canvas.key(Qt::Key_Slash);
        QTRY_VERIFY(canvas.item("quickInsertText"));
        canvas.type("orders > dynamodb");
        canvas.key(Qt::Key_Return);
        QTRY_VERIFY(canvas.item("quickInsertProblem")->isVisible());
        QCOMPARE(canvas.document->text(), start);
        canvas.key(Qt::Key_Escape);
        QTRY_VERIFY(canvas.input->hasActiveFocus());
        QCOMPARE(canvas.document->text(), start);
    }

    void aDoubleClickInsertsThere() {
        CanvasFixture canvas(ThreeQueues);
        const QPoint free = canvas.at({300, 200});
        QTest::mouseDClick(canvas.view.get(), Qt::LeftButton, {}, free);
        QTRY_VERIFY(canvas.item("quickInsertText") && canvas.item("quickInsertText")->hasActiveFocus());
        canvas.type("sqs");
        canvas.key(Qt::Key_Return);
        QTRY_COMPARE(nodes(canvas), std::size_t(4));
        const QRectF card = canvas.scene().rectOf(canvas.document->selection().front().toStdString());
        QVERIFY(QLineF(card.topLeft(), QPointF(300, 200)).length() < 8);
    }

    void copiesCutsAndPastes() {
        CanvasFixture canvas(ThreeQueues);
        const QString start = canvas.document->text();
        canvas.click(canvas.centreOf("Orders"));
        canvas.key(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains("Type: AWS::SQS::Queue"));
        canvas.key(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(nodes(canvas), std::size_t(4));
        QCOMPARE(canvas.document->selection(), QStringList{"Orders2"});
        canvas.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(canvas.document->text(), start);
        canvas.click(canvas.centreOf("Sent"));
        canvas.key(Qt::Key_X, Qt::ControlModifier);
        QTRY_COMPARE(nodes(canvas), std::size_t(2));
        CanvasFixture other; // another window
        other.key(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(nodes(other), std::size_t(1));
        QVERIFY(other.document->design().graph().node("Sent"));
    }

    void pastesTextOfATemplateAndRefusesOther() {
        CanvasFixture canvas;
        QGuiApplication::clipboard()->setText("Inbox:\n  Type: AWS::SQS::Queue\n");
        canvas.key(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(nodes(canvas), std::size_t(1));
        const QString text = canvas.document->text();
        QGuiApplication::clipboard()->setText("see you tomorrow");
        QString reason;
        connect(canvas.document.get(), &DesignDocument::failed, this,
                [&](const QString& why) { reason = why; });
        canvas.key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!reason.isEmpty());
        QCOMPARE(canvas.document->text(), text);
    }

    void alignsGroupsAndLocksByKey() {
        CanvasFixture canvas(ThreeQueues);
        const QString start = canvas.document->text();
        canvas.click(canvas.centreOf("Orders"));
        canvas.click(canvas.centreOf("Paid"), Qt::ShiftModifier);
        canvas.input->actions()->align(CanvasActions::Top);
        QCOMPARE(canvas.scene().rectOf("Paid").top(), 0.0);
        canvas.key(Qt::Key_G, Qt::ControlModifier);
        QTRY_COMPARE(canvas.count("frame:"), 1);
        QCOMPARE(canvas.document->selection(), QStringList{"Group"});
        canvas.key(Qt::Key_L);
        const QRectF place = canvas.scene().rectOf("Group");
        canvas.drag(canvas.at(place.topLeft() + QPointF(40, 14)),
                    canvas.at(place.topLeft() + QPointF(140, 114)));
        QCOMPARE(canvas.scene().rectOf("Group"), place);
        canvas.key(Qt::Key_L);
        canvas.key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(canvas.count("frame:"), 0);
        while (canvas.document->canUndo())
            canvas.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(canvas.document->text(), start);
    }

    void whatIsBroughtToTheFrontIsHit() {
        CanvasFixture canvas(
            "Resources:\n  Below: {Type: AWS::SQS::Queue}\n  Above: {Type: AWS::SQS::Queue}\n"
            "Metadata:\n  Lintel:\n    version: 1\n    nodes:\n      Below: [0, 0]\n"
            "      Above: [40, 12]\n");
        const QString start = canvas.document->text();
        const QPoint both = canvas.at({100, 30});
        canvas.click(both);
        const QString front = canvas.document->selection().value(0);
        const QString back = front == "Above" ? "Below" : "Above";
        canvas.document->select({back});
        canvas.key(Qt::Key_BracketRight, Qt::ControlModifier);
        canvas.click(both);
        QCOMPARE(canvas.document->selection(), QStringList{back});
        canvas.key(Qt::Key_BracketLeft, Qt::ControlModifier);
        canvas.click(both);
        QCOMPARE(canvas.document->selection(), QStringList{front});
        while (canvas.document->canUndo())
            canvas.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(canvas.document->text(), start);
    }

    void aDropIntoAGroupBelongsToIt() {
        CanvasFixture canvas(ThreeQueues);
        canvas.click(canvas.centreOf("Orders"));
        canvas.click(canvas.centreOf("Paid"), Qt::ShiftModifier);
        canvas.key(Qt::Key_G, Qt::ControlModifier);
        QTRY_COMPARE(canvas.count("frame:"), 1);
        canvas.document->select({});
        const QPoint from = canvas.centreOf("Sent");
        const QPoint to = canvas.at(canvas.scene().rectOf("Group").center());
        canvas.press(from);
        for (int step = 1; step <= 6; ++step)
            canvas.move(from + (to - from) * step / 6);
        QCOMPARE(canvas.input->overlay()->targets(), QStringList{"Group"}); // it lights up
        canvas.release(to);
        QCOMPARE(canvas.document->design().graph().node("Sent")->containers,
                 std::vector<std::string>{"Group"});
    }

    void collapsesAndExpandsByKey() {
        CanvasFixture canvas(ThreeQueues);
        canvas.click(canvas.centreOf("Orders"));
        canvas.click(canvas.centreOf("Paid"), Qt::ShiftModifier);
        canvas.key(Qt::Key_G, Qt::ControlModifier);
        QTRY_COMPARE(canvas.count("node:"), 3);
        canvas.key(Qt::Key_E);
        QTRY_COMPARE(canvas.count("node:"), 1);
        QCOMPARE(canvas.document->design().graph().container("Group")->hidden.size(), std::size_t(2));
        canvas.key(Qt::Key_E);
        QTRY_COMPARE(canvas.count("node:"), 3);
    }

    void writesANote() {
        CanvasFixture canvas(ThreeQueues);
        canvas.key(Qt::Key_N);
        QTRY_VERIFY(canvas.item("noteField")->isVisible());
        canvas.type("# Why");
        canvas.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!canvas.item("noteField")->isVisible());
        QCOMPARE(canvas.document->design().layout().shapes.at("Note").text, std::string("# Why"));
        canvas.key(Qt::Key_F2);
        canvas.type("Never");
        canvas.key(Qt::Key_Escape);
        QCOMPARE(canvas.document->design().layout().shapes.at("Note").text, std::string("# Why"));
        // Its corner resizes it.
        const QRectF note = canvas.scene().rectOf("Note");
        canvas.drag(canvas.at(note.bottomRight()), canvas.at(note.bottomRight() + QPointF(60, 40)));
        QCOMPARE(canvas.scene().rectOf("Note").size(), note.size() + QSizeF(60, 40));
    }

    void findsElements() {
        CanvasFixture canvas(ThreeQueues);
        canvas.key(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(canvas.item("findText")->hasActiveFocus());
        canvas.type("queue");
        QCOMPARE(canvas.document->selection(), QStringList{"Orders"});
        canvas.key(Qt::Key_Return);
        QCOMPARE(canvas.document->selection(), QStringList{"Paid"});
        canvas.key(Qt::Key_Return);
        QCOMPARE(canvas.document->selection(), QStringList{"Orders"});
        canvas.key(Qt::Key_Escape);
        QVERIFY(canvas.input->hasActiveFocus());
        QVERIFY(!canvas.item("findBar")->isVisible());
    }

    void theHistoryGoesBackAndForth() {
        CanvasFixture canvas(ThreeQueues);
        HistoryModel history;
        history.setDocument(canvas.document.get());
        const QString start = canvas.document->text();
        canvas.click(canvas.centreOf("Orders"));
        canvas.key(Qt::Key_D, Qt::ControlModifier);
        canvas.key(Qt::Key_Delete);
        const QString end = canvas.document->text();
        QCOMPARE(history.rowCount(), 3);
        history.go(0);
        QCOMPARE(canvas.document->text(), start);
        QVERIFY(history.data(history.index(2), HistoryModel::Undone).toBool());
        history.go(2);
        QCOMPARE(canvas.document->text(), end);
        canvas.key(Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(canvas.item("step:0"));
        canvas.click(canvas.centreOfItem("step:0"));
        QCOMPARE(canvas.document->text(), start);
    }

    void focusFadesWhatIsNotReached() {
        CanvasFixture canvas(Linked);
        const auto faded = [&](const char* id) { return canvas.scene().card(id)->faded; };
        canvas.click(canvas.centreOf("Second"));
        canvas.key(Qt::Key_F);
        QVERIFY(!faded("First") && !faded("Second") && !faded("Third"));
        QVERIFY(faded("Other"));
        QTRY_VERIFY(canvas.item("viewNotice")->isVisible());
        canvas.key(Qt::Key_Escape);
        canvas.key(Qt::Key_Escape);
        QVERIFY(!faded("Other"));
    }

    void layersHideConnections() {
        CanvasFixture canvas(Linked);
        QCOMPARE(canvas.scene().edges().size(), std::size_t(2));
        const std::string kind = canvas.scene().edges().front().kind;
        ViewFilter& filter = *canvas.scene().filter();
        filter.setProperty("labels", false);
        for (const CanvasScene::Edge& edge : canvas.scene().edges())
            QVERIFY(edge.label.empty());
        filter.setProperty("labels", true);
        QVERIFY(filter.showsKind(kind));
        filter.setProperty("network", false);
        QVERIFY(!filter.showsKind("network"));
    }

    void theLensFadesWhatDoesNotExist() {
        CanvasFixture canvas(R"(Parameters: {Stage: {Type: String, AllowedValues: [dev, prod]}}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsDev: !Equals [!Ref Stage, dev]
Resources:
  Always: {Type: AWS::SQS::Queue}
  Live: {Type: AWS::SQS::Queue, Condition: IsProd}
  Trial: {Type: AWS::SQS::Queue, Condition: IsDev}
)");
        ConditionLens lens;
        lens.setDocument(canvas.document.get());
        QCOMPARE(lens.count(), 0); // nobody looks
        lens.setActive(true);
        QCOMPARE(lens.count(), 3); // the parameter, then the conditions
        QVERIFY(lens.absent().isEmpty());
        const auto told = [&](int row, int role) { return lens.index(row).data(role); };
        QCOMPARE(told(0, ConditionLens::Name).toString(), "Stage");
        QCOMPARE(told(0, ConditionLens::Options).toStringList(), (QStringList{"Any", "prod", "dev"}));
        lens.choose(0, 1);
        QCOMPARE(lens.scenario(), "Stage is prod");
        QCOMPARE(lens.absent(), QStringList{"Trial"});
        QCOMPARE(told(1, ConditionLens::Words).toString(), "holds in this scenario");
        QCOMPARE(told(2, ConditionLens::Words).toString(), "does not hold in this scenario");
        lens.choose(0, 0);
        QVERIFY(lens.absent().isEmpty() && lens.scenario().isEmpty());
        lens.choose(1, 1);
        QCOMPARE(lens.scenario(), "IsProd holds");
        QCOMPARE(lens.absent(), QStringList{"Trial"});
        canvas.scene().filter()->setProperty("absent", lens.absent());
        QVERIFY(canvas.scene().card("Trial")->faded);
        QVERIFY(!canvas.scene().card("Live")->faded);
        lens.choose(2, 1);
        QVERIFY(!lens.isPossible()); // one stage at a time
        lens.clear();
        QVERIFY(lens.absent().isEmpty());
    }

    void theLensNamesValuesThatAreEmptyOrOthers() {
        CanvasFixture canvas(R"(Parameters: {Mail: {Type: String}}
Conditions:
  Mails: !Not [!Equals [!Ref Mail, ""]]
Resources:
  Always: {Type: AWS::SQS::Queue}
  Post: {Type: AWS::SNS::Topic, Condition: Mails}
)");
        ConditionLens lens;
        lens.setDocument(canvas.document.get());
        lens.setActive(true);
        QCOMPARE(lens.index(0).data(ConditionLens::Options).toStringList(),
                 (QStringList{"Any", "empty", "another value"}));
        lens.choose(0, 1);
        QCOMPARE(lens.scenario(), "Mail is empty");
        QCOMPARE(lens.absent(), QStringList{"Post"});
        lens.choose(0, 2);
        QCOMPARE(lens.scenario(), "Mail is another value");
        QVERIFY(lens.absent().isEmpty());
    }

    void draggingAConnectionLaysItThere() {
        CanvasFixture canvas(Linked);
        const QString start = canvas.document->text();
        const std::string id = canvas.scene().edges().front().id;
        const std::vector<QPointF> points = canvas.scene().routes().front().points;
        const QPointF middle = (points[0] + points[1]) / 2;
        canvas.drag(canvas.at(middle), canvas.at(middle + QPointF(0, 120)));
        QVERIFY(canvas.document->design().layout().bends.contains(id));
        QVERIFY(canvas.scene().routes().front().points != points);
        QVERIFY(canvas.input->actions()->isBent());
        canvas.input->actions()->straighten();
        QCOMPARE(canvas.scene().routes().front().points, points);
        canvas.key(Qt::Key_Z, Qt::ControlModifier);
        canvas.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(canvas.document->text(), start);
        // Escape in the middle of it.
        canvas.press(canvas.at(middle));
        canvas.move(canvas.at(middle + QPointF(0, 40)));
        canvas.move(canvas.at(middle + QPointF(0, 80)));
        QVERIFY(canvas.scene().routes().front().points != points);
        canvas.key(Qt::Key_Escape);
        QCOMPARE(canvas.scene().routes().front().points, points);
        canvas.release(canvas.at(middle));
        QCOMPARE(canvas.document->text(), start);
    }

    void draggingAnEndReattachesIt() {
        CanvasFixture canvas(Linked);
        const QString start = canvas.document->text();
        const std::vector<QPointF> points = canvas.scene().routes().front().points;
        canvas.click(canvas.at((points[0] + points[1]) / 2));
        QCOMPARE(canvas.document->selection(),
                 QStringList{QString::fromStdString(canvas.scene().edges().front().id)});
        const QPoint from = canvas.at(points.back());
        const QPoint to = canvas.centreOf("Other");
        canvas.press(from);
        for (int step = 1; step <= 6; ++step)
            canvas.move(from + (to - from) * step / 6);
        QVERIFY(canvas.input->overlay()->targets().contains("Other"));
        canvas.release(to);
        const Graph& graph = canvas.document->design().graph();
        QCOMPARE(graph.connections.size(), std::size_t(2));
        QVERIFY(std::ranges::any_of(graph.connections, [](const Graph::Connection& connection) {
            return connection.from == "First" && connection.to == "Other";
        }));
        QCOMPARE(canvas.document->design().history().steps().size(), std::size_t(1));
        canvas.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(canvas.document->text(), start);
    }

    void aRubberBandAddsAndTakesOut() {
        CanvasFixture canvas(ThreeQueues);
        canvas.drag(canvas.at({-20, -20}), canvas.at({390, 80}));
        QCOMPARE(canvas.document->selection().size(), 2);
        canvas.drag(canvas.at({-20, 180}), canvas.at({160, 260}), Qt::ShiftModifier);
        QCOMPARE(canvas.document->selection().size(), 3);
        canvas.drag(canvas.at({-20, -20}), canvas.at({160, 60}), Qt::AltModifier);
        QVERIFY(!canvas.document->selection().contains("Orders"));
    }

    void everyElementSpeaks() {
        CanvasFixture canvas(Linked);
        QTRY_COMPARE(canvas.count("node:"), 4);
        QVERIFY(describedInWords(canvas.scene().graph(), "Second").contains("First"));
        QTRY_COMPARE(canvas.count("edge:"), 2);
    }

    void whatAContainerMeansIsSpoken() {
        CanvasFixture canvas(R"(Resources:
  Group: {Type: AWS::EC2::SecurityGroup}
  Server: {Type: AWS::EC2::Instance, Properties: {SecurityGroupIds: [!GetAtt Group.GroupId]}}
  Fleet: {Type: AWS::AutoScaling::AutoScalingGroup, Properties: {MinSize: 1, MaxSize: 4}}
  Stack: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: x, Parameters: {Size: small}}}
  Flow:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition: {StartAt: A, States: {A: {Type: Pass, Next: B}, B: {Type: Succeed}}}
Metadata:
  Lintel: {version: 1, opened: [Flow]}
)");
        const Graph& graph = canvas.scene().graph();
        QVERIFY(describedInWords(graph, "Server").contains("in the security group Group"));
        QVERIFY(describedInWords(graph, "Fleet").contains("runs 1 to 4 of Instances"));
        QVERIFY(describedInWords(graph, "Stack").contains("takes Size from small"));
        QVERIFY(describedInWords(graph, "Flow.A").contains("leads to Succeed B"));
        QVERIFY(describedInWords(graph, "Flow.A").contains("in state machine Flow"));
    }
};

QTEST_MAIN(EditingTest)
#include "editing_test.moc"
