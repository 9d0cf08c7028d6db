#include "tests/gui/gui_window.h"

#include <QSettings>
#include <QTemporaryDir>

using namespace lintel;

/// The window itself: pages, keys, palette, theme, what it remembers.
class ShellTest : public QObject {
    Q_OBJECT

    static QString page(const GuiWindow& gui) { return gui.object("shell")->property("page").toString(); }
    static bool isOpen(const GuiWindow& gui, const char* popup) {
        return gui.object(popup)->property("visible").toBool();
    }

private slots:
    void keysOpenThePages_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("page");
        QTest::newRow("home") << int(Qt::Key_1) << "home";
        QTest::newRow("library") << int(Qt::Key_2) << "library";
        QTest::newRow("review") << int(Qt::Key_3) << "review";
        QTest::newRow("design") << int(Qt::Key_5) << "design";
        QTest::newRow("settings") << int(Qt::Key_Comma) << "settings";
    }

    void keysOpenThePages() {
        QFETCH(int, key);
        QFETCH(QString, page);
        GuiWindow gui({.page = page == "home" ? "settings" : "home"});
        gui.key(Qt::Key(key), Qt::ControlModifier);
        QCOMPARE(ShellTest::page(gui), page);
        QVERIFY(gui.item(page)->isVisible());
        QVERIFY(gui.item("rail_" + page)->property("checked").toBool());
    }

    void theRailOpensPagesByMouseAndKeyboard() {
        GuiWindow gui;
        gui.click("rail_library");
        QCOMPARE(page(gui), "library");
        gui.item("rail_library")->forceActiveFocus(Qt::TabFocusReason);
        gui.key(Qt::Key_Down);
        gui.key(Qt::Key_Return);
        QCOMPARE(page(gui), "review");
    }

    void pagesThatDoNotExistAreAbsent() {
        GuiWindow gui;
        QVERIFY(gui.find("rail_progress"));
        QVERIFY(!gui.find("rail_quiz"));
    }

    void thePaletteRunsCommands() {
        GuiWindow gui;
        gui.key(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(isOpen(gui, "commandPalette"));
        gui.type("dark");
        gui.key(Qt::Key_Return);
        QTRY_VERIFY(!isOpen(gui, "commandPalette"));
        QCOMPARE(gui.window()->color(), QColor("#181614"));
        gui.key(Qt::Key_K, Qt::ControlModifier);
        gui.type("light theme");
        gui.key(Qt::Key_Return);
        QTRY_COMPARE(gui.window()->color(), QColor("#f4f1eb"));
    }

    void thePaletteFindsServicesAndFacts() {
        GuiWindow gui;
        gui.key(Qt::Key_K, Qt::ControlModifier);
        gui.type("sqs");
        gui.key(Qt::Key_Return);
        QTRY_COMPARE(page(gui), "library");
        QVERIFY(gui.shows("Amazon SQS"));
        gui.key(Qt::Key_K, Qt::ControlModifier);
        gui.type("visibility timeout");
        QVERIFY(gui.shows("Facts"));
        gui.key(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen(gui, "commandPalette"));
    }

    void thePaletteGivesTheFocusBack() {
        GuiWindow gui({.page = "settings"});
        QQuickItem* field = gui.item("newCardsPerDay");
        gui.click(field);
        QVERIFY(field->hasActiveFocus());
        gui.key(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(!field->hasActiveFocus());
        gui.key(Qt::Key_Escape);
        QTRY_VERIFY(field->hasActiveFocus());
    }

    void aPaletteQueryWithoutHitsSaysSo() {
        GuiWindow gui;
        gui.key(Qt::Key_K, Qt::ControlModifier);
        gui.type("zzqx");
        QVERIFY(gui.shows("Nothing found"));
        gui.key(Qt::Key_Return);
        QCOMPARE(page(gui), "home");
    }

    void questionMarkShowsTheKeys() {
        GuiWindow gui({.page = "design"});
        gui.key(Qt::Key_Question);
        QTRY_VERIFY(isOpen(gui, "keysOverlay"));
        QVERIFY(gui.shows("Follow a connection"));
        gui.key(Qt::Key_Escape);
        QTRY_VERIFY(!isOpen(gui, "keysOverlay"));
    }

    void f6VisitsThePanes() {
        GuiWindow gui({.page = "library"});
        QSet<QQuickItem*> visited;
        for (int i = 0; i < 5; ++i) {
            gui.key(Qt::Key_F6);
            visited << gui.window()->activeFocusItem();
        }
        QVERIFY2(visited.size() >= 4, "each pane takes the focus in turn");
        QQuickItem* here = gui.window()->activeFocusItem();
        gui.key(Qt::Key_F6);
        gui.key(Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(gui.window()->activeFocusItem(), here);
    }

    void aDialogKeepsTheKeysToItself() {
        GuiWindow gui({.page = "home"});
        QObject* keys = gui.object("keysOverlay");
        gui.type("?");
        QTRY_VERIFY(keys->property("opened").toBool());
        gui.key(Qt::Key_2, Qt::ControlModifier);
        gui.settle(200);
        QVERIFY(!gui.find("libraryPage"));
        gui.key(Qt::Key_Escape);
        QTRY_VERIFY(!keys->property("visible").toBool());
        gui.key(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(gui.find("libraryPage"));
    }

    void settingsAreKeptAcrossARestart() {
        {
            GuiWindow gui({.page = "settings"});
            gui.item("themeChoice")->forceActiveFocus(Qt::TabFocusReason);
            gui.key(Qt::Key_Right);
            gui.key(Qt::Key_Right);
            QTRY_COMPARE(gui.window()->color(), QColor("#181614"));
            gui.click("highContrast");
            QTRY_COMPARE(gui.window()->color(), QColor("#000000"));
            gui.click("reducedMotion");
            QQuickItem* field = gui.item("newCardsPerDay");
            gui.click(field);
            gui.key(Qt::Key_A, Qt::ControlModifier);
            gui.type("35");
            gui.key(Qt::Key_Return);
        }
        GuiWindow gui({.page = "settings"});
        QCOMPARE(gui.window()->color(), QColor("#000000"));
        gui.click("highContrast");
        QTRY_COMPARE(gui.window()->color(), QColor("#181614"));
        QVERIFY(gui.item("reducedMotion")->property("checked").toBool());
        QCOMPARE(gui.item("newCardsPerDay")->property("text").toString(), "35");
        gui.item("themeChoice")->forceActiveFocus(Qt::TabFocusReason);
        gui.key(Qt::Key_Left);
        gui.key(Qt::Key_Left);
    }

    void aNumberOutOfRangeIsRefused() {
        GuiWindow gui({.page = "settings"});
        QQuickItem* field = gui.item("newCardsPerDay");
        gui.click(field);
        gui.key(Qt::Key_A, Qt::ControlModifier);
        gui.type("999");
        QVERIFY(!field->property("error").toString().isEmpty());
    }

    void unreadableFilesLeaveOneMessageAndWhatIsOpen_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\0\0\xff\xfe",
                                              8);
        QTest::newRow("truncated") << QByteArray("{\"Resources\": {\"Queue\": ");
        QTest::newRow("unclosed") << QByteArray("Resources: {A: [1, 2\n");
        QTest::newRow("no template") << QByteArray("- one\n- two\n");
    }

    void unreadableFilesLeaveOneMessageAndWhatIsOpen() {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        const QString path = folder.filePath("bad.yaml");
        if (!bytes.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        GuiWindow gui({.file = QStringLiteral(LINTEL_FIXTURES "/templates/serverless.yaml")});
        const QString before = gui.document().text();
        QVERIFY(!gui.document().open(path));
        QTRY_COMPARE(gui.object("toasts")->property("count").toInt(), 1);
        gui.settle(200);
        QCOMPARE(gui.document().text(), before);
        gui.click("toastDismiss");
        QTRY_COMPARE(gui.object("toasts")->property("count").toInt(), 0);
    }

    void keysOfThePageWorkAfterAToastWasClosed() {
        GuiWindow gui({.page = "review"});
        gui.item("revealButton");
        QVERIFY(QMetaObject::invokeMethod(gui.object("toasts"), "show", Q_ARG(QString, "error"),
                                          Q_ARG(QString, "It went wrong."), Q_ARG(QString, ""),
                                          Q_ARG(QVariant, QVariant())));
        QCOMPARE(gui.toast(), "It went wrong.");
        gui.settle();
        gui.click("toastDismiss");
        QTRY_COMPARE(gui.object("toasts")->property("count").toInt(), 0);
        gui.settle();
        gui.key(Qt::Key_Space);
        QTRY_VERIFY(gui.find("ratings"));
    }

    void aDesignThatIsOpenedIsRecent() {
        const QString path = QStringLiteral(LINTEL_FIXTURES "/templates/serverless.yaml");
        GuiWindow gui({.file = path});
        QCOMPARE(page(gui), "design");
        gui.key(Qt::Key_K, Qt::ControlModifier);
        gui.type("serverless.yaml");
        QVERIFY(gui.shows("Recent designs"));
    }
};

LINTEL_GUI_TEST(ShellTest)
#include "shell_test.moc"
