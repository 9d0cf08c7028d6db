#include "tests/gui/gui_window.h"

#include <QTemporaryDir>

using namespace lintel;

/// The template beside the canvas, typed in by hand.
class TemplateTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString copyOf(const char* name) const { return copyOfTemplate(m_folder, name); }

    /// Opens the split and goes into its text.
    static QQuickItem* startTyping(GuiWindow& gui) {
        gui.canvas().forceActiveFocus();
        gui.key(Qt::Key_T, Qt::ControlModifier);
        gui.item("splitTemplate");
        choose(gui, 2);
        QQuickItem* text = gui.item("templateText");
        if (!text->hasActiveFocus())
            qFatal("the text has not the focus");
        return text;
    }
    static void choose(GuiWindow& gui, int view) {
        QMetaObject::invokeMethod(gui.item("templateView"), "choose", Q_ARG(int, view));
        gui.settle();
    }
    /// Puts the cursor behind the first place where these words stand.
    static void goBehind(QQuickItem* text, const QString& words) {
        const auto at = text->property("text").toString().indexOf(words);
        QVERIFY2(at >= 0, qPrintable(words));
        text->setProperty("cursorPosition", int(at + words.size()));
    }
    static int cursor(QQuickItem* text) { return text->property("cursorPosition").toInt(); }
    static int lineOf(const GuiWindow& gui, const QString& words) {
        const QString all = gui.document().text();
        return 1 + int(all.left(all.indexOf(words)).count('\n'));
    }
    /// The row of the list that shows a line; null while it is not in view.
    static QQuickItem* rowOf(const GuiWindow& gui, int line) {
        QQuickItem* row = nullptr;
        QMetaObject::invokeMethod(gui.item("templateLines"), "itemAtIndex", Q_RETURN_ARG(QQuickItem*, row),
                                  Q_ARG(int, line - 1));
        return row;
    }
    /// A line of the text is in view.
    static bool shows(QQuickItem* text, int line) {
        QQuickItem* flick = text->parentItem()->parentItem();
        const qreal height = text->property("lineHeight").toReal();
        const QRectF there(0, text->property("topPadding").toReal() + (line - 1) * height, 1, height);
        return flick->boundingRect().contains(flick->mapRectFromItem(text, there));
    }

private slots:
    void typingChangesTheCanvasAndLeavesTheCursor() {
        GuiWindow gui({.file = copyOf("queue.json")});
        gui.designs().open(copyOf("serverless.yaml"));
        gui.settle(300);
        QQuickItem* text = startTyping(gui);
        goBehind(text, "Resources:");
        const int at = cursor(text);
        gui.key(Qt::Key_Return);
        gui.type("  Audit:");
        gui.key(Qt::Key_Return); // indents as the line before
        gui.type("  Type: AWS::SQS::Queue");
        QTRY_VERIFY(gui.canvas().scene()->card("Audit"));
        QCOMPARE(cursor(text), at + int(strlen("\n  Audit:\n    Type: AWS::SQS::Queue")));
        QVERIFY(text->hasActiveFocus());
        gui.key(Qt::Key_Z, Qt::ControlModifier); // of the text, letter by letter
        QTRY_VERIFY(text->property("text").toString() != gui.document().text() ||
                    !gui.canvas().scene()->card("Audit"));
    }

    void whatCannotBeReadLeavesTheCanvasAndMarksTheLine() {
        GuiWindow gui({.file = copyOf("serverless.yaml")});
        gui.settle(300);
        QQuickItem* text = startTyping(gui);
        const int cards = int(gui.canvas().scene()->cards().size());
        goBehind(text, "Resources:");
        gui.key(Qt::Key_Return);
        gui.type("  Audit: [");
        QTRY_VERIFY(gui.find("templateProblem"));
        QVERIFY(gui.find("faultBand"));
        QCOMPARE(int(gui.canvas().scene()->cards().size()), cards);
        QVERIFY(gui.document().isDirty());

        // Another tab and back: the text and its mark are there.
        const QString typed = text->property("text").toString();
        gui.designs().open(copyOf("vpc.yaml"));
        gui.settle(300);
        QVERIFY(!gui.find("templateProblem"));
        QVERIFY(!gui.item("templateText")->property("text").toString().contains("Audit"));
        gui.designs().setCurrentIndex(0);
        gui.settle(300);
        QCOMPARE(gui.item("templateText")->property("text").toString(), typed);
        QVERIFY(gui.item("templateProblem"));

        // A gesture on the canvas leaves it as well.
        gui.click(gui.centreOf("OrdersQueue"));
        gui.key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(int(gui.canvas().scene()->cards().size()), cards + 1);
        QVERIFY(gui.item("templateText")->property("text").toString().contains("Audit: ["));

        gui.click("goToFault");
        QVERIFY(gui.item("templateText")->hasActiveFocus());
        gui.click("dropDraft");
        QTRY_VERIFY(!gui.find("templateProblem"));
        QCOMPARE(gui.item("templateText")->property("text").toString(), gui.document().text());
    }

    void savingRightAfterTypingSavesIt() {
        const QString path = copyOf("serverless.yaml");
        GuiWindow gui({.file = path});
        gui.settle(300);
        QQuickItem* text = startTyping(gui);
        goBehind(text, "Resources:");
        gui.type(" # typed");
        gui.key(Qt::Key_S, Qt::ControlModifier);
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(file.readAll().contains("Resources: # typed"));
        QVERIFY(!gui.document().isDirty());
    }

    void savingSaysWhatWasLeftOut() {
        GuiWindow gui({.file = copyOf("serverless.yaml")});
        gui.settle(300);
        QQuickItem* text = startTyping(gui);
        goBehind(text, "Resources:");
        gui.key(Qt::Key_Return);
        gui.type("  Audit: [");
        gui.key(Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(gui.toast().contains("cannot be read"), qPrintable(gui.toast()));
        QVERIFY(gui.document().isDirty());
        QVERIFY(!gui.close());
        QVERIFY(gui.shows("what you typed there"));
        gui.key(Qt::Key_Escape);
        QTRY_VERIFY(!gui.object("unsavedDialog")->property("visible").toBool());
        gui.document().discardChanges();
    }

    void aCardGoesToItsLinesAndALineToItsCard() {
        GuiWindow gui({.file = copyOf("serverless.yaml")});
        gui.settle(300);
        QQuickItem* text = startTyping(gui);
        gui.click(gui.centreOf("Worker"));
        QTRY_VERIFY(shows(text, lineOf(gui, "  Worker:")));
        QVERIFY(!text->hasActiveFocus());

        gui.item("templateText")->forceActiveFocus();
        goBehind(text, "  OrdersTable:");
        QTRY_COMPARE(gui.document().selection(), QStringList{"OrdersTable"});
        QVERIFY(text->hasActiveFocus());

        choose(gui, 0);
        gui.click(gui.centreOf("TakeOrder"));
        QQuickItem* line = rowOf(gui, lineOf(gui, "  TakeOrder:"));
        QTRY_VERIFY(line && line->property("inSelection").toBool());
        QQuickItem* below = rowOf(gui, lineOf(gui, "  TakeOrder:") + 2);
        gui.document().select({});
        gui.click(below);
        QTRY_COMPARE(gui.document().selection(), QStringList{"TakeOrder"});
    }

    void findsWordsInTheTemplate() {
        GuiWindow gui({.file = copyOf("serverless.yaml")});
        gui.settle(300);
        QQuickItem* text = startTyping(gui);
        gui.key(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(gui.find("templateFindText"));
        gui.type("deadletters");
        QVERIFY(gui.item("templateFindCount")->property("text").toString().startsWith("1 of "));
        QCOMPARE(text->property("selectedText").toString(), "DeadLetters");
        const int first = text->property("selectionStart").toInt();
        gui.key(Qt::Key_Return);
        QVERIFY(text->property("selectionStart").toInt() > first);
        gui.key(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(text->property("selectionStart").toInt(), first);
        gui.key(Qt::Key_Escape);
        QTRY_VERIFY(!gui.find("templateFindText"));
        QVERIFY(text->hasActiveFocus());

        choose(gui, 0);
        gui.item("templateLines")->forceActiveFocus();
        gui.key(Qt::Key_F, Qt::ControlModifier);
        gui.type("worker");
        QVERIFY(gui.item("templateFindCount")->property("text").toString().startsWith("1 of "));
    }

    void controlZFallsThroughToTheCanvas() {
        GuiWindow gui({.file = copyOf("serverless.yaml")});
        gui.settle(300);
        gui.click(gui.centreOf("OrdersQueue"));
        gui.key(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(gui.document().canUndo());
        startTyping(gui);
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!gui.document().canUndo());
    }
};

LINTEL_GUI_TEST(TemplateTest)
#include "template_test.moc"
