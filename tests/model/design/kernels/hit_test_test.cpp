#include "tests/model/design/support.h"

#include "model/design/kernels/hit_test.h"
#include "model/design/kernels/layout.h"

using namespace lintel;

class HitTestTest : public QObject {
    Q_OBJECT

private slots:
    void takesTheTopmost() {
        const Graph graph = graphOf(fixture("connections/containers.yaml"));
        const Layout layout = arrange(graph, Layout());
        const QRectF nat = cardRect(*graph.node("Nat"), layout);
        QCOMPARE(hitTest(graph, layout, {}, nat.center()).id, std::string("Nat"));
        const QRectF subnet = layout.frames.at("PrivateA");
        const Hit label = hitTest(graph, layout, {}, subnet.topLeft() + QPointF(10, 10));
        QCOMPARE(label.id, std::string("PrivateA"));
        QVERIFY(label.kind == Hit::Kind::FrameLabel);
        const Hit inside = hitTest(graph, layout, {}, subnet.bottomLeft() + QPointF(4, -4));
        QVERIFY(inside.kind == Hit::Kind::Frame);
        QVERIFY(hitTest(graph, layout, {}, QPointF(-5000, 0)).kind == Hit::Kind::Nothing);
    }

    void hitsALineWithinReach() {
        const std::vector<Route> routes{{"l", {QPointF(0, 0), QPointF(100, 0), QPointF(100, 50)}, {}}};
        QCOMPARE(hitTest({}, {}, routes, QPointF(50, 5)).id, std::string("l"));
        QVERIFY(hitTest({}, {}, routes, QPointF(50, 7)).kind == Hit::Kind::Nothing);
        QCOMPARE(distanceTo(routes[0].points, QPointF(103, 54)), 5.0);
    }

    void findsTheContainersUnderACard() {
        const Graph graph = graphOf(fixture("connections/containers.yaml"));
        const Layout layout = arrange(graph, Layout());
        const auto under = [&](const char* node) {
            return containersUnder(graph, layout, cardRect(*graph.node(node), layout));
        };
        QCOMPARE(under("Nat"), std::vector<std::string>{"PublicA"});
        QCOMPARE(under("Balancer"), (std::vector<std::string>{"PublicA", "PublicB"}));
        QCOMPARE(under("Gateway"), std::vector<std::string>{"Vpc"});
        QVERIFY(containersUnder(graph, layout, QRectF(-900, -900, 140, 40)).empty());
        QVERIFY(containersUnder(graph, layout, layout.frames.at("PublicA"), {"Vpc"}).empty());
    }

    void selectsWhatLiesWhollyInside() {
        const Graph graph = graphOf(fixture("connections/containers.yaml"));
        const Layout layout = arrange(graph, Layout());
        const auto inside = elementsIn(graph, layout, layout.frames.at("PublicA"));
        QCOMPARE(inside, (std::vector<std::string>{"PublicA", "Nat"}));
    }
};

QTEST_APPLESS_MAIN(HitTestTest)
#include "hit_test_test.moc"
