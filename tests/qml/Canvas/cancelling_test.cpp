#include "tests/qml/Canvas/canvas_fixture.h"

using namespace lintel;

namespace {

const QByteArray NetworkText = R"(Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties: {CidrBlock: 10.0.0.0/16}
  Inside:
    Type: AWS::EC2::Subnet
    Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}
  Topic:
    Type: AWS::SNS::Topic
    Properties:
      Subscription: [{Protocol: sqs, Endpoint: !GetAtt Orders.Arn}]
  Orders:
    Type: AWS::SQS::Queue
  Spare:
    Type: AWS::SQS::Queue
Metadata:
  Lintel:
    version: 1
    nodes:
      Topic: [0, 0]
      Orders: [320, 0]
      Spare: [320, 160]
    frames:
      Vpc: [0, 260, 480, 240]
      Inside: [40, 320, 400, 140]
)";

} // namespace

/// Escape ends any gesture exactly where it began.
class CancellingTest : public QObject {
    Q_OBJECT

    struct State {
        QString text;
        QStringList selection;
        QPointF offset;
        std::size_t steps;
        std::vector<std::vector<QPointF>> ways;
        bool operator==(const State&) const = default;
    };
    static State stateOf(const CanvasFixture& canvas) {
        std::vector<std::vector<QPointF>> ways;
        for (const auto& route : canvas.scene().routes())
            ways.push_back(route.points);
        return {canvas.document->text(), canvas.document->selection(), canvas.viewport().offset(),
                canvas.document->design().history().steps().size(), ways};
    }
    /// Drags without letting go, then presses Escape, goes on, and lets go.
    static void cancelledDrag(CanvasFixture& canvas, QPoint from, QPoint to,
                              Qt::KeyboardModifiers modifiers = {}) {
        canvas.press(from, modifiers);
        for (int step = 1; step <= 6; ++step)
            canvas.move(from + (to - from) * step / 6);
        QVERIFY2(canvas.input->isBusy(), "the gesture is under way");
        canvas.key(Qt::Key_Escape);
        QVERIFY2(!canvas.input->isBusy(), "Escape ended it");
        canvas.move(to + QPoint(20, 20));
        canvas.release(to + QPoint(20, 20), modifiers);
    }

private slots:
    void aDragOfTheCanvas_data() {
        QTest::addColumn<QString>("selected");
        QTest::addColumn<QPointF>("from");
        QTest::addColumn<QPointF>("to");
        QTest::addColumn<int>("modifiers");
        const int none = Qt::NoModifier;
        QTest::newRow("a card, moved") << "Spare" << QPointF(390, 180) << QPointF(500, 120) << none;
        QTest::newRow("a card that was not selected")
            << "Topic" << QPointF(390, 180) << QPointF(500, 120) << none;
        QTest::newRow("a card, into a subnet") << "Spare" << QPointF(390, 180) << QPointF(240, 400) << none;
        QTest::newRow("a card, copied")
            << "Spare" << QPointF(390, 180) << QPointF(560, 120) << int(Qt::AltModifier);
        QTest::newRow("a frame, moved") << "Vpc" << QPointF(60, 268) << QPointF(160, 300) << none;
        QTest::newRow("a frame, resized") << "Vpc" << QPointF(480, 500) << QPointF(560, 560) << none;
        QTest::newRow("a rubber band") << "Spare" << QPointF(-40, -40) << QPointF(200, 120) << none;
        QTest::newRow("a lasso that adds")
            << "Spare" << QPointF(-40, -40) << QPointF(200, 120) << int(Qt::ShiftModifier);
        QTest::newRow("a line, re-routed") << "" << QPointF(230, 20) << QPointF(230, 90) << none;
    }

    void aDragOfTheCanvas() {
        QFETCH(QString, selected);
        QFETCH(QPointF, from);
        QFETCH(QPointF, to);
        QFETCH(int, modifiers);
        CanvasFixture canvas(NetworkText);
        if (!selected.isEmpty())
            canvas.document->select({selected});
        if (selected.isEmpty()) {
            const auto& points = canvas.scene().routes().front().points;
            from = (points[0] + points[1]) / 2;
            to = from + QPointF(0, 70);
        }
        const State before = stateOf(canvas);
        cancelledDrag(canvas, canvas.at(from), canvas.at(to), Qt::KeyboardModifiers(modifiers));
        QCOMPARE(canvas.document->text(), before.text);
        QCOMPARE(canvas.document->selection(), before.selection);
        QVERIFY(stateOf(canvas) == before);
        QVERIFY(canvas.input->overlay()->rubberBand.isEmpty());
        QVERIFY(canvas.input->overlay()->targets().isEmpty());
    }

    void aConnection() {
        CanvasFixture canvas(NetworkText);
        canvas.document->select({"Topic"});
        const State before = stateOf(canvas);
        cancelledDrag(canvas, canvas.rightPortOf("Topic"), canvas.centreOf("Spare"));
        QVERIFY(stateOf(canvas) == before);
        QVERIFY(canvas.input->overlay()->targets().isEmpty());
        // By keys.
        canvas.key(Qt::Key_C);
        QVERIFY(canvas.input->isBusy());
        canvas.key(Qt::Key_Escape);
        QVERIFY(!canvas.input->isBusy());
        QVERIFY(stateOf(canvas) == before);
    }

    void anEndThatIsTakenElsewhere() {
        CanvasFixture canvas(NetworkText);
        const std::vector<QPointF> points = canvas.scene().routes().front().points;
        canvas.click(canvas.at((points[0] + points[1]) / 2));
        QVERIFY(!canvas.document->selection().isEmpty());
        const State before = stateOf(canvas);
        cancelledDrag(canvas, canvas.at(points.back()), canvas.centreOf("Spare"));
        QVERIFY(stateOf(canvas) == before);
    }

    void aBlockFromThePalette() {
        CanvasFixture canvas(NetworkText);
        const State before = stateOf(canvas);
        QTRY_VERIFY(canvas.item("block:AWS::Lambda::Function"));
        const QPoint from = canvas.centreOfItem("block:AWS::Lambda::Function");
        const QPoint to(700, 300);
        canvas.press(from);
        for (int step = 1; step <= 10; ++step) {
            canvas.move(from + (to - from) * step / 10);
            QTest::qWait(1);
        }
        QVERIFY(!canvas.input->overlay()->ghostType.isEmpty());
        canvas.key(Qt::Key_Escape);
        QVERIFY(canvas.input->overlay()->ghostType.isEmpty());
        canvas.release(to);
        QTest::qWait(20);
        QVERIFY(stateOf(canvas) == before);
    }
};

QTEST_MAIN(CancellingTest)
#include "cancelling_test.moc"
