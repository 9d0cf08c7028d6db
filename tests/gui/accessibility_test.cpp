#include "tests/gui/gui_window.h"

#include <QAccessible>
#include <QFile>
#include <QTemporaryDir>

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

    static QString current(QQuickItem* list) {
        const auto* item = list->property("currentItem").value<QQuickItem*>();
        return item ? item->property("elementId").toString() : QString();
    }

    static bool needsName(QAccessible::Role role) {
        switch (role) {
        case QAccessible::Button:
        case QAccessible::ButtonMenu:
        case QAccessible::CheckBox:
        case QAccessible::RadioButton:
        case QAccessible::ComboBox:
        case QAccessible::EditableText:
        case QAccessible::Slider:
        case QAccessible::SpinBox:
        case QAccessible::PageTab:
        case QAccessible::MenuItem:
        case QAccessible::Link:
        case QAccessible::ListItem:
        case QAccessible::TreeItem:
        case QAccessible::List:
        case QAccessible::Tree:
        case QAccessible::Table:
        case QAccessible::Dialog:
        case QAccessible::Graphic:
        case QAccessible::Canvas:
            return true;
        default:
            return false;
        }
    }
    static QString whereIs(const QObject* object) {
        QString where;
        for (const QObject* at = object; at; at = at->parent())
            where += (where.isEmpty() ? "" : " < ") +
                     QString::fromLatin1(at->metaObject()->className()).section("_QMLTYPE", 0, 0) + ' ' +
                     at->objectName();
        return where.left(160);
    }
    static void collectNameless(QAccessibleInterface* parent, QStringList& nameless, int& count) {
        for (int i = 0; i < parent->childCount(); ++i) {
            QAccessibleInterface* child = parent->child(i);
            if (!child || !child->isValid() || child->state().invisible)
                continue;
            if (needsName(child->role())) {
                ++count;
                if (child->text(QAccessible::Name).trimmed().isEmpty())
                    nameless.append(whereIs(child->object()));
            }
            collectNameless(child, nameless, count);
        }
    }
    /// What the Tab key reaches must say what it is, whatever its role.
    static void collectMute(QQuickItem* parent, QStringList& mute) {
        for (QQuickItem* item : parent->childItems()) {
            if (!item->isVisible())
                continue;
            if (item->activeFocusOnTab() && item->isEnabled()) {
                QAccessibleInterface* said = QAccessible::queryAccessibleInterface(item);
                if (!said || said->text(QAccessible::Name).trimmed().isEmpty())
                    mute.append(whereIs(item));
            }
            collectMute(item, mute);
        }
    }
    static void checkNames(const GuiWindow& gui) {
        QStringList nameless;
        int count = 0;
        collectNameless(QAccessible::queryAccessibleInterface(gui.window()), nameless, count);
        collectMute(gui.window()->contentItem(), nameless);
        nameless.removeDuplicates();
        QVERIFY2(nameless.isEmpty(), qPrintable("without a name:\n" + nameless.join("\n")));
        QVERIFY(count > 5);
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

    void everyControlHasAName_data() {
        QTest::addColumn<QString>("page");
        for (const char* page : {"home", "library", "review", "browser", "progress", "design", "settings"})
            QTest::newRow(page) << page;
    }

    void everyControlHasAName() {
        QFETCH(QString, page);
        GuiWindow gui({.page = page});
        gui.settle(500);
        checkNames(gui);
    }

    void everyControlAroundADesignHasAName() {
        GuiWindow gui = open();
        for (const char* selected : {"Server", "OrdersPolicy", "PrivateA"}) {
            gui.document().select({selected});
            gui.settle(200);
            checkNames(gui);
        }
        gui.document().select({"Server", "Orders"});
        gui.settle(200);
        checkNames(gui);
        gui.document().select({"Server"});
        gui.settle(200);
        gui.item("inspectorTabs")->setProperty("currentIndex", 1);
        gui.item("paletteTabs")->setProperty("currentIndex", 1);
        gui.settle(200);
        checkNames(gui);
        gui.canvas().forceActiveFocus();
        for (const Qt::Key key : {Qt::Key_Slash, Qt::Key_M}) {
            gui.key(key);
            gui.settle(300);
            checkNames(gui);
            gui.key(Qt::Key_Escape);
        }
        gui.key(Qt::Key_K, Qt::ControlModifier);
        gui.settle(300);
        checkNames(gui);
    }

    void aSmallArchitectureIsMadeWithKeysAlone() {
        const QTemporaryDir folder;
        const QString path = copyOfTemplate(folder, "queue.json");
        GuiWindow gui({.file = path});
        QTRY_VERIFY(gui.find("canvasInput"));
        const auto goTo = [&](const auto& there) { // from pane to pane, as F6 goes
            for (int i = 0; i < 8 && !there(); ++i)
                gui.key(Qt::Key_F6);
            return there();
        };
        const auto onCanvas = [&] { return gui.canvas().hasActiveFocus(); };
        const auto insert = [&](const QString& words) {
            gui.key(Qt::Key_Slash);
            QTRY_VERIFY(gui.find("quickInsertText"));
            gui.type(words);
            gui.key(Qt::Key_Return);
            QTRY_VERIFY(!gui.find("quickInsertText"));
        };
        QVERIFY(goTo(onCanvas));
        gui.key(Qt::Key_Escape);
        insert("vpc");
        const QString network = gui.document().selection().value(0);
        gui.key(Qt::Key_Escape);
        insert("subnet");
        const QString subnet = gui.document().selection().value(0);
        const auto place = [&](const QString& into) { // the frames of the menu, as they nest
            gui.key(Qt::Key_M);
            QTRY_VERIFY(gui.find("container:" + into));
            for (int i = 0; i < 6 && !gui.item("container:" + into)->property("highlighted").toBool(); ++i)
                gui.key(Qt::Key_Down);
            gui.key(Qt::Key_Return);
        };
        const auto text = [&](const char* element, const char* property) {
            const Node* value = gui.document().design().current()->resource(element)->property(property);
            return value ? targetOf(value).value_or(Target{}).logicalId : std::string();
        };
        if (text(qPrintable(subnet), "VpcId").empty())
            place(network);
        QCOMPARE(QString::fromStdString(text(qPrintable(subnet), "VpcId")), network);
        gui.key(Qt::Key_Escape);
        insert("lambda");
        const QString function = gui.document().selection().value(0);
        place(subnet);
        QTRY_VERIFY(gui.document().text().contains("VpcConfig"));
        QCOMPARE(gui.document().design().graph().node(function.toStdString())->containers,
                 std::vector<std::string>{subnet.toStdString()});
        QVERIFY(gui.canvas()
                    .scene()
                    ->rectOf(subnet.toStdString())
                    .contains(gui.canvas().scene()->rectOf(function.toStdString()).center()));

        const std::size_t before = gui.document().design().graph().connections.size();
        gui.key(Qt::Key_C); // to the queue of the template
        const QString target = "Jobs";
        for (int i = 0; i < 8 && gui.canvas().overlay()->connectTo != target; ++i)
            gui.key(Qt::Key_Tab);
        QCOMPARE(gui.canvas().overlay()->connectTo, target);
        gui.key(Qt::Key_Return);
        const auto connections = [&] { return gui.document().design().graph().connections.size(); };
        const auto asks = [&] { return gui.object("connectMenu")->property("opened").toBool(); };
        QTRY_VERIFY(connections() > before || asks());
        if (connections() == before)
            gui.key(Qt::Key_Return);
        QTRY_VERIFY(connections() > before);

        QVERIFY(goTo(onCanvas));
        gui.key(Qt::Key_Escape);
        for (int i = 0; i < 12 && gui.document().selection() != QStringList{function}; ++i)
            gui.key(Qt::Key_Tab);
        QCOMPARE(gui.document().selection(), QStringList{function});
        gui.key(Qt::Key_Return); // to its properties
        QTRY_VERIFY(gui.find("logicalId") && gui.find("logicalId")->hasActiveFocus());
        for (int i = 0; i < 200 && !gui.item("addProperty")->hasActiveFocus(); ++i)
            gui.key(Qt::Key_Tab);
        gui.type("timeo");
        gui.key(Qt::Key_Return);
        QTRY_VERIFY(gui.find("editor:Timeout") && gui.find("editor:Timeout")->hasActiveFocus());
        gui.type("30");
        gui.key(Qt::Key_Return);
        QTRY_VERIFY(gui.document().text().contains("Timeout"));

        gui.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!gui.document().isDirty());
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray saved = file.readAll();
        for (const QString& id : {network, subnet, function})
            QVERIFY(saved.contains(id.toUtf8()));
    }

    void theOutlineEdits() {
        GuiWindow gui = open();
        gui.item("paletteTabs")->setProperty("currentIndex", 1);
        QQuickItem* outline = gui.item("outlineList");
        outline->forceActiveFocus(Qt::TabFocusReason);
        const auto goTo = [&](const QString& id) {
            gui.key(Qt::Key_Home);
            outline->setProperty("currentIndex", 0);
            for (int i = 0; i < 20 && current(outline) != id; ++i)
                gui.key(Qt::Key_Down);
            return current(outline) == id;
        };
        QVERIFY(goTo("Server"));
        gui.key(Qt::Key_M); // out of its subnet, into the VPC's frame or none
        QTRY_VERIFY(gui.find("container:PrivateA"));
        for (int i = 0; i < 6 && !gui.item("container:")->property("highlighted").toBool(); ++i)
            gui.key(Qt::Key_Down);
        gui.key(Qt::Key_Return);
        QTRY_VERIFY(!gui.document().text().contains("SubnetId: !Ref PrivateA"));
        gui.document().undo();
        gui.settle();
        outline->forceActiveFocus(Qt::TabFocusReason);
        QVERIFY(goTo("Orders"));
        gui.key(Qt::Key_Delete);
        QTRY_VERIFY(!gui.document().text().contains("AWS::SQS::Queue\n"));
        QVERIFY(outline->hasFocus());
        QTRY_VERIFY(!current(outline).isEmpty()); // the next one, to go on from
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
