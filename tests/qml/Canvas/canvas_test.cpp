#include "tests/qml/Canvas/canvas_fixture.h"

#include "qml/Canvas/visible_model.h"

#include <QSignalSpy>

using namespace lintel;

namespace {

const QByteArray TwoQueues = R"(Resources:
  Orders:
    Type: AWS::SQS::Queue
  Worker:
    Type: AWS::SQS::Queue
  Table:
    Type: AWS::DynamoDB::Table
Metadata:
  Lintel:
    version: 1
    nodes:
      Orders: [0, 0]
      Worker: [240, 0]
      Table: [0, 160]
)";

const QByteArray FunctionAndTable = R"(Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: {Service: lambda.amazonaws.com}
            Action: sts:AssumeRole
  Worker:
    Type: AWS::Lambda::Function
    Properties:
      Role: !GetAtt Role.Arn
      Runtime: python3.13
      Handler: index.handler
      Code: {ZipFile: "def handler(event, context): pass"}
  Table:
    Type: AWS::DynamoDB::Table
    Properties:
      AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
      KeySchema: [{AttributeName: id, KeyType: HASH}]
      BillingMode: PAY_PER_REQUEST
Metadata:
  Lintel:
    version: 1
    nodes:
      Worker: [0, 0]
      Table: [280, 0]
)";

} // namespace

class CanvasTest : public QObject {
    Q_OBJECT

private slots:
    void showsACardForEachNode() {
        CanvasFixture canvas(TwoQueues);
        QTRY_COMPARE(canvas.count("node:"), 3);
        const QRectF visible = canvas.viewport().visible();
        for (const CanvasScene::Card& card : canvas.scene().cards())
            QVERIFY2(visible.contains(card.rect), "a design is fitted when it opens");
        const QRectF minimap =
            canvas.item("minimap")->mapRectToItem(canvas.input, canvas.item("minimap")->boundingRect());
        for (const CanvasScene::Card& card : canvas.scene().cards())
            QVERIFY(!minimap.contains(canvas.viewport().toScreen(card.rect.center())));
    }

    void aClickSelectsAndAClickBesideDeselects() {
        CanvasFixture canvas(TwoQueues);
        canvas.click(canvas.centreOf("Orders"));
        QCOMPARE(canvas.document->selection(), QStringList{"Orders"});
        canvas.click(canvas.centreOf("Worker"), Qt::ShiftModifier);
        QCOMPARE(canvas.document->selection(), (QStringList{"Orders", "Worker"}));
        canvas.click(canvas.at({200, 110}));
        QVERIFY(canvas.document->selection().isEmpty());
    }

    void draggingMovesOnTheGridAndUndoes() {
        CanvasFixture canvas(TwoQueues);
        const QString before = canvas.document->text();
        const QRectF start = canvas.scene().rectOf("Table");
        canvas.drag(canvas.centreOf("Table"), canvas.at(start.center() + QPointF(301, 77)));
        const QRectF end = canvas.scene().rectOf("Table");
        QVERIFY(end.topLeft() != start.topLeft());
        QCOMPARE(std::fmod(end.x(), 4), 0.0);
        QCOMPARE(std::fmod(end.y(), 4), 0.0);
        QVERIFY(QLineF(end.topLeft(), start.topLeft() + QPointF(301, 77)).length() < 12);
        QVERIFY(canvas.document->isDirty());
        canvas.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(canvas.document->text(), before);
        QCOMPARE(canvas.scene().rectOf("Table"), start);
    }

    void severalMoveTogether() {
        CanvasFixture canvas(TwoQueues);
        canvas.click(canvas.centreOf("Orders"));
        canvas.click(canvas.centreOf("Worker"), Qt::ShiftModifier);
        const QPointF distance =
            canvas.scene().rectOf("Worker").topLeft() - canvas.scene().rectOf("Orders").topLeft();
        canvas.drag(canvas.centreOf("Orders"), canvas.centreOf("Orders") + QPoint(40, -60));
        QCOMPARE(canvas.scene().rectOf("Worker").topLeft() - canvas.scene().rectOf("Orders").topLeft(),
                 distance);
        QCOMPARE(canvas.document->selection().size(), 2);
        QCOMPARE(canvas.document->design().history().steps().size(), std::size_t(1));
    }

    void escapeInTheMiddleOfADragPutsEverythingBack() {
        CanvasFixture canvas(TwoQueues);
        const QString text = canvas.document->text();
        const QRectF start = canvas.scene().rectOf("Orders");
        canvas.press(canvas.centreOf("Orders"));
        canvas.move(canvas.centreOf("Orders") + QPoint(20, 20));
        canvas.move(canvas.centreOf("Orders") + QPoint(60, 80));
        QVERIFY(canvas.scene().rectOf("Orders") != start);
        QVERIFY(canvas.input->isBusy());
        canvas.key(Qt::Key_Escape);
        QCOMPARE(canvas.scene().rectOf("Orders"), start);
        QVERIFY(!canvas.input->isBusy());
        canvas.release(canvas.centreOf("Orders") + QPoint(60, 80));
        QCOMPARE(canvas.document->text(), text);
        QVERIFY(!canvas.document->isDirty());
        QVERIFY(!canvas.document->canUndo());
    }

    void aRubberBandSelectsWhatIsInsideIt() {
        CanvasFixture canvas(TwoQueues);
        canvas.drag(canvas.at({-20, -20}), canvas.at({390, 60}));
        QStringList selected = canvas.document->selection();
        selected.sort();
        QCOMPARE(selected, (QStringList{"Orders", "Worker"}));
        QCOMPARE(canvas.input->overlay()->rubberBand, QRectF());
    }

    void deleteRemovesAndUndoBringsBack() {
        CanvasFixture canvas(TwoQueues);
        const QString before = canvas.document->text();
        canvas.click(canvas.centreOf("Orders"));
        canvas.key(Qt::Key_Delete);
        QTRY_COMPARE(canvas.count("node:"), 2);
        QVERIFY(!canvas.document->text().contains("Orders"));
        canvas.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(canvas.document->text(), before);
        QTRY_COMPARE(canvas.count("node:"), 3);
    }

    void connectingFromAPortWritesWhatTheConnectionNeeds() {
        CanvasFixture canvas(FunctionAndTable);
        canvas.move(canvas.centreOf("Worker")); // shows the ports
        canvas.press(canvas.rightPortOf("Worker"));
        canvas.move(canvas.rightPortOf("Worker") + QPoint(30, 4));
        QVERIFY(canvas.input->overlay()->targets().contains("Table"));
        canvas.move(canvas.centreOf("Table"));
        QCOMPARE(canvas.input->overlay()->connectTo, QString("Table"));
        canvas.release(canvas.centreOf("Table"));
        if (canvas.document->design().graph().connections.empty())
            canvas.key(Qt::Key_Return); // the menu of several ways: take the first
        QTRY_VERIFY(!canvas.document->design().graph().connections.empty());
        QVERIFY(canvas.document->text().contains("dynamodb:"));
        QVERIFY(!canvas.document->lastSteps().isEmpty());
    }

    void anIllegalConnectionIsRefusedWithAReason() {
        CanvasFixture canvas(TwoQueues);
        const QString before = canvas.document->text();
        QSignalSpy refused(canvas.input, &CanvasInput::refused);
        canvas.move(canvas.centreOf("Table"));
        canvas.press(canvas.rightPortOf("Table"));
        canvas.move(canvas.rightPortOf("Table") + QPoint(30, 0));
        QVERIFY(!canvas.input->overlay()->targets().contains("Orders"));
        canvas.move(canvas.centreOf("Orders"));
        QVERIFY(canvas.input->overlay()->connectTo.isEmpty());
        QVERIFY(!canvas.input->overlay()->refusal.isEmpty());
        QVERIFY(!canvas.input->overlay()->alternative.isEmpty());
        canvas.release(canvas.centreOf("Orders"));
        QCOMPARE(refused.size(), 1);
        QVERIFY(!refused[0][0].toString().isEmpty());
        QCOMPARE(canvas.document->text(), before);
        QVERIFY(canvas.item("refusal")->isVisible()); // still to be read
    }

    void aBlockIsDraggedFromThePalette() {
        CanvasFixture canvas;
        QTRY_VERIFY(canvas.item("block:AWS::SQS::Queue") || canvas.item("block:AWS::Lambda::Function"));
        const QString name =
            canvas.item("block:AWS::SQS::Queue") ? "block:AWS::SQS::Queue" : "block:AWS::Lambda::Function";
        const QPoint from = canvas.centreOfItem(name);
        const QPoint to(700, 300);
        canvas.press(from);
        for (int step = 1; step <= 10; ++step) {
            canvas.move(from + (to - from) * step / 10);
            QTest::qWait(1);
        }
        QVERIFY(!canvas.input->overlay()->ghostType.isEmpty());
        canvas.release(to);
        QTRY_COMPARE(canvas.scene().cards().size(), std::size_t(1));
        QVERIFY(QLineF(canvas.centreOf(canvas.document->selection().front()), to).length() < 8);
        QVERIFY(canvas.input->overlay()->ghostType.isEmpty());
    }

    void buildsWithTheKeyboardAlone() {
        CanvasFixture canvas;
        QQuickItem* search = canvas.item("paletteSearch");
        QVERIFY(search);
        const auto place = [&](const QString& what) {
            search->forceActiveFocus();
            canvas.key(Qt::Key_A, Qt::ControlModifier);
            canvas.type(what);
            canvas.key(Qt::Key_Return);
        };
        place("lambda function");
        QTRY_COMPARE(canvas.document->selection().size(), 1);
        const QString function = canvas.document->selection().front();
        place("dynamodb table");
        QTRY_VERIFY(canvas.document->selection().front() != function);
        const QString table = canvas.document->selection().front();
        QVERIFY(!canvas.scene()
                     .rectOf(table.toStdString())
                     .intersects(canvas.scene().rectOf(function.toStdString())));

        canvas.input->forceActiveFocus();
        canvas.key(Qt::Key_Escape);
        canvas.key(Qt::Key_Tab);
        QCOMPARE(canvas.document->selection(), QStringList{function});
        canvas.key(Qt::Key_C);
        QVERIFY(canvas.input->isBusy());
        canvas.key(Qt::Key_Tab);
        QCOMPARE(canvas.input->overlay()->connectTo, table);
        canvas.key(Qt::Key_Return);
        if (canvas.document->design().graph().connections.empty())
            canvas.key(Qt::Key_Return); // the menu of several ways
        QTRY_VERIFY(!canvas.document->design().graph().connections.empty());

        canvas.input->forceActiveFocus();
        canvas.document->select({function});
        const QPointF before = canvas.scene().rectOf(function.toStdString()).topLeft();
        canvas.key(Qt::Key_Down);
        canvas.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(canvas.scene().rectOf(function.toStdString()).topLeft() - before, QPointF(0, 20));
    }

    void tabLeavesTheCanvasAfterTheLastCard() {
        CanvasFixture canvas(TwoQueues);
        canvas.key(Qt::Key_Tab);
        QCOMPARE(canvas.document->selection(), QStringList{"Orders"});
        canvas.key(Qt::Key_Tab);
        QCOMPARE(canvas.document->selection(), QStringList{"Worker"});
        canvas.key(Qt::Key_Tab);
        QCOMPARE(canvas.document->selection(), QStringList{"Table"});
        canvas.key(Qt::Key_Tab);
        QVERIFY(!canvas.input->hasActiveFocus());
    }

    void renamesInPlace() {
        CanvasFixture canvas(TwoQueues);
        canvas.click(canvas.centreOf("Orders"));
        canvas.key(Qt::Key_F2);
        canvas.type("Incoming");
        canvas.key(Qt::Key_Return);
        QVERIFY(canvas.document->design().graph().node("Incoming"));
        QVERIFY(canvas.input->hasActiveFocus());
        canvas.key(Qt::Key_F2);
        canvas.type("Never");
        canvas.key(Qt::Key_Escape);
        QVERIFY(canvas.document->design().graph().node("Incoming"));
    }

    void duplicatesAndSelectsAll() {
        CanvasFixture canvas(TwoQueues);
        canvas.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(canvas.document->selection().size(), 3);
        canvas.click(canvas.centreOf("Table"));
        canvas.key(Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE(canvas.count("node:"), 4);
    }

    void zoomsAtThePointerAndFits() {
        CanvasFixture canvas(TwoQueues);
        const QPoint pointer = canvas.centreOf("Worker");
        const QPointF under = canvas.scene().rectOf("Worker").center();
        canvas.move(pointer);
        canvas.key(Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(canvas.viewport().zoom() < 1);
        QVERIFY((canvas.at(under) - pointer).manhattanLength() <= 2);
        for (int i = 0; i < 20; ++i)
            canvas.key(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(canvas.viewport().zoom(), CanvasViewport::MinZoom);
        canvas.key(Qt::Key_Exclam, Qt::ShiftModifier);
        QCOMPARE(canvas.viewport().zoom(), 1.0);
        QVERIFY(canvas.viewport().visible().contains(canvas.scene().bounds()));
        canvas.key(Qt::Key_Plus, Qt::ControlModifier);
        canvas.key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(canvas.viewport().zoom(), 1.0);
    }

    void pansWithTheMiddleButtonTheSpaceBarAndTheHand() {
        CanvasFixture canvas(TwoQueues);
        const auto pans = [&](auto gesture) {
            const QPointF before = canvas.viewport().offset();
            gesture();
            return canvas.viewport().offset() - before;
        };
        const QPoint from(700, 400);
        QCOMPARE(pans([&] {
                     canvas.press(from, {}, Qt::MiddleButton);
                     canvas.move(from + QPoint(30, 20));
                     canvas.release(from + QPoint(30, 20), {}, Qt::MiddleButton);
                 }),
                 QPointF(30, 20));
        QCOMPARE(pans([&] {
                     QTest::keyPress(canvas.view.get(), Qt::Key_Space);
                     canvas.drag(from, from + QPoint(-12, 6));
                     QTest::keyRelease(canvas.view.get(), Qt::Key_Space);
                 }),
                 QPointF(-12, 6));
        canvas.key(Qt::Key_H);
        QCOMPARE(pans([&] { canvas.drag(from, from + QPoint(6, 6)); }), QPointF(6, 6));
        canvas.key(Qt::Key_V);
        QCOMPARE(canvas.input->mode(), CanvasInput::Select);
    }

    void largeDesignsMakeFewCards() {
        QByteArray yaml = "Resources:\n";
        QByteArray places = "Metadata:\n  Lintel:\n    version: 1\n    nodes:\n";
        for (int i = 0; i < 5000; ++i) {
            const QByteArray id = "Q" + QByteArray::number(i);
            yaml += "  " + id + ":\n    Type: AWS::SQS::Queue\n";
            places += "      " + id + ": [" + QByteArray::number(i % 71 * 180) + ", " +
                      QByteArray::number(i / 71 * 80) + "]\n";
        }
        CanvasFixture canvas(yaml + places);
        QCOMPARE(canvas.scene().cards().size(), std::size_t(5000));
        const auto cards = [&] { return canvas.pane->property("cardCount").toInt(); };
        QCOMPARE(cards(), 0); // fitted, a card is too small to read: the block layer draws them
        canvas.viewport().actualSize();
        QTRY_VERIFY(cards() > 0);
        QVERIFY2(cards() <= 250, qPrintable(QString::number(cards())));
        int most = 0;
        for (int i = 0; i < 40; ++i) {
            canvas.viewport().panBy({-137, -61});
            most = std::max(most, cards());
        }
        QVERIFY2(most <= 250, qPrintable(QString::number(most)));
        for (qreal zoom = 1; zoom > 0.06; zoom *= 0.8) {
            canvas.viewport().zoomBy(0.8, {400, 300});
            most = std::max(most, cards());
        }
        QVERIFY2(most <= static_cast<int>(VisibleModel::MaxRows), qPrintable(QString::number(most)));
    }

    void connectionsAreDrawn() {
        QByteArray yaml = FunctionAndTable;
        yaml.replace("      Handler: index.handler\n",
                     "      Handler: index.handler\n      Environment: {Variables: {TABLE: !Ref Table}}\n");
        CanvasFixture canvas(yaml);
        if (canvas.scene().routes().empty())
            QSKIP("a plain reference is not drawn between these two");
        const Route& route = canvas.scene().routes().front();
        QVERIFY(route.points.size() >= 2);
        const QPoint middle = canvas.at((route.points[0] + route.points[1]) / 2);
        QTest::qWait(50);
        const QImage image = canvas.view->grabWindow();
        const QColor background = image.pixelColor(canvas.at({-60, -60}) + QPoint(3, 3));
        bool drawn = false;
        for (int dx = -4; dx <= 4; ++dx)
            for (int dy = -4; dy <= 4; ++dy) {
                const QColor pixel = image.pixelColor(middle + QPoint(dx, dy));
                drawn |= std::abs(pixel.lightness() - background.lightness()) > 40;
            }
        QVERIFY(drawn);
    }
};

QTEST_MAIN(CanvasTest)
#include "canvas_test.moc"
