#include "qml/Canvas/canvas_viewport.h"

#include <QSignalSpy>
#include <QtTest>

using namespace lintel;

/// What stays in view as the view itself grows and shrinks.
class ViewportTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsFittedIsFittedAgain() {
        CanvasViewport viewport;
        const QRectF drawing(0, 0, 1000, 400);
        connect(&viewport, &CanvasViewport::refitWanted, &viewport, [&] { viewport.fit(drawing, false); });
        viewport.setSize({900, 600});
        viewport.fit(drawing, false);
        QVERIFY(viewport.isFitted());
        viewport.setCorner({150, 90});
        QVERIFY(viewport.isFitted());
        QVERIFY(viewport.toScreen(drawing.topLeft()).x() >= 150 ||
                viewport.toScreen(drawing.bottomLeft()).y() <= 600 - 90);
        for (const QSizeF size : {QSizeF(500, 600), QSizeF(500, 200), QSizeF(1200, 800)}) {
            viewport.setSize(size);
            QVERIFY(viewport.visible().contains(drawing));
            QVERIFY(viewport.isFitted());
        }
    }

    void theMiddleStaysWhereThePersonWent() {
        CanvasViewport viewport;
        QSignalSpy refits(&viewport, &CanvasViewport::refitWanted);
        viewport.setSize({900, 600});
        viewport.fit({0, 0, 1000, 400}, false);
        viewport.panBy({120, -30});
        QVERIFY(!viewport.isFitted());
        const QPointF middle = viewport.visible().center();
        const qreal zoom = viewport.zoom();
        viewport.setSize({500, 420});
        QCOMPARE(viewport.visible().center(), middle);
        viewport.setSize({900, 600});
        QCOMPARE(viewport.visible().center(), middle);
        QCOMPARE(viewport.zoom(), zoom);
        QVERIFY(refits.isEmpty());
    }

    void everyMoveEndsTheFit() {
        CanvasViewport viewport;
        viewport.setSize({900, 600});
        const auto fit = [&] { viewport.fit({0, 0, 3000, 400}, false); };
        const auto endsIt = [&](auto move) {
            fit();
            move();
            return !viewport.isFitted();
        };
        QVERIFY(endsIt([&] { viewport.zoomBy(1.5, {0, 0}); }));
        QVERIFY(endsIt([&] { viewport.centreOn({50, 50}); }));
        QVERIFY(endsIt([&] { viewport.show({0, 0}, 1); }));
        QVERIFY(endsIt([&] { viewport.reveal({0, 0, 140, 40}); }));
        QVERIFY(endsIt([&] { viewport.fit({0, 0, 100, 100}, false, {}, false); }));
    }

    void aViewWithoutASizeStaysWhereItIs() {
        CanvasViewport viewport;
        viewport.show({100, 50}, 1);
        viewport.setSize({900, 600});
        QCOMPARE(viewport.offset(), QPointF(100, 50));
        viewport.setSize({0, 0});
        QCOMPARE(viewport.offset(), QPointF(100, 50));
    }
};

QTEST_GUILESS_MAIN(ViewportTest)
#include "viewport_test.moc"
