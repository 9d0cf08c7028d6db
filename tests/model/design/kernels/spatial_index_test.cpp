#include "model/design/kernels/spatial_index.h"

#include <QtTest>
#include <random>

using namespace lintel;

class SpatialIndexTest : public QObject {
    Q_OBJECT

private slots:
    void findsWhatALinearSearchFinds() {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> place(-2000, 2000);
        std::uniform_real_distribution<double> size(0, 600);
        SpatialIndex index(128);
        std::vector<QRectF> rects;
        for (SpatialIndex::Key key = 0; key < 300; ++key) {
            rects.emplace_back(place(random), place(random), size(random), size(random));
            index.insert(key, rects.back());
        }
        for (SpatialIndex::Key key = 0; key < 300; key += 3)
            index.move(key, rects[key] = QRectF(place(random), place(random), size(random), size(random)));
        for (SpatialIndex::Key key = 0; key < 300; key += 10)
            index.remove(key);
        for (int i = 0; i < 200; ++i) {
            const QRectF area(place(random), place(random), size(random) * (i % 10 ? 1 : 20), size(random));
            std::vector<SpatialIndex::Key> expected;
            for (SpatialIndex::Key key = 0; key < 300; ++key)
                if (key % 10 && rects[key].left() <= area.right() && rects[key].right() >= area.left() &&
                    rects[key].top() <= area.bottom() && rects[key].bottom() >= area.top())
                    expected.push_back(key);
            QCOMPARE(index.query(area), expected);
        }
        QCOMPARE(index.size(), std::size_t(270));
    }

    void toleratesUnknownKeys() {
        SpatialIndex index;
        index.remove(7);
        QVERIFY(!index.rect(7));
        index.move(7, QRectF(0, 0, 10, 10));
        QCOMPARE(index.at(QPointF(5, 5)), std::vector<SpatialIndex::Key>{7});
        index.clear();
        QVERIFY(index.at(QPointF(5, 5)).empty());
    }
};

QTEST_APPLESS_MAIN(SpatialIndexTest)
#include "spatial_index_test.moc"
