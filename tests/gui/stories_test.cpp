#include "tests/gui/gui_window.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace lintel;

namespace {

QString fixture(const char* name) {
    return QStringLiteral(LINTEL_FIXTURES "/templates/") + QLatin1String(name);
}

QString read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What stands in `after` where `before` has nothing; nothing when more than one place differs.
QString inserted(const QString& before, const QString& after) {
    qsizetype head = 0;
    while (head < before.size() && before[head] == after[head])
        ++head;
    const qsizetype rest = before.size() - head;
    return before.right(rest) == after.right(rest) ? after.mid(head, after.size() - before.size())
                                                   : QString();
}

} // namespace

/// What people do with the application from end to end.
class StoriesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString copyOf(const char* name) {
        const QString path = m_folder.filePath(QLatin1String(name));
        QFile::remove(path);
        if (!QFile::copy(fixture(name), path))
            qFatal("cannot copy the fixture");
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }

    /// Filters the palette for a resource type, so that its block is the first.
    static void search(GuiWindow& gui, const QString& words) {
        gui.item("paletteSearch")->forceActiveFocus(Qt::ShortcutFocusReason);
        gui.key(Qt::Key_A, Qt::ControlModifier);
        gui.type(words);
    }

    static QString newest(const GuiWindow& gui) { return gui.document().selection().value(0); }

    /// Drags a block from the palette to a place in the canvas; its id.
    static QString dragBlock(GuiWindow& gui, const QString& words, const QString& type, QPoint place) {
        search(gui, words);
        gui.drag(gui.centreOf(gui.item("block:" + type)), gui.canvas().mapToScene(place).toPoint());
        return newest(gui);
    }

    /// Places a block with Enter; its id.
    static QString placeBlock(GuiWindow& gui, const QString& words) {
        search(gui, words);
        gui.key(Qt::Key_Return);
        return newest(gui);
    }

    static std::size_t connectionCount(const GuiWindow& gui) {
        return gui.document().design().graph().connections.size();
    }

    /// Drags from the right port of a card to another card; takes the first way when there are several.
    static void connectByMouse(GuiWindow& gui, const QString& from, const QString& to) {
        const std::size_t before = connectionCount(gui);
        const QRectF rect = gui.canvas().scene()->rectOf(from.toStdString());
        QTest::mouseMove(gui.window(), gui.centreOf(from));
        gui.settle();
        gui.drag(gui.at({rect.right(), rect.center().y()}), gui.centreOf(to));
        takeFirstWay(gui, before);
    }

    /// Chooses the first of several ways to connect, when there are several.
    static void takeFirstWay(GuiWindow& gui, std::size_t before) {
        const auto asks = [&] { return gui.object("connectMenu")->property("opened").toBool(); };
        QTRY_VERIFY(connectionCount(gui) > before || asks());
        if (connectionCount(gui) == before)
            gui.key(Qt::Key_Return);
        QTRY_COMPARE(connectionCount(gui), before + 1);
    }

    /// C, Tab to the target, Enter; takes the first way when there are several.
    static void connectByKeys(GuiWindow& gui, const QString& from, const QString& to) {
        const std::size_t before = connectionCount(gui);
        gui.canvas().forceActiveFocus();
        gui.key(Qt::Key_Escape);
        for (int i = 0; i < 12 && newest(gui) != from; ++i)
            gui.key(Qt::Key_Tab);
        QCOMPARE(newest(gui), from);
        gui.key(Qt::Key_C);
        for (int i = 0; i < 12 && gui.canvas().overlay()->connectTo != to; ++i)
            gui.key(Qt::Key_Tab);
        QCOMPARE(gui.canvas().overlay()->connectTo, to);
        gui.key(Qt::Key_Return);
        takeFirstWay(gui, before);
    }

    /// Sets a property in the inspector of the selected element.
    static void setProperty(GuiWindow& gui, const QString& name, const QString& value) {
        if (!gui.find("editor:" + name)) {
            gui.item("addProperty")->forceActiveFocus(Qt::TabFocusReason);
            gui.type(name);
            gui.key(Qt::Key_Return);
        }
        gui.item("editor:" + name)->forceActiveFocus(Qt::TabFocusReason);
        gui.key(Qt::Key_A, Qt::ControlModifier);
        gui.type(value);
        gui.key(Qt::Key_Return);
    }

    static const Finding* findingOf(const GuiWindow& gui, const std::string& rule) {
        for (const Finding& finding : gui.document().findings())
            if (finding.rule == rule)
                return &finding;
        return nullptr;
    }

    /// Two connected cards whose function outlasts the queue's visibility timeout: found, mended, exported.
    void mendAndExport(GuiWindow& gui, const QString& function) {
        gui.document().select({function});
        gui.settle();
        setProperty(gui, "Timeout", "60");
        QTRY_VERIFY_WITH_TIMEOUT(findingOf(gui, "SQS-VIS-01"), 5000);
        QQuickItem* row = gui.item("finding:SQS-VIS-01");
        gui.click(row);
        gui.click("applyFix");
        QTRY_VERIFY_WITH_TIMEOUT(!findingOf(gui, "SQS-VIS-01"), 5000);
        QVERIFY(gui.document().text().contains("VisibilityTimeout"));

        const QString path = m_folder.filePath("drawn.yaml");
        QFile::remove(path);
        QVERIFY(gui.document().saveAs(path));
        for (const auto& [item, file] : {std::pair("export_cloudformation", "drawn-export.yaml"),
                                         std::pair("export_svg", "drawn.svg")}) {
            QFile::remove(m_folder.filePath(file));
            gui.key(Qt::Key_E, Qt::ControlModifier);
            while (!gui.item(item)->property("highlighted").toBool())
                gui.key(Qt::Key_Down);
            gui.key(Qt::Key_Return);
            gui.settle(800);
            gui.click(gui.topmost("Export"));
            QTRY_VERIFY(QFile::exists(m_folder.filePath(file)));
        }
        const QString exported = read(m_folder.filePath("drawn-export.yaml"));
        QVERIFY(exported.contains("AWS::Lambda::Function") && !exported.contains("Lintel:"));
        QVERIFY(read(m_folder.filePath("drawn.svg")).contains("<svg"));
    }

private slots:
    void aTemplateIsMovedAndSavedWithOnlyItsLayoutChanged_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("element");
        QTest::newRow("serverless") << copyOf("serverless.yaml") << "OrdersQueue";
        QTest::newRow("vpc") << copyOf("vpc.yaml") << QString();
    }

    void aTemplateIsMovedAndSavedWithOnlyItsLayoutChanged() {
        QFETCH(QString, file);
        QFETCH(QString, element);
        const QString before = read(file);
        GuiWindow gui({.file = file});
        QTRY_VERIFY(gui.canvas().scene()->cards().size() >= 2);
        if (element.isEmpty())
            element = QString::fromStdString(gui.canvas().scene()->cards().front().id);
        const QRectF start = gui.canvas().scene()->rectOf(element.toStdString());
        gui.drag(gui.centreOf(element), gui.centreOf(element) + QPoint(24, 48));
        QVERIFY(gui.canvas().scene()->rectOf(element.toStdString()) != start);
        QVERIFY(gui.document().isDirty());
        gui.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!gui.document().isDirty());
        const QString after = read(file);
        QVERIFY(after != before);
        const QString layout = inserted(before, after);
        QVERIFY2(layout.contains("Lintel:") && layout.contains(element), qPrintable(layout));
    }

    void anArchitectureIsDrawnWithTheMouse() {
        GuiWindow gui({.page = "design"});
        const QString api = dragBlock(gui, "http api", "AWS::ApiGatewayV2::Api", {120, 120});
        const QString function = dragBlock(gui, "lambda function", "AWS::Lambda::Function", {360, 120});
        const QString table = dragBlock(gui, "dynamodb table", "AWS::DynamoDB::Table", {600, 120});
        const QString queue = dragBlock(gui, "sqs queue", "AWS::SQS::Queue", {120, 280});
        const QString letters = dragBlock(gui, "sqs queue", "AWS::SQS::Queue", {120, 420});
        QCOMPARE(gui.canvas().scene()->cards().size(), std::size_t(5));
        connectByMouse(gui, api, function);
        connectByMouse(gui, function, table);
        connectByMouse(gui, queue, function);
        connectByMouse(gui, queue, letters);
        QVERIFY(gui.document().text().contains("RedrivePolicy"));
        mendAndExport(gui, function);
    }

    void anArchitectureIsDrawnWithTheKeyboardAlone() {
        GuiWindow gui({.page = "design"});
        const QString api = placeBlock(gui, "http api");
        const QString function = placeBlock(gui, "lambda function");
        const QString table = placeBlock(gui, "dynamodb table");
        const QString queue = placeBlock(gui, "sqs queue");
        const QString letters = placeBlock(gui, "sqs queue");
        QVERIFY(queue != letters);
        connectByKeys(gui, api, function);
        connectByKeys(gui, function, table);
        connectByKeys(gui, queue, function);
        connectByKeys(gui, queue, letters);
        mendAndExport(gui, function);
    }

    void aFactIsFoundReviewedAndItsAnswerKept() {
        QString card;
        int answered = 0;
        {
            GuiWindow gui;
            gui.key(Qt::Key_2, Qt::ControlModifier);
            gui.key(Qt::Key_Slash);
            gui.type("visibility timeout");
            QTRY_VERIFY(gui.find("resultsList") && gui.find("resultsList")->property("count").toInt() > 0);
            gui.key(Qt::Key_Return);
            QTRY_VERIFY(gui.find("factsList"));
            gui.click("studyButton");
            QTRY_COMPARE(gui.object("shell")->property("page").toString(), "review");
            auto* session = gui.object("shell")->property("session").value<QObject*>();
            const QVariant left = session->property("left");
            if (gui.find("answerField"))
                gui.key(Qt::Key_Return);
            else
                gui.key(Qt::Key_Space);
            QTRY_VERIFY(gui.find("ratings"));
            gui.key(Qt::Key_4);
            answered = session->property("answered").toList().size();
            QCOMPARE(answered, 1);
            QVERIFY(session->property("left").toInt() < left.toInt());
            card = session->property("service").toString();
        }
        GuiWindow gui({.page = "review"});
        auto* session = gui.object("shell")->property("session").value<QObject*>();
        QVERIFY(session->property("canUndo").toBool());
        QCOMPARE(card, "sqs");
        gui.key(Qt::Key_Z);
        QVERIFY(gui.shows("SQS"));
    }
};

LINTEL_GUI_TEST(StoriesTest)
#include "stories_test.moc"
