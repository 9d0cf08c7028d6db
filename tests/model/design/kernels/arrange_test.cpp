#include "tests/model/design/support.h"

#include "model/design/kernels/flow.h"
#include "model/design/kernels/layout.h"

#include <QDirIterator>
#include <cmath>
#include <thread>

using namespace lintel;

namespace {

/// What is wrong with a layout; empty when nothing is.
std::string faultIn(const Graph& graph, const Layout& layout, bool everythingNew = true) {
    std::vector<std::pair<const Graph::Node*, QRectF>> cards;
    for (const Graph::Node& node : graph.nodes) {
        const QRectF card = cardRect(node, layout);
        if (!card.isValid())
            return node.id + " has no place";
        for (const double value : {card.x(), card.y(), card.width()})
            if (std::fmod(value, metrics::Grid) != 0)
                return node.id + " is off the grid";
        for (const auto& [other, rect] : cards)
            if (rect.intersects(card))
                return node.id + " lies on " + other->id;
        for (const std::string& container : node.containers) {
            const QRectF& frame = layout.frames.at(container);
            if (node.containers.size() == 1 && !frame.contains(card))
                return node.id + " lies outside " + container;
        }
        if (node.containers.size() > 1 &&
            std::none_of(node.containers.begin(), node.containers.end(), [&](const std::string& container) {
                return layout.frames.at(container).intersects(card);
            }))
            return node.id + " touches none of its containers";
        cards.emplace_back(&node, card);
    }
    for (const Graph::Container& container : graph.containers) {
        const QRectF& frame = layout.frames.at(container.id);
        if (!container.parent.empty() && !layout.frames.at(container.parent).contains(frame))
            return container.id + " lies outside " + container.parent;
        for (const Graph::Container& other : graph.containers)
            if (everythingNew && &other != &container && other.parent == container.parent &&
                layout.frames.at(other.id).intersects(frame))
                return container.id + " overlaps " + other.id;
        std::vector<QRectF> over;
        for (const auto& [node, card] : cards) {
            if (everythingNew && node->containers.empty() && frame.intersects(card))
                return node->id + " lies in " + container.id + " but does not belong there";
            if (!frame.contains(card))
                over.push_back(card);
        }
        const QRectF label = frameLabelRect(frame, over);
        if (label.width() < std::min(metrics::ReadableLabel, frame.width()) || !frame.contains(label))
            return container.id + " has no room for its label";
        for (const auto& [node, card] : cards)
            if (everythingNew && card.intersects(label))
                return node->id + " covers the label of " + container.id;
    }
    return {};
}

} // namespace

class ArrangeTest : public QObject {
    Q_OBJECT

private slots:
    void aCardIsAsWideAsItsWords() {
        Graph::Node node;
        node.title = "Orders";
        node.subtitle = "SQS queue";
        QCOMPARE(cardSize(node), QSizeF(metrics::CardWidth, metrics::CardHeight));
        node.title = "SiteContentBucket";
        const double width = cardSize(node).width();
        QVERIFY(width > metrics::CardWidth && width < metrics::WidestCard);
        QCOMPARE(snapToGrid(width), width);
        node.title = "Site";
        node.subtitle = "Customer gateway of the site";
        QVERIFY(cardSize(node).width() > metrics::CardWidth);
        node.title = "SiteCloudFrontLogsReplicationBucketPolicy";
        QCOMPARE(cardSize(node).width(), metrics::WidestCard);
        node.title = "\u043e\u0447\u0435\u0440\u0435\u0434\u044c"; // letters of two bytes count once
        node.subtitle.clear();
        QCOMPARE(cardSize(node).width(), metrics::CardWidth);
        node.title = "SiteCloudFrontLogsReplicationBucketPolicy";
        node.containers = {"SubnetA", "SubnetB"};
        node.parts.resize(2);
        QCOMPARE(cardSize(node), QSizeF(metrics::CardWidth, metrics::CardHeight + 2 * metrics::PartHeight));
    }

    void laysOutNetworksAndFlows_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"containers", "folding", "roles", "titles", "foreign-sam"})
            QTest::newRow(name) << name;
    }

    void laysOutNetworksAndFlows() {
        QFETCH(QString, name);
        const Graph graph = graphOf(fixture("connections/" + name.toStdString() + ".yaml"));
        const std::string fault = faultIn(graph, arrange(graph, Layout()));
        QVERIFY2(fault.empty(), fault.c_str());
    }

    void flowsFromLeftToRight() {
        const Graph graph = graphOf(fixture("connections/foreign-sam.yaml"));
        const Layout layout = arrange(graph, Layout());
        QVERIFY(layout.nodes.at("Inbox").x() < layout.nodes.at("Function").x());
        QVERIFY(layout.nodes.at("Function").x() < layout.nodes.at("Orders").x());
    }

    void longChainsGoOnInTheNextLine() {
        std::vector<QSizeF> boxes(20, {metrics::CardWidth, metrics::CardHeight});
        std::vector<std::pair<std::size_t, std::size_t>> arrows;
        for (std::size_t i = 0; i + 1 < boxes.size(); ++i)
            arrows.emplace_back(i, i + 1);
        const std::vector<QPointF> at = layoutFlow(boxes, arrows, metrics::Gap);
        QRectF all;
        for (std::size_t i = 0; i < at.size(); ++i) {
            const QRectF box(at[i], boxes[i]);
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(!box.intersects(QRectF(at[j], boxes[j])));
            all = all.united(box);
            if (i == 0)
                continue;
            const QPointF step = at[i] - at[i - 1];
            QVERIFY2(step.x() == 0 || step.y() == 0, "the next box lies beside or below");
        }
        QVERIFY2(all.width() < 1500, qPrintable(QString::number(all.width())));
        QVERIFY(all.width() > all.height());
        QCOMPARE(layoutFlow(boxes, arrows, metrics::Gap), at);

        boxes.resize(6); // what can be read in one line stays in it
        arrows.resize(5);
        for (const QPointF& corner : layoutFlow(boxes, arrows, metrics::Gap))
            QCOMPARE(corner.y(), 0.0);
    }

    void columnsAreFlushLeft() {
        const std::vector<QSizeF> boxes{{140, 40}, {188, 40}, {160, 40}, {140, 40}};
        const std::vector<QPointF> at = layoutFlow(boxes, {{0, 1}, {0, 2}, {0, 3}}, metrics::Gap);
        QCOMPARE(at[1].x(), at[2].x());
        QCOMPARE(at[1].x(), at[3].x());
        QVERIFY(at[1].x() >= at[0].x() + 140 + metrics::Gap);
    }

    void looseCardsFillAWindow() {
        const std::vector<QSizeF> boxes(4, {metrics::CardWidth, metrics::CardHeight});
        const std::vector<QPointF> at = layoutFlow(boxes, {}, metrics::Gap);
        QCOMPARE(at[1].y(), at[0].y()); // two by two, not one below the other
        QCOMPARE(at[2].x(), at[0].x());
        QVERIFY(at[2].y() > at[0].y());
    }

    void laysSpanningCardsAcrossTheirSubnets() {
        const Graph graph = graphOf(fixture("connections/containers.yaml"));
        const Layout layout = arrange(graph, Layout());
        const QRectF balancer = cardRect(*graph.node("Balancer"), layout);
        QVERIFY(balancer.intersects(layout.frames.at("PublicA")));
        QVERIFY(balancer.intersects(layout.frames.at("PublicB")));
        const QRectF database = cardRect(*graph.node("Database"), layout);
        QVERIFY(database.intersects(layout.frames.at("PrivateA")));
        QVERIFY(database.intersects(layout.frames.at("PrivateB")));
        QVERIFY(layout.frames.at("PublicA").bottom() < layout.frames.at("PrivateA").top());
        QCOMPARE(layout.frames.at("PublicA").top(), layout.frames.at("PublicB").top());
    }

    void laysACardOverSubnetsOfTwoRows() {
        const std::string network = readFile(LINTEL_FIXTURES "/connections/containers.yaml").value();
        const Graph graph = graphOf(parsed(network + R"(  Kubernetes:
    Type: AWS::EKS::Cluster
    Properties:
      ResourcesVpcConfig: {SubnetIds: [!Ref PublicA, !Ref PublicB, !Ref PrivateA, !Ref PrivateB]}
)"));
        const Layout layout = arrange(graph, Layout());
        const QRectF card = cardRect(*graph.node("Kubernetes"), layout);
        for (const char* subnet : {"PublicA", "PublicB", "PrivateA", "PrivateB"})
            QVERIFY2(card.intersects(layout.frames.at(subnet)), subnet);
        const std::string fault = faultIn(graph, layout);
        QVERIFY2(fault.empty(), fault.c_str());
    }

    void findsRoomForALabel() {
        const QRectF frame(100, 100, 400, 200);
        QCOMPARE(frameLabelRoom(frame, {}), QRectF(100, 100, 400, 28));
        QCOMPARE(frameLabelRoom(frame, {QRectF(120, 140, 140, 40)}), QRectF(100, 100, 400, 28));
        QCOMPARE(frameLabelRoom(frame, {QRectF(50, 80, 140, 40)}), QRectF(190, 100, 310, 28));
        QCOMPARE(frameLabelRoom(frame, {QRectF(420, 80, 140, 40)}), QRectF(100, 100, 320, 28));
        QCOMPARE(frameLabelRoom(frame, {QRectF(0, 60, 600, 70)}), QRectF(100, 130, 400, 28));
        QCOMPARE(frameLabelRect(frame, {QRectF(0, 60, 600, 70)}), QRectF(100, 130, 240, 28));
    }

    void isTheSameEveryTimeAndFromEveryThread() {
        const Graph graph = graphOf(fixture("connections/foreign-sam.yaml"));
        const Layout once = arrange(graph, Layout());
        std::vector<Layout> results(4);
        std::vector<std::thread> threads;
        for (Layout& result : results)
            threads.emplace_back([&] { result = arrange(graph, Layout()); });
        for (std::thread& thread : threads)
            thread.join();
        for (const Layout& result : results)
            QCOMPARE(result.nodes, once.nodes);
    }

    void placesOnlyWhatHasNoPlace_data() {
        QTest::addColumn<QString>("missing");
        for (const char* id : {"Nat", "Balancer", "PrivateB", "Worker", "Vpc", "Gateway", "Cluster"})
            QTest::newRow(id) << id;
    }

    void placesOnlyWhatHasNoPlace() {
        QFETCH(QString, missing);
        const Graph graph = graphOf(fixture("connections/containers.yaml"));
        const Layout whole = arrange(graph, Layout());
        Layout partial = whole;
        partial.nodes.erase(missing.toStdString());
        partial.frames.erase(missing.toStdString());
        const Layout completed = arrange(graph, partial, Arrange::Missing);
        for (const auto& [id, place] : partial.nodes)
            QCOMPARE(completed.nodes.at(id), place);
        const std::string fault = faultIn(graph, completed, false);
        QVERIFY2(fault.empty(), fault.c_str());
    }

    void forgetsWhatIsGone() {
        const Graph graph = graphOf(parsed("Resources: {A: {Type: AWS::SQS::Queue}}\n"));
        Layout layout;
        layout.nodes["A"] = {8, 8};
        layout.nodes["Gone"] = {80, 8};
        layout.frames["Lost"] = {0, 0, 100, 100};
        const Layout known = arrange(graph, layout, Arrange::Missing);
        QCOMPARE(known.nodes.size(), std::size_t(1));
        QVERIFY(known.frames.empty());
    }

    void laysOutPublicTemplates() {
        const QString folder =
            qEnvironmentVariable("LINTEL_SHARED_DIR") + "/corpus/aws-cloudformation-templates";
        if (!QDir(folder).exists())
            QSKIP("LINTEL_SHARED_DIR has no corpus");
        QDirIterator files(folder, {"*.yaml", "*.yml", "*.json"}, QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            const std::string path = files.next().toStdString();
            const auto bytes = readFile(path);
            QVERIFY(bytes);
            const auto source = Template::parse(*bytes);
            if (!source)
                continue;
            ++count;
            const Graph graph = graphOf(*source);
            for (const Resource& resource : (*source)->resources())
                QVERIFY2(!graph.elementOf(resource.logicalId).empty(),
                         (path + ": " + resource.logicalId).c_str());
            const std::string fault = faultIn(graph, arrange(graph, Layout()));
            QVERIFY2(fault.empty(), (path + ": " + fault).c_str());
        }
        QVERIFY(count > 100);
    }
};

QTEST_APPLESS_MAIN(ArrangeTest)
#include "arrange_test.moc"
