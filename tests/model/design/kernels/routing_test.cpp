#include "model/design/kernels/router.h"

#include <QElapsedTimer>
#include <QtTest>
#include <algorithm>
#include <random>

using namespace lintel;

namespace {

RoutingScene::Box card(const std::string& id, double x, double y) {
    return {id, QRectF(x, y, 140, 40), true};
}

bool isOrthogonal(const Route& route) {
    for (std::size_t i = 1; i < route.points.size(); ++i)
        if (route.points[i].x() != route.points[i - 1].x() && route.points[i].y() != route.points[i - 1].y())
            return false;
    return route.points.size() >= 2;
}

/// The first card that a route runs through; its own ends may be touched.
std::string cardCrossed(const RoutingScene& scene, const RoutingScene::Line& line, const Route& route) {
    for (std::size_t i = 1; i < route.points.size(); ++i) {
        const QRectF segment = QRectF(route.points[i - 1], route.points[i]).normalized();
        for (const RoutingScene::Box& box : scene.boxes) {
            const double shrink = box.id == line.from || box.id == line.to ? 1 : 0;
            const QRectF inner = box.rect.adjusted(shrink, shrink, -shrink, -shrink);
            if (box.obstacle && segment.left() < inner.right() && inner.left() < segment.right() + 0.001 &&
                segment.top() < inner.bottom() && inner.top() < segment.bottom() + 0.001)
                return box.id;
        }
    }
    return {};
}

RoutingScene gridScene(int columns, int rows, int lines, unsigned seed) {
    RoutingScene scene;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            scene.boxes.push_back(card(std::to_string(row * columns + column), column * 220, row * 100));
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> any(0, columns * rows - 1);
    std::uniform_int_distribution<int> step(-3, 3);
    for (int i = 0; i < lines; ++i) {
        const int from = any(random);
        const int to = std::clamp(from + step(random) + columns * (step(random) / 2), 0, columns * rows - 1);
        scene.lines.push_back({"l" + std::to_string(i), std::to_string(from), std::to_string(to), {}});
    }
    return scene;
}

} // namespace

class RoutingTest : public QObject {
    Q_OBJECT

private slots:
    void goesWhereTheUserLaidIt() {
        RoutingScene scene{{card("a", 0, 0), card("b", 400, 200), card("c", 200, 80)}, {{"l", "a", "b", {}}}};
        scene.lines[0].bend = Layout::Bend{.isVertical = true, .at = 240};
        const Route across = route(scene).front();
        QVERIFY(isOrthogonal(across));
        QCOMPARE(across.points, (std::vector<QPointF>{{140, 20}, {240, 20}, {240, 220}, {400, 220}}));
        scene.lines[0].bend = Layout::Bend{.isVertical = false, .at = 120};
        const Route down = route(scene).front();
        QCOMPARE(down.points, (std::vector<QPointF>{{70, 40}, {70, 120}, {470, 120}, {470, 200}}));
        scene.lines[0].bend = Layout::Bend{.isVertical = true, .at = 60}; // under the first card
        QVERIFY(isOrthogonal(route(scene).front()));
    }

    void labelsKeepOffOneAnother() {
        RoutingScene scene;
        for (int i = 0; i < 4; ++i) {
            scene.boxes.push_back(card("a" + std::to_string(i), 0, i * 60));
            scene.lines.push_back({"l" + std::to_string(i), "a" + std::to_string(i), "b", QSizeF(80, 16)});
        }
        scene.boxes.push_back(card("b", 600, 90));
        const std::vector<Route> routes = route(scene);
        for (std::size_t i = 0; i < routes.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const QPointF apart = routes[i].label - routes[j].label;
                QVERIFY(std::abs(apart.x()) >= 80 || std::abs(apart.y()) >= 16);
            }
    }

    void joinsNeighboursByAStraightLine() {
        const RoutingScene scene{{card("a", 0, 0), card("b", 200, 0)}, {{"l", "a", "b", {}}}};
        const Route way = route(scene).front();
        QCOMPARE(way.points, (std::vector{QPointF(140, 20), QPointF(200, 20)}));
    }

    void goesAroundWhatIsInBetween() {
        const RoutingScene scene{{card("a", 0, 0), card("wall", 200, 0), card("b", 400, 0)},
                                 {{"l", "a", "b", {}}}};
        const Route way = route(scene).front();
        QVERIFY(isOrthogonal(way));
        QCOMPARE(cardCrossed(scene, scene.lines[0], way), std::string());
    }

    void findsAWayThroughAMaze() {
        RoutingScene scene{{card("a", 0, 200), card("b", 800, 200)}, {{"l", "a", "b", {}}}};
        for (int i = 0; i < 8; ++i) {
            scene.boxes.push_back({"w" + std::to_string(i), QRectF(220, i * 48, 40, 44), true});
            scene.boxes.push_back({"v" + std::to_string(i), QRectF(500, 60 + i * 48, 40, 44), true});
        }
        const Route way = route(scene).front();
        QVERIFY(isOrthogonal(way));
        QCOMPARE(cardCrossed(scene, scene.lines[0], way), std::string());
    }

    void keepsParallelLinesApart() {
        const RoutingScene scene{{card("a", 0, 0), card("b", 300, 200)},
                                 {{"1", "a", "b", {}}, {"2", "a", "b", {}}, {"3", "b", "a", {}}}};
        const std::vector<Route> ways = route(scene);
        for (std::size_t i = 0; i < ways.size(); ++i)
            for (std::size_t j = i + 1; j < ways.size(); ++j)
                QVERIFY(ways[i].points != ways[j].points);
        for (const Route& way : ways)
            QVERIFY(isOrthogonal(way));
    }

    void putsTheLabelOnASegmentWithRoom() {
        const RoutingScene scene{{card("a", 0, 0), card("b", 400, 300)}, {{"l", "a", "b", QSizeF(80, 16)}}};
        const Route way = route(scene).front();
        bool onLine = false;
        for (std::size_t i = 1; i < way.points.size(); ++i)
            onLine = onLine || (way.points[i] + way.points[i - 1]) / 2 == way.label;
        QVERIFY(onLine);
        QVERIFY(!QRectF(0, 0, 140, 40).contains(way.label));
    }

    void keepsOffFrameLabels() {
        RoutingScene scene{{card("a", 0, 0), card("b", 400, 120)}, {{"l", "a", "b", {}}}};
        scene.boxes.push_back({"frame", QRectF(200, 10, 400, 300), false, QRectF(230, 10, 80, 150)});
        const Route way = route(scene).front();
        QVERIFY(isOrthogonal(way));
    }

    void toleratesOddScenes() {
        RoutingScene scene{{card("a", 0, 0), card("b", 20, 10), {"frame", QRectF(-50, -50, 400, 300), false}},
                           {{"unknown", "a", "nowhere", {}},
                            {"itself", "a", "a", {}},
                            {"overlap", "a", "b", {}},
                            {"inside", "a", "frame", {}}}};
        const std::vector<Route> ways = route(scene);
        QCOMPARE(ways.size(), std::size_t(4));
        QVERIFY(ways[0].points.empty());
        QVERIFY(ways[1].points.empty());
        QVERIFY(ways[2].points.size() >= 2);
        QVERIFY(ways[3].points.size() >= 2);
        QVERIFY(route({}).empty());
    }

    void crossesNoCardInALargeScene() {
        const RoutingScene scene = gridScene(25, 20, 750, 7);
        QElapsedTimer timer;
        timer.start();
        const std::vector<Route> ways = route(scene);
        const qint64 all = timer.restart();
        for (std::size_t i = 0; i < ways.size(); ++i) {
            if (scene.lines[i].from == scene.lines[i].to)
                continue;
            QVERIFY(isOrthogonal(ways[i]));
            const std::string crossed = cardCrossed(scene, scene.lines[i], ways[i]);
            const std::string ends = scene.lines[i].from + ">" + scene.lines[i].to;
            QVERIFY2(crossed.empty(), (ways[i].id + " " + ends + " crosses " + crossed).c_str());
        }
        RoutingScene moved = scene;
        moved.boxes[130].rect.translate(30, 28);
        timer.restart();
        const std::vector<Route> again = reroute(moved, ways, {moved.boxes[130].id});
        qInfo("500 cards, 750 lines: %lld ms; after a move: %lld ms", all, timer.elapsed());
        for (std::size_t i = 0; i < again.size(); ++i)
            if (scene.lines[i].from != scene.lines[i].to)
                QCOMPARE(cardCrossed(moved, moved.lines[i], again[i]), std::string());
    }

    void dragsACardAndBack() {
        const RoutingScene scene = gridScene(12, 10, 150, 5);
        const std::vector<Route> before = route(scene);
        Router router(scene, before);
        const RoutingScene::Box& dragged = scene.boxes[54];
        for (int step = 1; step <= 20; ++step) {
            RoutingScene moved = scene;
            moved.boxes[54].rect.translate(step * 17, step * 9);
            const std::vector<std::size_t> changed = router.move({{dragged.id, moved.boxes[54].rect}});
            for (std::size_t i = 0; i < scene.lines.size(); ++i) {
                const RoutingScene::Line& line = scene.lines[i];
                const bool isChanged = std::ranges::find(changed, i) != changed.end();
                if (!isChanged)
                    QCOMPARE(router.routes()[i].points, before[i].points);
                if (line.from == line.to)
                    continue;
                QVERIFY(isOrthogonal(router.routes()[i]));
                // Where the dragged card covers another, there is no way to either of them.
                const bool isCovered = std::ranges::any_of(scene.boxes, [&](const RoutingScene::Box& box) {
                    return box.id != dragged.id &&
                           (box.id == line.from || box.id == line.to || line.from == dragged.id ||
                            line.to == dragged.id) &&
                           box.rect.adjusted(-24, -24, 24, 24).intersects(moved.boxes[54].rect);
                });
                if (!isCovered)
                    QCOMPARE(cardCrossed(moved, line, router.routes()[i]), std::string());
                for (const std::string* end : {&line.from, &line.to})
                    if (*end == dragged.id)
                        QVERIFY(moved.boxes[54]
                                    .rect.adjusted(-1, -1, 1, 1)
                                    .contains(end == &line.from ? router.routes()[i].points.front()
                                                                : router.routes()[i].points.back()));
            }
        }
        router.move({{dragged.id, dragged.rect}});
        for (std::size_t i = 0; i < before.size(); ++i)
            if (scene.lines[i].from != dragged.id && scene.lines[i].to != dragged.id)
                QCOMPARE(router.routes()[i].label, before[i].label);
        QVERIFY(router.move({{"nowhere", QRectF(0, 0, 10, 10)}}).size() < scene.lines.size());
    }

    void isTheSameEveryTime() {
        const RoutingScene scene = gridScene(8, 8, 100, 3);
        const auto once = route(scene);
        const auto twice = route(scene);
        for (std::size_t i = 0; i < once.size(); ++i)
            QCOMPARE(once[i].points, twice[i].points);
    }

    void previewsTowardsThePointer() {
        const auto way = routePreview(QRectF(0, 0, 140, 40), QPointF(300, 200));
        QCOMPARE(way.back(), QPointF(300, 200));
        QVERIFY(way.size() <= 4);
        QVERIFY(routePreview(QRectF(0, 0, 140, 40), QPointF(70, 20)).size() >= 2);
    }
};

QTEST_APPLESS_MAIN(RoutingTest)
#include "routing_test.moc"
