#include "tests/gui/gui_window.h"

#include "model/template/states_language.h"

using namespace lintel;

/// A state machine as a container of the canvas: what is dropped into it, its states by mouse and by
/// keyboard.
class StatesTest : public QObject {
    Q_OBJECT

    static StartOptions nested() {
        return {.file = QStringLiteral(LINTEL_FIXTURES "/containers/nested_states.yaml")};
    }

    static nlohmann::json states(const GuiWindow& gui) {
        return definitionOf(*gui.document().design().current()->resource("Flow")).at("States");
    }

    static QRectF rectOf(const GuiWindow& gui, const char* id) { return gui.canvas().scene()->rectOf(id); }

    /// The middle of the line from one element to another, in the scene.
    static QPointF middleOf(const GuiWindow& gui, const char* connection) {
        return rectOf(gui, connection).center();
    }

    static void undoTo(GuiWindow& gui, const QString& start) {
        gui.canvas().forceActiveFocus();
        for (int i = 0; i < 12 && gui.document().text() != start; ++i)
            gui.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(gui.document().text(), start);
    }

    static bool asks(const GuiWindow& gui) { return gui.object("connectMenu")->property("opened").toBool(); }

private slots:
    void aCardDroppedOnATransitionIsCalledThere() {
        GuiWindow gui(nested());
        const QString start = gui.document().text();
        const QRectF place = rectOf(gui, "Jobs");
        gui.drag(gui.centreOf("Jobs"), gui.at(middleOf(gui, "Flow.Each order>Flow.Report:invoke")));
        QVERIFY(states(gui)["Each order"]["Next"] == "Send to Jobs");
        QVERIFY(states(gui)["Send to Jobs"]["Next"] == "Report");
        QVERIFY(gui.toast().contains("may send messages to Jobs"));
        QCOMPARE(rectOf(gui, "Jobs"), place); // it is called, not moved
        QCOMPARE(gui.document().selection(), QStringList{"Flow.Send to Jobs"});
        for (const char* other : {"Flow.Each order", "Flow.Report"})
            QVERIFY(!rectOf(gui, "Flow.Send to Jobs").intersects(rectOf(gui, other)));
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(gui.document().text(), start);
    }

    void aStateIsDraggedIntoAMap() {
        GuiWindow gui(nested());
        const QString start = gui.document().text();
        const QRectF check = rectOf(gui, "Flow.Check");
        gui.drag(gui.centreOf("Flow.Report"), gui.at(check.center() + QPointF(10, 80)));
        const nlohmann::json each = states(gui)["Each order"];
        QVERIFY(each["ItemProcessor"]["States"]["Both"]["Next"] == "Report");
        QVERIFY(each["End"] == true);
        QVERIFY(rectOf(gui, "Flow.Each order").contains(rectOf(gui, "Flow.Report")));
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(gui.document().text(), start);
    }

    void escLeavesTheMachineAsItWas() {
        GuiWindow gui(nested());
        const QString start = gui.document().text();
        const QPoint from = gui.centreOf("Jobs");
        const QPoint to = gui.centreOf("Flow.Report") + QPoint(0, 70);
        QTest::mouseMove(gui.window(), from);
        QTest::mousePress(gui.window(), Qt::LeftButton, {}, from);
        for (int step = 1; step <= 8; ++step)
            QTest::mouseMove(gui.window(), from + (to - from) * step / 8);
        QVERIFY(gui.canvas().overlay()->targets().contains("Flow"));
        gui.key(Qt::Key_Escape);
        QTest::mouseRelease(gui.window(), Qt::LeftButton, {}, to);
        QCOMPARE(gui.document().text(), start);
    }

    void aBlockOfThePaletteBecomesATask() {
        GuiWindow gui(nested());
        const QString start = gui.document().text();
        gui.item("paletteSearch")->forceActiveFocus(Qt::ShortcutFocusReason);
        gui.type("topic");
        gui.drag(gui.centreOf(gui.item("block:AWS::SNS::Topic")),
                 gui.at(rectOf(gui, "Flow.Both[1]").bottomLeft() + QPointF(90, -16)));
        QVERIFY(gui.document().design().current()->resource("Topic"));
        const nlohmann::json both = states(gui)["Each order"]["ItemProcessor"]["States"]["Both"];
        QVERIFY(both["Branches"][1]["States"]["Ship"]["Next"] == "Publish to Topic");
        QVERIFY(gui.canvas().scene()->card("Topic"));
        QVERIFY(rectOf(gui, "Flow.Both[1]").contains(rectOf(gui, "Flow.Publish to Topic")));
        undoTo(gui, start);
    }

    void statesAreAddedByKeyAndMenu() {
        GuiWindow gui(nested());
        const QString start = gui.document().text();
        gui.document().select({"Flow.Report"});
        gui.canvas().forceActiveFocus();
        gui.key(Qt::Key_A);
        QVERIFY(gui.item("state:Wait"));
        gui.key(Qt::Key_Down); // Choice
        gui.key(Qt::Key_Return);
        QTRY_VERIFY(states(gui).contains("Choice"));
        QVERIFY(states(gui)["Report"]["Next"] == "Choice");
        QVERIFY(!states(gui)["Report"].contains("End"));
        QTRY_VERIFY(gui.canvas().hasActiveFocus());

        gui.click(gui.centreOf("Flow.Check"), Qt::RightButton);
        gui.settle(200);
        gui.click("addStateItem");
        gui.settle(200);
        gui.click("state:Jobs");
        QTRY_VERIFY(states(gui)["Each order"]["ItemProcessor"]["States"].contains("Send to Jobs"));
        gui.document().select({"Jobs"});
        gui.key(Qt::Key_A);
        QVERIFY(!gui.find("state:Wait"));
        undoTo(gui, start);
    }

    void whatIsTypedBesideAStateFollowsIt() {
        GuiWindow gui(nested());
        const QString start = gui.document().text();
        gui.document().select({"Flow.Report"});
        gui.canvas().forceActiveFocus();
        gui.key(Qt::Key_Slash);
        gui.settle(200);
        gui.type("Charge > sqs");
        gui.key(Qt::Key_Return);
        QTRY_VERIFY(states(gui)["Report"].contains("Next"));
        QVERIFY(states(gui)["Report"]["Next"] == "Invoke Charge");
        QVERIFY(states(gui)["Invoke Charge"]["Next"] == "Send to Queue");
        QVERIFY(gui.document().design().current()->resource("Queue"));
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(gui.document().text(), start);
    }

    void statesAreConnectedByTheirPorts() {
        GuiWindow gui(nested());
        const QString start = gui.document().text();
        gui.document().select({"Flow.Report"});
        gui.canvas().forceActiveFocus();
        gui.key(Qt::Key_A);
        gui.settle(100);
        gui.click("state:Fail");
        QTRY_VERIFY(states(gui).contains("Fail"));
        QVERIFY(states(gui)["Report"]["Next"] == "Fail");
        gui.canvas().fit();
        gui.settle(400);
        // Nothing follows a Fail: refused, with the reason.
        QTest::mouseMove(gui.window(), gui.centreOf("Flow.Fail"));
        gui.settle();
        const QString before = gui.document().text();
        const QRectF fail = rectOf(gui, "Flow.Fail");
        gui.drag(gui.at({fail.right(), fail.center().y()}), gui.centreOf("Flow.Report"));
        QCOMPARE(gui.document().text(), before);
        QVERIFY(gui.shows("nothing follows it"));

        // A Map leads on, or after an error.
        gui.canvas().forceActiveFocus();
        gui.document().select({"Flow.Each order"});
        gui.key(Qt::Key_C);
        for (int i = 0; i < 12 && gui.canvas().overlay()->connectTo != "Flow.Fail"; ++i)
            gui.key(Qt::Key_Tab);
        gui.key(Qt::Key_Return);
        QTRY_VERIFY(asks(gui));
        gui.key(Qt::Key_Down);
        gui.key(Qt::Key_Return);
        QTRY_VERIFY(states(gui)["Each order"].contains("Catch"));
        QVERIFY(states(gui)["Each order"]["Catch"][0]["Next"] == "Fail");

        gui.document().select({"Flow.Each order>Flow.Fail:invoke"});
        gui.canvas().forceActiveFocus();
        gui.key(Qt::Key_Delete);
        QVERIFY(!states(gui)["Each order"].contains("Catch"));
        undoTo(gui, start);
    }

    void aStateIsRenamedAndDeleted() {
        GuiWindow gui(nested());
        const QString start = gui.document().text();
        gui.click(gui.centreOf("Flow.Report"));
        gui.key(Qt::Key_F2);
        QCOMPARE(gui.item("renameField")->property("text").toString(), "Report");
        gui.type("Write it down");
        gui.key(Qt::Key_Return);
        QVERIFY(states(gui)["Each order"]["Next"] == "Write it down");
        QCOMPARE(gui.document().selection(), QStringList{"Flow.Write it down"});
        gui.key(Qt::Key_X, Qt::ControlModifier);
        QVERIFY(gui.shows("it is not cut") && states(gui).contains("Write it down"));
        gui.key(Qt::Key_Delete);
        QVERIFY(states(gui)["Each order"]["End"] == true);
        gui.document().select({"Flow.Each order"});
        gui.key(Qt::Key_Delete);
        QVERIFY(gui.toast().contains("only state of Flow"));
        undoTo(gui, start);
    }

    void theInspectorShowsTheFieldsOfAState() {
        GuiWindow gui(nested());
        const QString start = gui.document().text();
        gui.click(gui.centreOf("Flow.Ship"));
        QQuickItem* seconds = gui.item("stateText:Seconds");
        QCOMPARE(seconds->property("text").toString(), "5");
        gui.click(seconds);
        gui.key(Qt::Key_A, Qt::ControlModifier);
        gui.type("30");
        gui.key(Qt::Key_Return);
        QVERIFY(gui.document().text().contains("Ship: {Type: Wait, Seconds: 30, End: true}"));
        gui.key(Qt::Key_A, Qt::ControlModifier);
        gui.type("soon");
        gui.key(Qt::Key_Return);
        QVERIFY(gui.shows("A whole number"));
        QVERIFY(gui.document().text().contains("Seconds: 30"));

        gui.click(gui.centreOf("Flow.Bill"));
        QVERIFY(gui.item("stateValue:Parameters")->property("text").toString().contains("Fn::GetAtt"));
        QCOMPARE(gui.item("stateName")->property("text").toString(), "Bill");
        QVERIFY(!gui.find("logicalId"));
        undoTo(gui, start);
    }

    void theOutlineHoldsStates() {
        GuiWindow gui(nested());
        gui.item("paletteTabs")->setProperty("currentIndex", 1);
        QTRY_VERIFY(gui.shows("Branch 2"));
        QVERIFY(gui.shows("Ship") && gui.shows("to Report"));
    }
};

LINTEL_GUI_TEST(StatesTest)
#include "states_test.moc"
