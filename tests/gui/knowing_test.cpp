#include "tests/gui/gui_window.h"

#include <QFile>

using namespace lintel;

/// What the panes beside the canvas know of a design: its facts, who may do what, its parameters.
class KnowingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString design() const {
        const QString path = m_folder.filePath("orders.yaml");
        QFile file(path);
        if (file.open(QFile::WriteOnly))
            file.write(R"(Transform: AWS::Serverless-2016-10-31
Parameters:
  Seconds: {Type: Number, Default: 30}
  Stage: {Type: String, Default: test, AllowedValues: [test, live]}
Resources:
  Orders: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: !Ref Seconds}}
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: python3.13
      InlineCode: pass
      Timeout: 20
      Policies: [{SQSSendMessagePolicy: {QueueName: !GetAtt Orders.QueueName}}]
)");
        return path;
    }
    static void clickTab(GuiWindow& gui, const QString& bar, const QString& text) {
        QQuickItem* tabs = gui.item(bar);
        for (QQuickItem* tab : tabs->findChildren<QQuickItem*>())
            if (tab->isVisible() && tab->property("text").toString() == text)
                return gui.click(tab);
        QFAIL(qPrintable("no tab " + text));
    }

private slots:
    void factsOfTheDesignSelectAndOpen() {
        GuiWindow gui({.file = design()});
        clickTab(gui, "problemsTabs", "Facts");
        gui.settle();
        QQuickItem* list = gui.item("designFacts");
        const int all = list->property("count").toInt();
        QVERIFY(all > 5);
        gui.click(gui.centreOf("Worker"));
        QTRY_VERIFY(list->property("count").toInt() < all);
        QVERIFY(gui.shows("Handler: Worker app.handler"));
        gui.key(Qt::Key_Escape);
        QTRY_COMPARE(list->property("count").toInt(), all);

        gui.click(gui.textItem(": Orders"));
        QTRY_COMPARE(gui.document().selection(), QStringList{"Orders"});
        QCOMPARE(list->property("count").toInt(), all);
        gui.click("openDesignFact");
        QTRY_VERIFY(gui.find("libraryPage"));
    }

    void theInspectorSaysWhoMayDoWhat() {
        GuiWindow gui({.file = design()});
        gui.click(gui.centreOf("Worker"));
        clickTab(gui, "inspectorTabs", "Access");
        QTRY_VERIFY(gui.find("access:Orders"));
        QVERIFY(gui.shows("sqs:SendMessage"));
        gui.click("showAccess");
        QTRY_COMPARE(gui.document().selection(), QStringList{"Orders"});
        QTRY_VERIFY(gui.find("access:Worker"));
    }

    void aServerlessFunctionHasTheFieldsOfAFunction() {
        GuiWindow gui({.file = design()});
        gui.click(gui.centreOf("Worker"));
        QTRY_VERIFY(gui.find("editor:Runtime"));
        QVERIFY(gui.item("editor:Runtime")->inherits("QQuickComboBox"));
    }

    void parametersKeepTheirStandardValues() {
        GuiWindow gui({.file = design()});
        QQuickItem* field = gui.item("standard:Seconds");
        QCOMPARE(field->property("text").toString(), "30");
        gui.click(field);
        gui.key(Qt::Key_A, Qt::ControlModifier);
        gui.type("45");
        gui.key(Qt::Key_Return);
        QTRY_VERIFY(gui.document().text().contains("Default: 45"));
        gui.key(Qt::Key_A, Qt::ControlModifier);
        gui.type("99");
        gui.key(Qt::Key_Escape);
        QCOMPARE(field->property("text").toString(), "45");
        gui.click(gui.item("choice:Stage"));
        gui.settle(200);
        gui.key(Qt::Key_Down);
        gui.key(Qt::Key_Return);
        QTRY_VERIFY(gui.document().text().contains("Default: live"));
        gui.document().undo();
        gui.document().undo();
        QTRY_COMPARE(field->property("text").toString(), "30");
        gui.click("showUses");
        QTRY_COMPARE(gui.document().selection(), QStringList{"Orders"});
    }
};

LINTEL_GUI_TEST(KnowingTest)
#include "knowing_test.moc"
