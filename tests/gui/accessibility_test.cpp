#include "tests/gui/gui_window.h"

#include <QAccessible>

using namespace lintel;

/// The drawing as assistive technology sees it. `at_spi.py` beside this asks the same through the desktop's
/// bus.
class AccessibilityTest : public QObject {
    Q_OBJECT

    static GuiWindow open() {
        return GuiWindow({.file = QStringLiteral(LINTEL_FIXTURES "/accessibility/orders.yaml")});
    }
    static QAccessibleInterface* canvasOf(const GuiWindow& gui) {
        return QAccessible::queryAccessibleInterface(&gui.canvas());
    }
    /// The first below an interface whose name is this.
    static QAccessibleInterface* named(QAccessibleInterface* root, const QString& name) {
        if (root->text(QAccessible::Name) == name)
            return root;
        for (int i = 0; i < root->childCount(); ++i)
            if (QAccessibleInterface* found = named(root->child(i), name))
                return found;
        return nullptr;
    }
    static void checkTree(QAccessibleInterface* parent, int& count) {
        for (int i = 0; i < parent->childCount(); ++i) {
            QAccessibleInterface* child = parent->child(i);
            QVERIFY(child && child->isValid());
            QVERIFY(!child->text(QAccessible::Name).isEmpty());
            QVERIFY(!child->text(QAccessible::Description).isEmpty());
            QCOMPARE(child->parent(), parent);
            QCOMPARE(parent->indexOfChild(child), i);
            QVERIFY(child->rect().isValid());
            ++count;
            checkTree(child, count);
        }
    }

private slots:
    void everyElementIsInTheTree() {
        const GuiWindow gui = open();
        int count = 0;
        checkTree(canvasOf(gui), count);
        const Graph& graph = gui.document().design().graph();
        QCOMPARE(count,
                 static_cast<int>(graph.nodes.size() + graph.containers.size() + graph.connections.size()));
        QCOMPARE(canvasOf(gui)->role(), QAccessible::Canvas);
    }

    void elementsAreNamedByWhatTheyAre() {
        const GuiWindow gui = open();
        QAccessibleInterface* queue = named(canvasOf(gui), "SQS queue Orders");
        QVERIFY(queue);
        QCOMPARE(queue->role(), QAccessible::ListItem);
        QVERIFY2(queue->text(QAccessible::Description).contains("receives from SNS topic Events"),
                 qPrintable(queue->text(QAccessible::Description)));

        QAccessibleInterface* server = named(canvasOf(gui), "EC2 instance Server");
        QVERIFY(server);
        QVERIFY2(server->text(QAccessible::Description).contains("in private subnet PrivateA"),
                 qPrintable(server->text(QAccessible::Description)));
        QAccessibleInterface* subnet = named(canvasOf(gui), "private subnet PrivateA");
        QVERIFY(subnet);
        QCOMPARE(subnet->role(), QAccessible::Grouping);
        QCOMPARE(server->parent(), subnet);

        QAccessibleInterface* line = named(canvasOf(gui), "SNS topic Events sends to SQS queue Orders");
        QVERIFY(line);
        QCOMPARE(line->role(), QAccessible::Link);
        QVERIFY(line->text(QAccessible::Description).contains("invoke connection"));
    }

    void anElementOutOfViewIsThereToo() {
        const GuiWindow gui = open();
        gui.canvas().viewport()->show({-50000, -50000}, 1);
        gui.settle();
        QAccessibleInterface* queue = named(canvasOf(gui), "SQS queue Orders");
        QVERIFY(queue);
        QVERIFY(queue->state().offscreen);
    }

    void aPressSelectsAndTheTreeFollowsTheDesign() {
        GuiWindow gui = open();
        QAccessibleInterface* queue = named(canvasOf(gui), "SQS queue Orders");
        QVERIFY(queue && queue->actionInterface());
        queue->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        gui.settle();
        QCOMPARE(gui.document().selection(), QStringList{"Orders"});
        QVERIFY(queue->state().selected && queue->state().focused);
        QCOMPARE(canvasOf(gui)->focusChild(), queue);
        const QPoint centre = queue->rect().center();
        QCOMPARE(canvasOf(gui)->childAt(centre.x(), centre.y()), queue);

        QVERIFY(gui.document().rename("Orders", "Incoming"));
        gui.settle();
        QVERIFY(!named(canvasOf(gui), "SQS queue Orders"));
        QVERIFY(named(canvasOf(gui), "SQS queue Incoming"));
        gui.document().undo();
        gui.settle();
        QVERIFY(named(canvasOf(gui), "SQS queue Orders"));
    }

    void theDrawingOfACardIsNotSaidTwice() {
        const GuiWindow gui = open();
        const QAccessibleInterface* window = canvasOf(gui)->parent();
        int count = 0;
        for (int i = 0; i < window->childCount(); ++i)
            count += window->child(i)->text(QAccessible::Name).contains("Orders") ? 1 : 0;
        QCOMPARE(count, 0); // cards are drawn beside the canvas item, and are only seen
    }
};

LINTEL_GUI_TEST(AccessibilityTest)
#include "accessibility_test.moc"
