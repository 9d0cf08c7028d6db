#include "tests/gui/gui_window.h"

#include <QTemporaryDir>

using namespace lintel;

/// Containers of the canvas that mean something: what going into them writes, and what is in them.
class ContainersTest : public QObject {
    Q_OBJECT

    static QString fixture(const char* name) {
        return QStringLiteral(LINTEL_FIXTURES "/") + QLatin1String(name);
    }

    static QStringList membersOf(const GuiWindow& gui, const char* group) {
        QStringList members;
        for (const Graph::Outline& outline : gui.document().design().graph().outlines)
            if (outline.id == group)
                for (const std::string& id : outline.members)
                    members.append(QString::fromStdString(id));
        return members;
    }

    static void showSecurityGroups(GuiWindow& gui) {
        ViewFilter& filter = *gui.canvas().scene()->filter();
        filter.securityGroups = true;
        emit filter.changed();
        gui.settle();
    }

    /// Lays the three servers in a row, the protected two beside each other.
    static void layOut(GuiWindow& gui) {
        gui.document().replaceText(gui.document().text() +
                                       "Metadata:\n  Lintel:\n    version: 1\n    nodes:\n"
                                       "      First: [40, 120]\n      Second: [40, 184]\n"
                                       "      Third: [40, 312]\n      Fleet: [160, 400]\n    frames:\n"
                                       "      Vpc: [0, 0, 640, 560]\n      ZoneA: [20, 80, 220, 420]\n"
                                       "      ZoneB: [300, 80, 220, 420]\n"
                                       "      Vpc.zone 0: [10, 40, 240, 480]\n"
                                       "      Vpc.zone 1: [290, 40, 240, 480]\n",
                                   "Lay out");
        gui.canvas().fit();
        gui.settle(300);
    }

private slots:
    void aSecurityGroupIsJoinedAndLeftByDropping() {
        GuiWindow gui({.file = fixture("connections/security_groups.yaml")});
        layOut(gui);
        showSecurityGroups(gui);
        const QString start = gui.document().text();
        QCOMPARE(membersOf(gui, "WebGroup"), (QStringList{"First", "Second"}));
        const QQuickItem* line = gui.item("securityGroup:WebGroup");
        QVERIFY(line->height() > 100); // one line around both

        gui.drag(gui.centreOf("Third"),
                 gui.at(gui.canvas().scene()->rectOf("Second").center() + QPointF(8, 4)));
        QCOMPARE(membersOf(gui, "WebGroup").size(), 3);
        QVERIFY(gui.toast().contains("Third is in the security group WebGroup"));
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(gui.document().text(), start);

        gui.drag(gui.centreOf("First"), gui.at({110, 370}));
        QCOMPARE(membersOf(gui, "WebGroup"), QStringList{"Second"});
        QVERIFY(!gui.document()
                     .text()
                     .section("First:", 1)
                     .section("Second:", 0, 0)
                     .contains("SecurityGroupIds"));
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(gui.document().text(), start);
    }

    void escLeavesTheSecurityGroupsAsTheyWere() {
        GuiWindow gui({.file = fixture("connections/security_groups.yaml")});
        layOut(gui);
        showSecurityGroups(gui);
        const QString start = gui.document().text();
        const QPoint from = gui.centreOf("Third");
        QTest::mouseMove(gui.window(), from);
        QTest::mousePress(gui.window(), Qt::LeftButton, {}, from);
        const QPoint to = gui.centreOf("Second");
        for (int step = 1; step <= 8; ++step)
            QTest::mouseMove(gui.window(), from + (to - from) * step / 8);
        QVERIFY(gui.canvas().overlay()->targets().contains("WebGroup"));
        QVERIFY(gui.item("securityGroup:WebGroup")->height() > 100); // still around both
        gui.key(Qt::Key_Escape);
        QVERIFY(!gui.canvas().overlay()->targets().contains("WebGroup"));
        QTest::mouseRelease(gui.window(), Qt::LeftButton, {}, to);
        QCOMPARE(gui.document().text(), start);
    }

    void whatDoesNotShowIsNotChanged() {
        GuiWindow gui({.file = fixture("connections/security_groups.yaml")});
        layOut(gui);
        gui.drag(gui.centreOf("Third"),
                 gui.at(gui.canvas().scene()->rectOf("Second").center() + QPointF(8, 4)));
        QCOMPARE(membersOf(gui, "WebGroup").size(), 2);
    }

    void theKeyboardChangesSecurityGroups() {
        GuiWindow gui({.file = fixture("connections/security_groups.yaml")});
        gui.document().select({"Third", "Fleet"});
        gui.canvas().forceActiveFocus();
        gui.key(Qt::Key_G);
        QVERIFY(gui.item("group:WebGroup"));
        gui.key(Qt::Key_Return);
        QCOMPARE(membersOf(gui, "WebGroup").size(), 4);
        QTRY_VERIFY(gui.canvas().hasActiveFocus());
        gui.key(Qt::Key_G);
        gui.key(Qt::Key_Return);
        QCOMPARE(membersOf(gui, "WebGroup").size(), 2);
        gui.document().select({"Vpc"});
        gui.key(Qt::Key_G);
        QVERIFY(!gui.find("group:WebGroup"));
        gui.click(gui.centreOf("Third"), Qt::RightButton);
        gui.settle(200);
        gui.click("securityGroupsItem");
        gui.settle(200);
        gui.click("group:WebGroup");
        QCOMPARE(membersOf(gui, "WebGroup"), (QStringList{"First", "Second", "Third"}));
    }

    void aStateMachineShowsItsStates() {
        GuiWindow gui({.file = fixture("containers/state_machine.yaml")});
        const QString start = gui.document().text();
        QTest::mouseDClick(gui.window(), Qt::LeftButton, {}, gui.centreOf("Payment"));
        gui.settle(400);
        QVERIFY(gui.canvas().scene()->frame("Payment"));
        QVERIFY(gui.canvas().scene()->card("Payment.Give up"));
        QVERIFY(gui.canvas().scene()->edgeIndex("Payment.Wait>Payment.Try:invoke") >= 0);
        QCOMPARE(gui.document().undoLabel(), "Show the states of Payment");

        gui.click(gui.centreOf("Payment.Wait"));
        gui.key(Qt::Key_Right, Qt::AltModifier); // follows a transition, or stays
        gui.document().select({"Payment.Wait"});
        gui.key(Qt::Key_Delete);
        QVERIFY(!gui.document().text().contains("Seconds: 60"));
        gui.document().select({"Payment"});
        gui.key(Qt::Key_E);
        gui.settle(400);
        QVERIFY(gui.canvas().scene()->card("Payment"));
        gui.key(Qt::Key_E);
        QVERIFY(gui.canvas().scene()->frame("Payment"));
        for (int i = 0; i < 4; ++i)
            gui.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(gui.document().text(), start);
    }

    void aNestedStackOpensItsTemplateInATab() {
        GuiWindow gui({.file = fixture("containers/nested/parent.yaml")});
        QTest::mouseDClick(gui.window(), Qt::LeftButton, {}, gui.centreOf("Network"));
        gui.settle(300);
        QCOMPARE(gui.designs().count(), 2);
        QCOMPARE(gui.document().title(), "network");
        gui.key(Qt::Key_Tab, Qt::ControlModifier);
        gui.document().select({"Network"});
        gui.canvas().forceActiveFocus();
        gui.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(gui.document().title(), "network");
        QCOMPARE(gui.designs().count(), 2);
        gui.key(Qt::Key_Tab, Qt::ControlModifier);
        gui.document().select({"Elsewhere"}); // lies in a bucket
        gui.canvas().forceActiveFocus();
        gui.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(gui.document().title(), "parent");
    }
};

LINTEL_GUI_TEST(ContainersTest)
#include "containers_test.moc"
