#include "tests/model/design/support.h"

#include "model/design/commands/add_resource.h"
#include "model/design/commands/add_shape.h"
#include "model/design/commands/align_elements.h"
#include "model/design/commands/arrange.h"
#include "model/design/commands/change_security_group.h"
#include "model/design/commands/collapse_frame.h"
#include "model/design/commands/connect_elements.h"
#include "model/design/commands/delete_elements.h"
#include "model/design/commands/disconnect.h"
#include "model/design/commands/duplicate_elements.h"
#include "model/design/commands/group_elements.h"
#include "model/design/commands/lock_elements.h"
#include "model/design/commands/move_elements.h"
#include "model/design/commands/open_states.h"
#include "model/design/commands/order_elements.h"
#include "model/design/commands/paste_template.h"
#include "model/design/commands/rename_element.h"
#include "model/design/commands/resize_frame.h"
#include "model/design/commands/set_property.h"
#include "model/design/excerpt.h"
#include "model/design/kernels/hit_test.h"
#include "model/design/kernels/layout.h"
#include "model/design/kernels/shifting.h"

#include <random>

using namespace lintel;

namespace {

using Ids = std::vector<std::string>;

/// Somebody who tries everything, the same way every time.
class Hands {
public:
    explicit Hands(unsigned seed)
        : m_random(seed) {}

    std::unique_ptr<Command> next(const Design& design) {
        const Graph& graph = design.graph();
        // Few elements keep the steps quick: what grows is cut back.
        const std::size_t size = graph.nodes.size() + graph.containers.size();
        if (size > 10)
            return std::make_unique<DeleteElements>(some(design, size / 2));
        switch (below(20)) {
        case 0:
        case 1:
        case 2:
            return std::make_unique<AddResource>(type(), point(), under(design));
        case 3:
            return std::make_unique<AddShape>(one(Ids{"user", "note", "shape"}), "Words", point());
        case 4:
        case 5:
        case 6:
            return std::make_unique<ConnectElements>(element(design), element(design));
        case 7:
            if (!graph.connections.empty())
                return std::make_unique<Disconnect>(graph.connections[below(graph.connections.size())].id);
            [[fallthrough]];
        case 8:
            return std::make_unique<MoveElements>(some(design, 3), point() - QPointF(400, 300),
                                                  under(design));
        case 9:
            return std::make_unique<MoveElements>(some(design, 2), QPointF(4, 8), std::nullopt, "drag");
        case 10:
            return std::make_unique<DeleteElements>(some(design, 2));
        case 11:
            return std::make_unique<DuplicateElements>(some(design, 2));
        case 12:
            return std::make_unique<RenameElement>(element(design), "Name" + std::to_string(below(50)));
        case 13:
            return std::make_unique<ResizeFrame>(element(design), QRectF(point(), QSizeF(300, 200)));
        case 14:
            return std::make_unique<GroupElements>(some(design, 3), one(Ids{"group", "region"}));
        case 15: {
            const std::string id = element(design);
            const Graph::Container* container = graph.container(id);
            if (below(2) == 0)
                return std::make_unique<OpenStates>(id, !container);
            return std::make_unique<CollapseFrame>(id, container && !container->isCollapsed);
        }
        case 16:
            if (below(3) == 0)
                return std::make_unique<ChangeSecurityGroup>(some(design, 2), element(design), below(2) == 0);
            return std::make_unique<AlignElements>(some(design, 4),
                                                   static_cast<AlignElements::Way>(below(9)));
        case 17:
            return std::make_unique<ArrangeElements>(static_cast<ArrangeElements::Policy>(below(3)),
                                                     some(design, 4));
        case 18:
            if (below(2) == 0)
                return std::make_unique<LockElements>(some(design, 1), below(3) == 0);
            return std::make_unique<OrderElements>(some(design, 2), OrderElements::To::Front);
        default:
            if (below(2) == 0)
                return std::make_unique<SetProperty>(
                    Path{"Resources", element(design), "Properties", "Tags"},
                    nlohmann::ordered_json::array({{{"Key", "k"}, {"Value", std::to_string(below(9))}}}),
                    "tags");
            return std::make_unique<PasteTemplate>(excerptOf(design, some(design, 2)), point());
        }
    }
    std::size_t below(std::size_t count) { return m_random() % count; }

private:
    std::string one(const Ids& ids) { return ids[below(ids.size())]; }
    QPointF point() { return QPointF(double(below(1000)), double(below(700))); }
    std::string type() {
        return one({"AWS::Lambda::Function", "AWS::SQS::Queue", "AWS::DynamoDB::Table", "AWS::SNS::Topic",
                    "AWS::EC2::VPC", "AWS::EC2::Subnet", "AWS::RDS::DBInstance", "AWS::S3::Bucket",
                    "AWS::EC2::InternetGateway", "AWS::ECS::Cluster", "AWS::EC2::Instance",
                    "AWS::EC2::SecurityGroup", "AWS::StepFunctions::StateMachine"});
    }
    std::string element(const Design& design) {
        const Graph& graph = design.graph();
        const std::size_t count = graph.nodes.size() + graph.containers.size();
        if (count == 0)
            return "Nothing";
        const std::size_t at = below(count);
        return at < graph.nodes.size() ? graph.nodes[at].id : graph.containers[at - graph.nodes.size()].id;
    }
    Ids some(const Design& design, std::size_t most) {
        Ids ids;
        for (std::size_t count = 1 + below(most); ids.size() < count;)
            ids.push_back(element(design));
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    }
    Ids under(const Design& design) {
        return containersUnder(design.graph(), design.layout(),
                               QRectF(point(), QSizeF(metrics::CardWidth, metrics::CardHeight)));
    }

    std::mt19937 m_random; // the same on every platform, unlike the distributions
};

/// What is wrong with a design; empty when nothing is.
std::string faultIn(const Design& design) {
    const Graph& graph = design.graph();
    for (const Resource& resource : design.current()->resources())
        if (graph.elementOf(resource.logicalId).empty())
            return resource.logicalId + " is not to be seen";
    for (const Graph::Node& node : graph.nodes)
        if (!rectOf(graph, design.layout(), node.id).isValid())
            return node.id + " has no place";
    for (const Graph::Container& container : graph.containers) {
        const QRectF frame = rectOf(graph, design.layout(), container.id);
        if (!frame.isValid())
            return container.id + " has no place";
        if (!container.parent.empty() && !rectOf(graph, design.layout(), container.parent).contains(frame))
            return container.id + " lies outside " + container.parent;
    }
    for (const Graph::Connection& connection : graph.connections)
        for (const std::string& end : {connection.from, connection.to})
            if (!graph.node(end) && !graph.container(end))
                return connection.id + " ends at nothing";
    return {};
}

} // namespace

class RandomGesturesTest : public QObject {
    Q_OBJECT

private slots:
    void leadBackToTheStartAndForthToTheEnd_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 10; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void leadBackToTheStartAndForthToTheEnd() {
        constexpr int Steps = 1000; // for each of the ten seeds
        QFETCH(unsigned, seed);
        Hands hands(seed);
        Design design(knowhow(), Template::empty());
        const std::string start = design.current()->text();
        int done = 0;
        std::string before = start;
        for (int step = 0; step < Steps; ++step) {
            if (hands.below(12) == 0) {
                hands.below(3) == 0 ? design.redo() : design.undo();
                before = design.current()->text();
                continue;
            }
            std::unique_ptr<Command> command = hands.next(design);
            const std::string label = command->label();
            const Result<bool> result = design.execute(std::move(command));
            if (!result)
                QVERIFY2(design.current()->text() == before, label.c_str());
            else
                done += *result;
            if (const std::string fault = faultIn(design); !fault.empty())
                QFAIL((std::to_string(step) + " " + label + ": " + fault + "\nbefore:\n" + before).c_str());
            before = design.current()->text();
        }
        QVERIFY2(done > Steps / 3, std::to_string(done).c_str());
        // The gestures above went back and forth as a user does, and were looked at each time; what is left
        // is bytes, which the history has without reading each state of the template again.
        CommandStack& history = design.history();
        std::string text = design.current()->text();
        const auto apply = [&](const Splice& splice) {
            text.replace(splice.begin, splice.end - splice.begin, splice.text);
        };
        while (const CommandStack::Step* step = history.redo())
            apply(step->forward);
        const std::string end = text;
        while (const CommandStack::Step* step = history.undo())
            apply(step->backward);
        QCOMPARE(text, start);
        while (const CommandStack::Step* step = history.redo())
            apply(step->forward);
        QCOMPARE(text, end);
        QVERIFY(Template::parse(text));
    }
};

QTEST_APPLESS_MAIN(RandomGesturesTest)
#include "random_gestures_test.moc"
