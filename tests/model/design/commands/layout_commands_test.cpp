#include "tests/model/design/support.h"

#include "model/design/commands/add_shape.h"
#include "model/design/commands/align_elements.h"
#include "model/design/commands/arrange.h"
#include "model/design/commands/collapse_frame.h"
#include "model/design/commands/delete_elements.h"
#include "model/design/commands/group_elements.h"
#include "model/design/commands/lock_elements.h"
#include "model/design/commands/move_elements.h"
#include "model/design/commands/order_elements.h"
#include "model/design/commands/rename_element.h"
#include "model/design/commands/resize_frame.h"
#include "model/design/kernels/layout.h"
#include "model/design/kernels/shifting.h"

using namespace lintel;

namespace {

using Ids = std::vector<std::string>;

template <class C, class... Arguments>
Result<bool> run(Design& design, Arguments... arguments) {
    return design.execute(std::make_unique<C>(arguments...));
}

Design threeQueues() {
    return Design(knowhow(), parsed(R"(Resources:
  A: {Type: AWS::SQS::Queue}
  B: {Type: AWS::SQS::Queue}
  C: {Type: AWS::SQS::Queue}
Metadata:
  Lintel:
    version: 1
    nodes: {A: [0, 0], B: [200, 12], C: [480, 100]}
)"));
}

QRectF rectOf(const Design& design, const std::string& id) {
    return lintel::rectOf(design.graph(), design.layout(), id);
}

} // namespace

class LayoutCommandsTest : public QObject {
    Q_OBJECT

private slots:
    void alignsAndUndoes() {
        Design design = threeQueues();
        const std::string start = design.current()->text();
        QVERIFY(run<AlignElements>(design, Ids{"A", "B", "C"}, AlignElements::Way::Top));
        for (const char* id : {"A", "B", "C"})
            QCOMPARE(rectOf(design, id).top(), 0.0);
        QVERIFY(run<AlignElements>(design, Ids{"A", "B", "C"}, AlignElements::Way::Right));
        QCOMPARE(rectOf(design, "A").right(), rectOf(design, "C").right());
        design.undo();
        design.undo();
        QCOMPARE(design.current()->text(), start);
    }

    void distributesEvenly() {
        Design design = threeQueues();
        QVERIFY(run<AlignElements>(design, Ids{"A", "B", "C"}, AlignElements::Way::SpreadAcross));
        const double first = rectOf(design, "B").left() - rectOf(design, "A").right();
        const double second = rectOf(design, "C").left() - rectOf(design, "B").right();
        QVERIFY(std::abs(first - second) <= metrics::Grid);
        QCOMPARE(rectOf(design, "C").left(), 480.0);
    }

    void tidiesIntoRows() {
        Design design = threeQueues();
        QVERIFY(run<AlignElements>(design, Ids{"A", "B", "C"}, AlignElements::Way::Tidy));
        QCOMPARE(rectOf(design, "B").top(), rectOf(design, "A").top());
        QCOMPARE(rectOf(design, "B").left(), rectOf(design, "A").right() + metrics::Gap);
        QCOMPARE(rectOf(design, "C").topLeft(), QPointF(0, metrics::CardHeight + metrics::CrossGap));
    }

    void lockedElementsStay() {
        Design design = threeQueues();
        QVERIFY(run<LockElements>(design, Ids{"A"}, true));
        const QRectF place = rectOf(design, "A");
        QVERIFY(run<MoveElements>(design, Ids{"A", "B"}, QPointF(40, 40)));
        QCOMPARE(rectOf(design, "A"), place);
        QCOMPARE(rectOf(design, "B").topLeft(), QPointF(240, 52));
        QVERIFY(!run<DeleteElements>(design, Ids{"A"}));
        QVERIFY(run<LockElements>(design, Ids{"A"}, false));
        QVERIFY(run<DeleteElements>(design, Ids{"A"}));
    }

    void ordersCards() {
        Design design = threeQueues();
        QVERIFY(run<OrderElements>(design, Ids{"A"}, OrderElements::To::Front));
        QVERIFY(run<OrderElements>(design, Ids{"B"}, OrderElements::To::Front));
        QVERIFY(run<OrderElements>(design, Ids{"C"}, OrderElements::To::Back));
        QVERIFY(design.layout().order.at("B") > design.layout().order.at("A"));
        QVERIFY(design.layout().order.at("C") < 0);
    }

    void groupsHoldTheirMembersAndGenerateNothing() {
        Design design = threeQueues();
        const std::string start = design.current()->text();
        QVERIFY(run<GroupElements>(design, Ids{"A", "B"}));
        const Graph::Container* group = design.graph().container("Group");
        QVERIFY(group);
        QVERIFY(!group->hasResource);
        QCOMPARE(group->members, (Ids{"A", "B"}));
        QVERIFY(design.layout().frames.at("Group").contains(rectOf(design, "B")));
        QCOMPARE(design.current()->resources().size(), std::size_t(3));

        const QPointF place = rectOf(design, "B").topLeft();
        QVERIFY(run<MoveElements>(design, Ids{"Group"}, QPointF(80, 0)));
        QCOMPARE(rectOf(design, "B").topLeft(), place + QPointF(80, 0));
        QVERIFY(run<MoveElements>(design, Ids{"C"}, QPointF(-300, -80), Ids{"Group"}));
        QCOMPARE(design.graph().node("C")->containers, Ids{"Group"});
        QVERIFY(run<MoveElements>(design, Ids{"A"}, QPointF(0, 400), Ids{}));
        QVERIFY(design.graph().node("A")->containers.empty());
        QVERIFY(run<RenameElement>(design, std::string("Group"), std::string("Order handling")));
        QCOMPARE(design.graph().container("Group")->title, std::string("Order handling"));
        QVERIFY(run<DeleteElements>(design, Ids{"Group"}));
        QCOMPARE(design.graph().nodes.size(), std::size_t(3));
        while (design.undo()) {
        }
        QCOMPARE(design.current()->text(), start);
    }

    void groupsNest() {
        Design design = threeQueues();
        QVERIFY(run<GroupElements>(design, Ids{"A", "B"}));
        QVERIFY(run<GroupElements>(design, Ids{"A"}));
        QCOMPARE(design.graph().container("Group2")->parent, std::string("Group"));
        QVERIFY(run<GroupElements>(design, Ids{"Group", "C"}, std::string("region")));
        QCOMPARE(design.graph().container("Group")->parent, std::string("Region"));
        QVERIFY(design.layout().frames.at("Region").contains(design.layout().frames.at("Group2")));
        QVERIFY(!run<GroupElements>(design, Ids{"A", "C"})); // of two containers
    }

    void aNetworkLiesInARegion() {
        Design design(knowhow(), fixture("connections/containers.yaml"));
        QVERIFY(run<GroupElements>(design, Ids{"Vpc"}, std::string("region")));
        QCOMPARE(design.graph().container("Vpc")->parent, std::string("Region"));
        QVERIFY(run<ArrangeElements>(design, ArrangeElements::Policy::Everything));
        QVERIFY(design.layout().frames.at("Region").contains(design.layout().frames.at("Vpc")));
        QVERIFY(!run<GroupElements>(design, Ids{"PublicA"}));
    }

    void collapsesAndExpands() {
        Design design(knowhow(), fixture("connections/containers.yaml"));
        QVERIFY(run<ArrangeElements>(design, ArrangeElements::Policy::Everything));
        const std::string start = design.current()->text();
        const Layout before = design.layout();
        QVERIFY(run<CollapseFrame>(design, std::string("Vpc"), true));
        const Graph::Container* vpc = design.graph().container("Vpc");
        QVERIFY(vpc->isCollapsed);
        QVERIFY(!design.graph().node("Nat"));
        QVERIFY(!design.graph().container("PublicA"));
        QCOMPARE(design.graph().elementOf("Nat"), std::string("Vpc"));
        QCOMPARE(design.layout().frames.at("Vpc").size(), collapsedSize());
        QVERIFY(run<MoveElements>(design, Ids{"Vpc"}, QPointF(400, 40)));
        QVERIFY(run<CollapseFrame>(design, std::string("Vpc"), false));
        const QPointF by = design.layout().nodes.at("Nat") - before.nodes.at("Nat");
        QCOMPARE(design.layout().nodes.at("Database") - before.nodes.at("Database"), by);
        QVERIFY(design.layout().frames.at("Vpc").contains(design.layout().frames.at("PrivateB")));
        for (int i = 0; i < 3; ++i)
            design.undo();
        QCOMPARE(design.current()->text(), start);
    }

    void whatLiesAroundComesNearerAndMakesRoom() {
        Design design = threeQueues();
        QVERIFY(run<GroupElements>(design, Ids{"A", "B"}));
        const QRectF before = rectOf(design, "C");
        QVERIFY(run<MoveElements>(design, Ids{"C"}, QPointF(0, -84)));
        const QRectF level = rectOf(design, "C");
        QVERIFY(level.top() < before.top());
        QVERIFY(run<CollapseFrame>(design, std::string("Group"), true));
        QVERIFY(rectOf(design, "C").left() < level.left());
        QVERIFY(!rectOf(design, "C").intersects(design.layout().frames.at("Group")));
        QVERIFY(run<CollapseFrame>(design, std::string("Group"), false));
        QVERIFY(!rectOf(design, "C").intersects(design.layout().frames.at("Group")));
    }

    void deletingAClosedFrameLeavesWhatItHides() {
        Design design = threeQueues();
        QVERIFY(run<GroupElements>(design, Ids{"A", "B"}));
        QVERIFY(run<CollapseFrame>(design, std::string("Group"), true));
        QVERIFY(run<DeleteElements>(design, Ids{"Group"}));
        QCOMPARE(design.graph().nodes.size(), std::size_t(3));
    }

    void arrangesTheSelectionAlone() {
        Design design(knowhow(), parsed(R"(Resources:
  Failed: {Type: AWS::SQS::Queue}
  Queue:
    Type: AWS::SQS::Queue
    Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Failed.Arn, maxReceiveCount: 3}}
  Other: {Type: AWS::SQS::Queue}
Metadata:
  Lintel:
    version: 1
    nodes: {Failed: [0, 0], Queue: [0, 0], Other: [600, 600]}
)"));
        QVERIFY(run<ArrangeElements>(design, ArrangeElements::Policy::Selection, Ids{"Queue", "Failed"}));
        QVERIFY(rectOf(design, "Queue").right() < rectOf(design, "Failed").left());
        QCOMPARE(rectOf(design, "Other").topLeft(), QPointF(600, 600));
    }

    void arrangesOnlyWhatIsNew() {
        Design design(knowhow(), parsed(R"(Resources:
  Old: {Type: AWS::SQS::Queue}
  New: {Type: AWS::SQS::Queue}
Metadata: {Lintel: {version: 1, nodes: {Old: [40, 40]}}}
)"));
        QVERIFY(run<ArrangeElements>(design, ArrangeElements::Policy::New));
        QCOMPARE(rectOf(design, "Old").topLeft(), QPointF(40, 40));
        QVERIFY(Layout::read(*design.current()).nodes.contains("New"));
        QVERIFY(!rectOf(design, "New").intersects(rectOf(design, "Old")));
    }

    void notesHaveTheirOwnSize() {
        Design design = threeQueues();
        QVERIFY(run<AddShape>(design, std::string("note"), std::string("# Why\n\n- it *works*"),
                              QPointF(0, 200)));
        QCOMPARE(rectOf(design, "Note").size(), QSizeF(metrics::NoteWidth, metrics::NoteHeight));
        QVERIFY(run<ResizeFrame>(design, std::string("Note"), QRectF(0, 200, 320, 160)));
        QCOMPARE(rectOf(design, "Note"), QRectF(0, 200, 320, 160));
        QCOMPARE(Layout::read(*design.current()).shapes.at("Note").text,
                 std::string("# Why\n\n- it *works*"));
    }
};

QTEST_APPLESS_MAIN(LayoutCommandsTest)
#include "layout_commands_test.moc"
