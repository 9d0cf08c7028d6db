#include "tests/gui/gui_window.h"

#include <QAccessible>
#include <QMimeData>
#include <QTemporaryDir>

using namespace lintel;

/// Several designs in the tabs of the Design page.
class TabsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString copyOf(const char* name) const { return copyOfTemplate(m_folder, name); }

    /// The tabs that are seen, from the left.
    static QList<QQuickItem*> tabs(const GuiWindow& gui) {
        QList<QQuickItem*> tabs;
        const auto* list = gui.item("designTabs");
        for (QQuickItem* child : list->property("contentItem").value<QQuickItem*>()->childItems())
            if (child->objectName() == "designTab" && child->isVisible())
                tabs.append(child);
        std::ranges::sort(tabs, {}, [](const QQuickItem* tab) { return tab->x(); });
        return tabs;
    }
    static QStringList titles(const GuiWindow& gui) {
        QStringList titles;
        for (const QQuickItem* tab : tabs(gui))
            titles.append(tab->property("text").toString());
        return titles;
    }
    static QQuickItem* within(QQuickItem* item, const QString& name) {
        if (item->objectName() == name)
            return item;
        for (QQuickItem* child : item->childItems())
            if (QQuickItem* found = within(child, name))
                return found;
        return nullptr;
    }
    static QString spoken(QQuickItem* item) {
        QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(item);
        return heard ? heard->text(QAccessible::Name) : QString();
    }

private slots:
    void oneDesignNeedsNoTabs() {
        GuiWindow gui({.file = copyOf("vpc.yaml")});
        QVERIFY(!gui.find("designTabs"));
        gui.key(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(titles(gui), (QStringList{"vpc", "Untitled"}));
        QVERIFY(gui.document().isEmpty());
        gui.key(Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!gui.find("designTabs"));
        QCOMPARE(gui.document().title(), "vpc");
    }

    void newDesignsAreNumberedInTabTitleAndChooser() {
        GuiWindow gui({.page = "design"});
        for (const char* title : {"Untitled", "Untitled 2"}) {
            gui.canvas().forceActiveFocus();
            gui.key(Qt::Key_Slash);
            gui.type("sqs");
            gui.key(Qt::Key_Return);
            QVERIFY(gui.document().isDirty());
            QCOMPARE(gui.document().title(), title);
            gui.key(Qt::Key_N, Qt::ControlModifier);
        }
        QCOMPARE(titles(gui), (QStringList{"Untitled", "Untitled 2", "Untitled 3"}));
        QVERIFY(gui.window()->title().startsWith("Untitled 3"));
        gui.designs().setCurrentIndex(1);
        gui.key(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(gui.object("saveDialog")
                    ->property("selectedFile")
                    .toUrl()
                    .fileName()
                    .startsWith(QLatin1String("Untitled 2.")));
        gui.settle(800);
        gui.key(Qt::Key_Escape);
        gui.settle(400);
    }

    void keysGoFromTabToTab() {
        GuiWindow gui({.file = copyOf("vpc.yaml")});
        gui.designs().open(copyOf("queue.json"));
        gui.designs().open(copyOf("serverless.yaml"));
        gui.settle();
        QCOMPARE(titles(gui), (QStringList{"vpc", "queue", "serverless"}));
        gui.key(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(gui.document().title(), "vpc");
        QTest::keyClick(gui.window(), Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(gui.document().title(), "serverless");
        QVERIFY(gui.canvas().scene()->card("OrdersQueue"));

        // The strip itself: F6, arrows, Space, moving, Delete.
        for (int i = 0; i < 9 && !tabs(gui).constLast()->hasActiveFocus(); ++i)
            gui.key(Qt::Key_F6);
        QVERIFY(tabs(gui).constLast()->hasActiveFocus());
        gui.key(Qt::Key_Left);
        gui.key(Qt::Key_Space);
        QCOMPARE(gui.document().title(), "queue");
        gui.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(titles(gui), (QStringList{"queue", "vpc", "serverless"}));
        QCOMPARE(gui.document().title(), "queue");
        gui.key(Qt::Key_Delete);
        QCOMPARE(titles(gui), (QStringList{"vpc", "serverless"}));
        QTRY_VERIFY(tabs(gui).constFirst()->hasActiveFocus());
    }

    void theMouseChoosesClosesAndMoves() {
        GuiWindow gui({.file = copyOf("vpc.yaml")});
        gui.designs().open(copyOf("queue.json"));
        gui.designs().open(copyOf("serverless.yaml"));
        gui.settle();
        gui.click(tabs(gui)[0]);
        QCOMPARE(gui.document().title(), "vpc");
        gui.drag(gui.centreOf(tabs(gui)[0]), gui.centreOf(tabs(gui)[2]) + QPoint(10, 0));
        QCOMPARE(titles(gui), (QStringList{"queue", "serverless", "vpc"}));
        QCOMPARE(gui.document().title(), "vpc");
        gui.click(gui.centreOf(tabs(gui)[0]), Qt::MiddleButton);
        QCOMPARE(titles(gui), (QStringList{"serverless", "vpc"}));
        gui.click(within(tabs(gui)[1], "closeTab"));
        QTRY_VERIFY(!gui.find("designTabs"));
        QCOMPARE(gui.document().title(), "serverless");
    }

    void eachKeepsItsViewSelectionAndHistory() {
        GuiWindow gui({.file = copyOf("serverless.yaml")});
        gui.click(gui.centreOf("OrdersQueue"));
        gui.key(Qt::Key_D, Qt::ControlModifier);
        for (int i = 0; i < 3; ++i)
            gui.key(Qt::Key_Minus, Qt::ControlModifier);
        const QStringList selection = gui.document().selection();
        const qreal zoom = gui.canvas().viewport()->zoom();
        const QPointF centre = gui.canvas().viewport()->visible().center();
        gui.designs().open(copyOf("vpc.yaml"));
        gui.settle(300);
        QVERIFY(gui.canvas().viewport()->zoom() != zoom);
        QVERIFY(!gui.document().canUndo());
        gui.key(Qt::Key_Z, Qt::ControlModifier); // has nothing to undo here
        gui.key(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(gui.document().title(), "serverless");
        QVERIFY(gui.document().isDirty());
        QCOMPARE(gui.document().selection(), selection);
        QCOMPARE(gui.canvas().viewport()->zoom(), zoom);
        QCOMPARE(gui.canvas().viewport()->visible().center(), centre); // the tabs took some of its height
        gui.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!gui.document().isDirty());
    }

    void theDotAndTheNameSayWhatIsUnsaved() {
        GuiWindow gui({.file = copyOf("serverless.yaml")});
        gui.designs().open(copyOf("vpc.yaml"));
        gui.designs().setCurrentIndex(0);
        gui.settle(300);
        QQuickItem* tab = tabs(gui)[0];
        QVERIFY(!within(tab, "dirtyDot")->isVisible());
        QCOMPARE(spoken(tab), "serverless");
        gui.click(gui.centreOf("OrdersQueue"));
        gui.key(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(within(tab, "dirtyDot")->isVisible());
        QCOMPARE(spoken(tab), "serverless, edited");
        gui.key(Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(within(tab, "dirtyDot")->isVisible()); // seen from the other tab too
        gui.designs().at(0)->save();
        QVERIFY(!within(tab, "dirtyDot")->isVisible());
    }

    void manyTabsScrollToTheOneThatIsShown() {
        GuiWindow gui({.page = "design", .size = {1024, 680}});
        for (int i = 0; i < 14; ++i) {
            const QString path = m_folder.filePath(QStringLiteral("many%1.yaml").arg(i));
            QFile::remove(path);
            QVERIFY(QFile::copy(QStringLiteral(LINTEL_FIXTURES "/templates/queue.json"), path));
            QVERIFY(gui.designs().open(path));
        }
        const auto isInView = [&] {
            QQuickItem* list = gui.item("designTabs");
            const auto* tab = list->property("currentItem").value<QQuickItem*>();
            return tab && list->boundingRect().contains(
                              list->mapRectFromItem(tab, tab->boundingRect()).toAlignedRect());
        };
        QTRY_VERIFY(isInView());
        gui.key(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(gui.document().title(), "many0");
        QTRY_VERIFY(isInView());
        QTest::keyClick(gui.window(), Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(isInView());
    }

    void droppedTemplatesOpenTabs() {
        GuiWindow gui;
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(copyOf("vpc.yaml")), QUrl::fromLocalFile(copyOf("queue.json"))});
        const QPointF middle(700, 500);
        QDragEnterEvent enter(middle.toPoint(), Qt::CopyAction, &files, Qt::LeftButton, {});
        QCoreApplication::sendEvent(gui.window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(middle, Qt::CopyAction, &files, Qt::LeftButton, {});
        QCoreApplication::sendEvent(gui.window(), &drop);
        gui.settle(300);
        QCOMPARE(titles(gui), (QStringList{"vpc", "queue"}));
        QCOMPARE(gui.object("shell")->property("page").toString(), "design");
    }
};

LINTEL_GUI_TEST(TabsTest)
#include "tabs_test.moc"
