#include "tests/gui/gui_window.h"

#include <QTemporaryDir>
#include <QWheelEvent>

using namespace lintel;

/// What of a design the canvas shows: part, layers, scenario; and what stays of that.
class ViewsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString copyOf(const char* name) const { return copyOfTemplate(m_folder, name); }
    static const CanvasViewport& view(const GuiWindow& gui) { return *gui.canvas().viewport(); }
    static bool isFaded(const GuiWindow& gui, const char* id) {
        return gui.canvas().scene()->card(id)->faded;
    }

private slots:
    void theMinimapMovesTheView() {
        GuiWindow gui({.file = copyOf("vpc.yaml")});
        gui.settle(300);
        for (int i = 0; i < 4; ++i)
            gui.click("zoomIn");
        QQuickItem* map = gui.item("minimap");
        const qreal factor = map->property("factor").toReal();
        const QPointF centre = view(gui).visible().center();
        // Taken at any point of its frame it comes along, from there.
        const QPoint grip = gui.centreOf(map) + QPoint(6, 4);
        QTest::mouseMove(gui.window(), grip);
        QTest::mousePress(gui.window(), Qt::LeftButton, {}, grip);
        QVERIFY((view(gui).visible().center() - centre).manhattanLength() < 1);
        for (int i = 1; i <= 5; ++i)
            QTest::mouseMove(gui.window(), grip + QPoint(4, 2) * i);
        QCOMPARE(map->property("factor").toReal(), factor); // the map keeps still
        const QPointF moved = view(gui).visible().center() - centre;
        QVERIFY2(std::abs(moved.x() - 20 / factor) < 1 && std::abs(moved.y() - 10 / factor) < 1,
                 qPrintable(QStringLiteral("%1 %2").arg(moved.x()).arg(moved.y())));
        QTest::mouseRelease(gui.window(), Qt::LeftButton, {}, grip + QPoint(20, 10));

        const qreal zoom = view(gui).zoom();
        QWheelEvent wheel(gui.centreOf(map), gui.window()->mapToGlobal(gui.centreOf(map)), {}, {0, 120}, {},
                          {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(gui.window(), &wheel);
        QVERIFY(view(gui).zoom() > zoom);
    }

    void zoomsToAllToTheSelectionAndToFullSize() {
        GuiWindow gui({.file = copyOf("vpc.yaml")});
        gui.settle(300);
        gui.canvas().forceActiveFocus();
        QTest::keyClick(gui.window(), Qt::Key_Exclam, Qt::ShiftModifier);
        gui.settle(600); // it travels
        const qreal fitted = view(gui).zoom();
        const QString card = QString::fromStdString(gui.canvas().scene()->cards().front().id);
        gui.document().select({card});
        QTest::keyClick(gui.window(), Qt::Key_At, Qt::ShiftModifier);
        gui.settle(600);
        QVERIFY(view(gui).visible().contains(gui.canvas().scene()->rectOf(card.toStdString())));
        QVERIFY2(view(gui).zoom() >= fitted,
                 qPrintable(QStringLiteral("%1 %2").arg(view(gui).zoom()).arg(fitted)));
        gui.key(Qt::Key_Minus, Qt::ControlModifier);
        gui.key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(view(gui).zoom(), 1.0);
        QTest::keyClick(gui.window(), Qt::Key_Exclam, Qt::ShiftModifier);
        QTRY_VERIFY(qAbs(view(gui).zoom() - fitted) < 0.001);
        gui.document().select({});
        QVERIFY(!gui.item("zoomSelection")->isEnabled());
        const QPointF offset = view(gui).offset();
        gui.key(Qt::Key_Right); // pans: nothing is selected
        QVERIFY(view(gui).offset().x() < offset.x());
    }

    void layersAreChangedTogether() {
        GuiWindow gui({.file = copyOf("serverless.yaml")});
        gui.settle(300);
        const std::size_t edges = gui.canvas().scene()->edges().size();
        gui.click("viewLayers");
        gui.settle(200);
        gui.click("layer:labels");
        gui.click("layer:references"); // it is still open
        QVERIFY(gui.find("layer:labels"));
        gui.key(Qt::Key_Up);
        gui.key(Qt::Key_Space); // network
        gui.key(Qt::Key_Escape);
        QTRY_VERIFY(!gui.find("layer:labels"));
        ViewFilter& filter = *gui.canvas().scene()->filter();
        QVERIFY(!filter.labels && !filter.references && !filter.network && filter.permissions);
        QVERIFY(gui.canvas().scene()->edges().size() <= edges);
        gui.click("showEverything");
        QVERIFY(filter.labels && filter.references && filter.network);
        QTRY_VERIFY(!gui.find("showEverything"));
    }

    void aScenarioFadesWhatItLeavesOut() {
        GuiWindow gui({.file = copyOf("serverless.yaml")});
        gui.settle(300);
        QVERIFY(!isFaded(gui, "OrdersTable")); // exists only where Stage is prod
        gui.click("viewLayers");
        gui.settle(200);
        gui.click("scenarioItem");
        gui.settle(300);
        gui.key(Qt::Key_Tab);
        QVERIFY(gui.item("scenario:Stage")->hasActiveFocus());
        gui.key(Qt::Key_Down); // the first value
        QVERIFY(gui.shows("Scenario: Stage is "));
        const QString notice = gui.textItem("Scenario: Stage is ")->property("text").toString();
        const bool isProd = notice.contains("prod");
        QCOMPARE(isFaded(gui, "OrdersTable"), !isProd);
        gui.key(Qt::Key_Down);
        QCOMPARE(isFaded(gui, "OrdersTable"), isProd);
        gui.key(Qt::Key_Escape);
        QTRY_VERIFY(!gui.find("scenario:Stage"));

        // It is of this design: another has none.
        gui.designs().open(copyOf("vpc.yaml"));
        gui.settle(300);
        QVERIFY(gui.canvas().scene()->filter()->scenario.isEmpty());
        QVERIFY(!gui.find("showEverything"));
    }

    void aRestartShowsTheSamePart() {
        const QString path = copyOf("vpc.yaml");
        const QString other = copyOf("serverless.yaml");
        QPointF offset;
        qreal zoom = 0;
        {
            GuiWindow gui({.file = path});
            gui.settle(300);
            for (int i = 0; i < 3; ++i)
                gui.click("zoomIn");
            gui.canvas().viewport()->panBy({-40, 30});
            offset = view(gui).offset();
            zoom = view(gui).zoom();
            gui.designs().open(other); // was not moved: fitted again
            gui.settle(300);
            QVERIFY(gui.close());
        }
        {
            GuiWindow gui({.file = path});
            gui.settle(300);
            QCOMPARE(view(gui).zoom(), zoom);
            QCOMPARE(view(gui).offset(), offset);
            gui.designs().open(other);
            gui.settle(300);
            const QRectF all = gui.canvas().scene()->bounds();
            QVERIFY(view(gui).visible().contains(all));
            QVERIFY(gui.close());
        }
        // A template that changed meanwhile, so that the place is empty, is shown whole.
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(
            "Resources:\n  Q: {Type: AWS::SQS::Queue}\nMetadata:\n  Lintel:\n    version: 1\n    nodes:\n"
            "      Q: [9000, 9000]\n");
        file.close();
        GuiWindow gui({.file = path});
        gui.settle(300);
        QVERIFY(view(gui).visible().contains(gui.canvas().scene()->bounds()));
    }

    void theFileChooserFollowsTheTheme() {
        for (const char* theme : {"dark", "light"}) {
            GuiWindow gui({.page = "design", .theme = theme});
            gui.key(Qt::Key_O, Qt::ControlModifier);
            gui.settle(800);
            const QPoint title = gui.centreOf(gui.topmost("Open a template"));
            const QImage picture = gui.picture();
            const bool isDark = theme == std::string_view("dark");
            // The surface beside the title, the bar of folders below it, the list below that.
            for (const QPoint at : {QPoint(200, 0), QPoint(250, 42), QPoint(250, 300)})
                QCOMPARE(picture.pixelColor(title + at).lightness() < 128, isDark);
            gui.key(Qt::Key_Escape);
            gui.settle(400);
        }
    }

    void designsAreReopenedUnlessThatIsNotWanted() {
        const QString path = copyOf("queue.json");
        {
            GuiWindow gui{GuiWindow::AsLeft{}};
            QVERIFY(gui.designs().open(path));
            gui.key(Qt::Key_Comma, Qt::ControlModifier);
            gui.click("reopensDesigns");
            QVERIFY(gui.close());
        }
        GuiWindow gui{GuiWindow::AsLeft{}};
        gui.settle(400);
        QVERIFY(gui.designs().files().isEmpty());
    }
};

LINTEL_GUI_TEST(ViewsTest)
#include "views_test.moc"
