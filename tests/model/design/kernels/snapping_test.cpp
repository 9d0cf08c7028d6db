#include "model/design/kernels/snapping.h"

#include <QtTest>

using namespace lintel;

class SnappingTest : public QObject {
    Q_OBJECT

    const QRectF m_card{0, 0, 140, 40};

private slots:
    void restsOnTheGrid() {
        const Snap rest = snap(m_card, QPointF(13, 17), {}, 6);
        QCOMPARE(rest.delta, QPointF(12, 16));
        QVERIFY(rest.guides.empty());
    }

    void restsOnANeighboursEdge() {
        const Snap rest = snap(m_card, QPointF(198, 97), {QRectF(201, 300, 140, 40)}, 6);
        QCOMPARE(rest.delta, QPointF(201, 96));
        QVERIFY(!rest.guides.empty());
        QCOMPARE(rest.guides.front().orientation, Qt::Vertical);
        QCOMPARE(rest.guides.front().position, 201.0);
        QCOMPARE(rest.guides.front().begin, 96.0);
        QCOMPARE(rest.guides.front().end, 340.0);
        QCOMPARE(rest.guides.front().gap, 300.0 - 136.0);
        QCOMPARE(rest.guides.front().gapAt, (300.0 + 136.0) / 2);
    }

    void restsOnACentre() {
        const Snap rest = snap(m_card, QPointF(400, 98), {QRectF(0, 90, 60, 60)}, 6); // centre at 120
        QCOMPARE(rest.delta.y(), 100.0);
    }

    void looksNoFartherThanTheTolerance() {
        QCOMPARE(snap(m_card, QPointF(193, 0), {QRectF(201, 300, 140, 40)}, 6).delta.x(), 192.0);
    }
};

QTEST_APPLESS_MAIN(SnappingTest)
#include "snapping_test.moc"
