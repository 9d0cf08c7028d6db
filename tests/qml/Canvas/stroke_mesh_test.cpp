#include "qml/Canvas/stroke_mesh.h"

#include <QLineF>
#include <QTest>

using namespace lintel;

namespace {

qreal lengthOf(const std::vector<QPointF>& line) {
    qreal sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        sum += QLineF(line[i - 1], line[i]).length();
    return sum;
}

} // namespace

class StrokeMeshTest : public QObject {
    Q_OBJECT

private slots:
    void roundedCornersKeepTheEndsAndCutTheCorner() {
        const std::vector<QPointF> way{{0, 0}, {100, 0}, {100, 50}};
        const std::vector<QPointF> rounded = roundedCorners(way, 6);
        QCOMPARE(rounded.front(), way.front());
        QCOMPARE(rounded.back(), way.back());
        QVERIFY(lengthOf(rounded) < lengthOf(way));
        for (const QPointF& point : rounded)
            QVERIFY(QLineF(point, way[1]).length() > 1);
    }

    void shortLegsAreRoundedByHalfTheirLength() {
        for (const QPointF& point : roundedCorners({{0, 0}, {4, 0}, {4, 100}}, 6))
            QVERIFY(point.x() >= 0 && point.x() <= 4);
    }

    void dashesCoverTheShareOfTheirPattern() {
        qreal drawn = 0;
        for (const std::vector<QPointF>& dash : dashes({{0, 0}, {80, 0}, {80, 80}}, {5, 3}))
            drawn += lengthOf(dash);
        QCOMPARE(drawn, 100.0); // 160 * 5 / 8
    }

    void dashesGoRoundCorners() {
        const std::vector<std::vector<QPointF>> parts = dashes({{0, 0}, {4, 0}, {4, 10}}, {8, 100});
        QCOMPARE(parts.size(), std::size_t(1));
        QCOMPARE(parts[0], (std::vector<QPointF>{{0, 0}, {4, 0}, {4, 4}}));
    }

    void dashesOutOfSightAreLeftOut() {
        const std::vector<QPointF> way{{0, 0}, {40'000, 0}, {40'000, 500}};
        const auto all = dashes(way, {5, 3});
        const QRectF seen(20'003, -50, 200, 100);
        const auto some = dashes(way, {5, 3}, seen);
        QVERIFY2(some.size() < 40, qPrintable(QString::number(some.size())));
        // What can be seen lies where it would lie in the whole: dashes do not wander as the view moves.
        qreal drawn = 0;
        for (const std::vector<QPointF>& dash : some)
            for (const std::vector<QPointF>& whole : all)
                if (whole.front().x() <= dash.front().x() + 0.001 &&
                    whole.back().x() >= dash.back().x() - 0.001 && dash.front().y() == 0)
                    drawn += lengthOf(dash);
        QVERIFY2(std::abs(drawn - 125) <= 5, qPrintable(QString::number(drawn)));
        QVERIFY(dashes(way, {5, 3}, QRectF(0, 600, 10, 10)).empty());
    }

    void shorteningTakesFromTheEnd() {
        QCOMPARE(shortened({{0, 0}, {20, 0}}, 7).back(), QPointF(13, 0));
        const std::vector<QPointF> past = shortened({{0, 0}, {20, 0}, {20, 3}}, 7);
        QCOMPARE(past.size(), std::size_t(2));
        QCOMPARE(past.back(), QPointF(16, 0));
        QCOMPARE(shortened({{0, 0}, {3, 0}}, 7).back(), QPointF(0, 0));
    }

    void colourIsPremultiplied() {
        StrokeMesh mesh(1);
        mesh.addDot({4, 8}, QColor(200, 100, 50, 128));
        QCOMPARE(mesh.mesh().vertices.size(), std::size_t(3));
        QCOMPARE(mesh.mesh().indices.size(), std::size_t(3));
        QCOMPARE(int(mesh.mesh().vertices[0].r), 100);
        QCOMPARE(int(mesh.mesh().vertices[0].a), 128);
    }

    void meshesJoin() {
        StrokeMesh mesh(1);
        mesh.addLine({{0, 0}, {10, 0}, {10, 10}}, 2, Qt::black);
        TriangleMesh joined = mesh.mesh();
        joined.append(mesh.mesh());
        QCOMPARE(joined.vertices.size(), 2 * mesh.mesh().vertices.size());
        const std::size_t half = mesh.mesh().indices.size();
        for (std::size_t i = 0; i < half; ++i)
            QCOMPARE(joined.indices[half + i], joined.indices[i] + mesh.mesh().vertices.size());
        for (const std::uint32_t index : joined.indices)
            QVERIFY(index < joined.vertices.size());
    }

    void nothingComesOfNothing() {
        StrokeMesh mesh(1);
        mesh.addLine({}, 1, Qt::black);
        mesh.addPolygon({{0, 0}, {1, 1}}, Qt::black);
        mesh.addDashedLine({{0, 0}}, 1, Qt::black, {1, 1});
        QVERIFY(mesh.mesh().vertices.empty());
    }
};

QTEST_GUILESS_MAIN(StrokeMeshTest)
#include "stroke_mesh_test.moc"
