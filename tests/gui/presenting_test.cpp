#include "tests/gui/gui_window.h"

#include <QTemporaryDir>

using namespace lintel;

namespace {

const QByteArray DesignText = R"(Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties: {CidrBlock: 10.0.0.0/16}
  Inside:
    Type: AWS::EC2::Subnet
    Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}
  Server:
    Type: AWS::EC2::Instance
    Properties: {InstanceType: t3.micro}
  Orders: {Type: AWS::SQS::Queue}
  Events: {Type: AWS::SNS::Topic}
)";

} // namespace

/// The presentation, and the one line that tells what a gesture wrote.
class PresentingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write() const {
        QFile file(m_folder.filePath("design.yaml"));
        if (!file.open(QIODevice::WriteOnly) || file.write(DesignText) != DesignText.size())
            qFatal("cannot write the design");
        return file.fileName();
    }

private slots:
    void f5ShowsTheDrawingAlone() {
        GuiWindow gui({.file = write()});
        gui.canvas().forceActiveFocus();
        const qreal before = gui.canvas().width();
        QVERIFY(gui.find("palettePane"));
        gui.key(Qt::Key_F5);
        QTRY_VERIFY(!gui.find("palettePane"));
        QTRY_VERIFY(!gui.find("minimap"));
        QTRY_COMPARE(gui.canvas().width(), qreal(gui.window()->width()));
        QTRY_COMPARE(gui.canvas().height(), qreal(gui.window()->height()));
        QVERIFY(gui.canvas().hasActiveFocus());
        gui.settle(500); // the drawing is fitted
        const QRectF shown = gui.canvas().viewport()->visible();
        QVERIFY(shown.contains(gui.canvas().scene()->bounds()));

        // What a gesture is, it is here too; Esc ends it before it ends the presentation.
        const QString start = gui.document().text();
        const QPoint from = gui.centreOf("Orders");
        QTest::mouseMove(gui.window(), from);
        QTest::mousePress(gui.window(), Qt::LeftButton, {}, from);
        for (int step = 1; step <= 8; ++step)
            QTest::mouseMove(gui.window(), from + QPoint(0, 10) * step);
        gui.key(Qt::Key_Escape);
        QTest::mouseRelease(gui.window(), Qt::LeftButton, {}, from + QPoint(0, 80));
        QCOMPARE(gui.document().text(), start);
        QVERIFY(!gui.find("palettePane"));

        gui.document().select({});
        gui.key(Qt::Key_Escape);
        QTRY_VERIFY(gui.find("palettePane"));
        QTRY_COMPARE(gui.canvas().width(), before);
        QVERIFY(gui.canvas().hasActiveFocus());
    }

    void f5EndsItToo() {
        GuiWindow gui({.file = write()});
        gui.canvas().forceActiveFocus();
        gui.key(Qt::Key_F5);
        QTRY_VERIFY(!gui.find("palettePane"));
        gui.key(Qt::Key_F5);
        QTRY_VERIFY(gui.find("palettePane"));
    }

    void anotherPageEndsIt() {
        GuiWindow gui({.file = write()});
        gui.canvas().forceActiveFocus();
        gui.key(Qt::Key_F5);
        QTRY_VERIFY(!gui.find("palettePane"));
        gui.key(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(!gui.object("shell")->property("presenting").toBool());
        QCOMPARE(gui.object("shell")->property("page").toString(), QString("home"));
    }

    void aDropTellsWhatItWroteInTwoLinesAtMost() {
        GuiWindow gui({.file = write()});
        gui.drag(gui.centreOf("Server"), gui.centreOf("Inside"));
        const QString text = gui.toast();
        QVERIFY2(text.contains("Inside"), qPrintable(text));
        QVERIFY(gui.item("toast")->height() <= 40);
        QCOMPARE(gui.object("toasts")->property("count").toInt(), 1);

        gui.click("toastAction"); // shows the lines in the panel
        QVERIFY2(gui.shows("SubnetId"), "the lines that were written");
        QTRY_COMPARE(gui.object("toasts")->property("count").toInt(), 0);
    }

    void theNextGestureTakesThePlaceOfTheToast() {
        GuiWindow gui({.file = write()});
        gui.drag(gui.centreOf("Server"), gui.centreOf("Inside"));
        QVERIFY(!gui.toast().isEmpty());
        gui.document().select({"Events"});
        gui.canvas().forceActiveFocus();
        gui.canvas().connectElements("Events", "Orders", "sns-topic.sqs-queue.invoke");
        gui.settle(200);
        QVERIFY2(gui.toast().contains("Orders"), qPrintable(gui.toast()));
        QCOMPARE(gui.object("toasts")->property("count").toInt(), 1);
    }

    void theTemplateStandsBesideTheCanvas() {
        GuiWindow gui({.file = write()});
        gui.document().select({"Orders"});
        gui.canvas().forceActiveFocus();
        QVERIFY(gui.find("inspectorPane"));
        gui.key(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(gui.item("splitTemplate"));
        QVERIFY(!gui.find("inspectorPane"));
        QVERIFY(gui.find("unfoldPalette")); // the palette made room

        gui.click("unfoldPalette");
        QVERIFY(gui.find("paletteSearch"));
        gui.click("toggleTemplate");
        QTRY_VERIFY(gui.find("inspectorPane"));
        QVERIFY(!gui.find("splitTemplate"));
        QVERIFY(gui.find("paletteSearch"));
    }

    void theInspectorTakesThePlaceOfTheTemplate() {
        GuiWindow gui({.file = write()});
        gui.click("toggleTemplate");
        QVERIFY(gui.item("splitTemplate"));
        gui.document().select({"Orders"});
        gui.canvas().forceActiveFocus();
        gui.key(Qt::Key_Return); // opens its properties
        QTRY_VERIFY(gui.find("inspectorPane"));
        QVERIFY(!gui.find("splitTemplate"));
    }
};

LINTEL_GUI_TEST(PresentingTest)
#include "presenting_test.moc"
