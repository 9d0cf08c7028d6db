#include "tests/gui/gui_window.h"

#include <QTemporaryDir>

using namespace lintel;

/// What happens to unsaved work, and what a restart finds.
class LeavingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString copyOf(const char* name) const { return copyOfTemplate(m_folder, name); }

    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static bool asks(const GuiWindow& gui) {
        return gui.object("unsavedDialog")->property("visible").toBool();
    }
    static QString page(const GuiWindow& gui) { return gui.object("shell")->property("page").toString(); }

    static void edit(GuiWindow& gui) {
        gui.click(gui.centreOf("OrdersQueue"));
        gui.key(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(gui.document().isDirty());
    }

    enum Answer { Save, Discard, Cancel };

    /// Answers the question by its button, or by keys: Enter for what has the focus, Tab to go on.
    static void answer(GuiWindow& gui, Answer answer, bool byKeys) {
        press(gui, answer, byKeys);
        QTRY_VERIFY(!asks(gui));
    }

    static void press(GuiWindow& gui, Answer answer, bool byKeys) {
        QTRY_VERIFY(asks(gui));
        gui.settle(250); // it fades in
        if (!byKeys) {
            gui.click(QString::fromLatin1(answer == Save      ? "dialogAccept"
                                          : answer == Discard ? "dialogOther"
                                                              : "dialogReject"));
        } else if (answer == Cancel) {
            gui.key(Qt::Key_Escape);
        } else {
            const QString button = answer == Save ? "dialogAccept" : "dialogOther";
            for (int i = 0; i < 4 && !gui.item(button)->hasActiveFocus(); ++i)
                gui.key(Qt::Key_Tab);
            QVERIFY(gui.item(button)->hasActiveFocus());
            gui.key(Qt::Key_Return);
        }
    }

private slots:
    void closingAsksAboutUnsavedChanges_data() {
        QTest::addColumn<int>("how");
        QTest::addColumn<bool>("byKeys");
        QTest::newRow("save, mouse") << int(Save) << false;
        QTest::newRow("save, keys") << int(Save) << true;
        QTest::newRow("discard, mouse") << int(Discard) << false;
        QTest::newRow("discard, keys") << int(Discard) << true;
        QTest::newRow("cancel, mouse") << int(Cancel) << false;
        QTest::newRow("cancel, keys") << int(Cancel) << true;
    }

    void closingAsksAboutUnsavedChanges() {
        QFETCH(int, how);
        QFETCH(bool, byKeys);
        const QString path = copyOf("serverless.yaml");
        const QByteArray before = read(path);
        GuiWindow gui({.file = path});
        edit(gui);
        const QString edited = gui.document().text();
        QVERIFY(!gui.close());
        QVERIFY(gui.window()->isVisible());
        answer(gui, Answer(how), byKeys);
        QTRY_COMPARE(gui.window()->isVisible(), how == Cancel);
        QCOMPARE(read(path), how == Save ? edited.toUtf8() : before);
        QCOMPARE(gui.document().text(), edited);
        QVERIFY(gui.document().recoverable().isEmpty());
    }

    void openingAnotherKeepsTheFirstInItsTab() {
        const QString path = copyOf("serverless.yaml");
        const QByteArray before = read(path);
        const QString other = copyOf("vpc.yaml");
        GuiWindow gui({.file = path});
        edit(gui);
        const QString edited = gui.document().text();
        gui.key(Qt::Key_O, Qt::ControlModifier);
        gui.choose(other);
        QTRY_COMPARE(gui.document().path(), other);
        QVERIFY(!asks(gui));
        QCOMPARE(read(path), before);
        gui.key(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(gui.document().path(), path);
        QCOMPARE(gui.document().text(), edited);
        QVERIFY(gui.document().isDirty());
    }

    void closingATabAsks_data() { closingAsksAboutUnsavedChanges_data(); }

    void closingATabAsks() {
        QFETCH(int, how);
        QFETCH(bool, byKeys);
        const QString path = copyOf("serverless.yaml");
        const QByteArray before = read(path);
        GuiWindow gui({.file = path});
        edit(gui);
        const QString edited = gui.document().text();
        gui.key(Qt::Key_W, Qt::ControlModifier);
        answer(gui, Answer(how), byKeys);
        QCOMPARE(gui.document().path(), how == Cancel ? path : QString());
        QCOMPARE(gui.document().isDirty(), how == Cancel);
        QCOMPARE(read(path), how == Save ? edited.toUtf8() : before);
        if (how == Cancel)
            QCOMPARE(gui.document().text(), edited);
        else
            QVERIFY(gui.document().isEmpty());
        QVERIFY(gui.window()->isVisible());
    }

    void leavingAsksAboutEachTab() {
        const QString first = copyOf("serverless.yaml");
        const QString second = copyOf("queue.json");
        const QByteArray before = read(second);
        GuiWindow gui({.file = first});
        edit(gui);
        const QString edited = gui.document().text();
        gui.designs().open(copyOf("vpc.yaml")); // nothing to ask about this one
        gui.designs().open(second);
        gui.settle();
        gui.canvas().forceActiveFocus();
        gui.key(Qt::Key_A, Qt::ControlModifier);
        gui.key(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(gui.document().isDirty());

        QVERIFY(!gui.close());
        QCOMPARE(gui.document().path(), first);
        press(gui, Save, true);
        QTRY_COMPARE(gui.document().path(), second); // and asks about the next one at once
        answer(gui, Cancel, true);                   // stays, with what was not saved
        QVERIFY(gui.window()->isVisible());
        QCOMPARE(read(first), edited.toUtf8());
        QVERIFY(gui.document().isDirty());

        QVERIFY(!gui.close());
        answer(gui, Discard, false);
        QTRY_VERIFY(!gui.window()->isVisible());
        QCOMPARE(read(second), before);
    }

    void changesStayWhenWhatIsOpenedInsteadCannotBe() {
        const QString bad = m_folder.filePath("bad.yaml");
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Resources: [\n") > 0);
        file.close();
        GuiWindow gui({.file = copyOf("serverless.yaml")});
        edit(gui);
        const QString edited = gui.document().text();
        gui.key(Qt::Key_O, Qt::ControlModifier);
        gui.choose(bad);
        QVERIFY(gui.toast().contains("bad.yaml:2:1: "));
        QCOMPARE(gui.designs().count(), 1);
        QCOMPARE(gui.document().text(), edited);
        QVERIFY(gui.document().isDirty());
    }

    void aDesignWithoutAFileIsNamedThenLeft() {
        GuiWindow gui({.page = "design"});
        gui.item("paletteSearch")->forceActiveFocus(Qt::ShortcutFocusReason);
        gui.type("sqs queue");
        gui.key(Qt::Key_Return);
        QVERIFY(gui.document().isDirty());
        QVERIFY(!gui.close());
        answer(gui, Save, true);
        const QString path = m_folder.filePath("named.yaml");
        gui.saveAs("saveDialog", path);
        QTRY_VERIFY(!gui.window()->isVisible());
        QVERIFY(read(path).contains("AWS::SQS::Queue"));
    }

    void aRestartFindsTheWindowAsItWas() {
        const QString path = copyOf("vpc.yaml");
        {
            GuiWindow gui{GuiWindow::AsLeft{}};
            QCOMPARE(page(gui), "home");
            gui.window()->resize(1180, 760);
            gui.key(Qt::Key_K, Qt::ControlModifier);
            gui.type("dark");
            gui.key(Qt::Key_Return);
            gui.key(Qt::Key_O, Qt::ControlModifier);
            gui.choose(path);
            QTRY_COMPARE(page(gui), "design");
            QVERIFY(gui.close());
        }
        {
            GuiWindow gui{GuiWindow::AsLeft{}};
            QTRY_COMPARE(gui.window()->size(), QSize(1180, 760));
            QCOMPARE(gui.window()->color(), QColor("#181614"));
            QCOMPARE(page(gui), "design");
            QCOMPARE(gui.document().path(), path);
            QVERIFY(!gui.document().isDirty());
            gui.key(Qt::Key_2, Qt::ControlModifier);
            QVERIFY(gui.close());
        }
        {
            GuiWindow gui{GuiWindow::AsLeft{}};
            QCOMPARE(page(gui), "library");
            QTRY_COMPARE(gui.document().path(), path);
            gui.key(Qt::Key_5, Qt::ControlModifier);
            QTRY_VERIFY(gui.canvas().scene()->frames().size() >= 5);
            QVERIFY(gui.close());
        }
        const QString other = copyOf("serverless.yaml");
        {
            GuiWindow gui{GuiWindow::AsLeft{}};
            QVERIFY(gui.designs().open(other));
            gui.designs().move(1, 0);
            gui.designs().setCurrentIndex(1);
            QVERIFY(gui.close());
        }
        {
            GuiWindow gui{GuiWindow::AsLeft{}};
            QTRY_COMPARE(gui.designs().files(), (QStringList{other, path}));
            QCOMPARE(gui.document().path(), path);
            gui.designs().close(0);
            QVERIFY(gui.close());
        }
        QFile::remove(path);
        GuiWindow gui{GuiWindow::AsLeft{}};
        QCOMPARE(page(gui), "design");
        QVERIFY(gui.document().path().isEmpty());
        QCOMPARE(gui.object("toasts")->property("count").toInt(), 0);
    }
};

LINTEL_GUI_TEST(LeavingTest)
#include "leaving_test.moc"
