#include "tests/model/design/support.h"

#include "model/design/collapsing.h"
#include "model/design/commands/move_elements.h"
#include "model/design/kernels/layout.h"

using namespace lintel;

namespace {

using Ids = std::vector<std::string>;

const char* const Kubernetes = R"(Resources:
  Vpc: {Type: AWS::EC2::VPC}
  SubnetA: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc}}
  SubnetB: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc}}
  Cluster:
    Type: AWS::EKS::Cluster
    Properties: {ResourcesVpcConfig: {SubnetIds: [!Ref SubnetA, !Ref SubnetB]}}
)";

} // namespace

class ContainersTest : public QObject {
    Q_OBJECT

private slots:
    void anApplicationHoldsItsEnvironments() {
        const Graph graph = graphOf(parsed(R"(Resources:
  Shop: {Type: AWS::ElasticBeanstalk::Application}
  Live: {Type: AWS::ElasticBeanstalk::Environment, Properties: {ApplicationName: !Ref Shop}}
)"));
        QVERIFY(graph.container("Shop"));
        QCOMPARE(graph.node("Live")->containers, Ids{"Shop"});
        QVERIFY(graph.connections.empty());
    }

    void aClusterIsAFrameOfWhatLiesInNoSubnet() {
        const Graph alone = graphOf(parsed(Kubernetes));
        QVERIFY(!alone.container("Cluster")); // it holds nothing, so it is a card in its subnets
        QCOMPARE(alone.node("Cluster")->containers, (Ids{"SubnetA", "SubnetB"}));

        const Graph holding = graphOf(parsed(std::string(Kubernetes) + R"(  Profile:
    Type: AWS::EKS::FargateProfile
    Properties: {ClusterName: !Ref Cluster}
)"));
        QVERIFY(holding.container("Cluster"));
        QCOMPARE(holding.node("Profile")->containers, Ids{"Cluster"});

        const Graph nodes = graphOf(parsed(std::string(Kubernetes) + R"(  Nodes:
    Type: AWS::EKS::Nodegroup
    Properties: {ClusterName: !Ref Cluster, Subnets: [!Ref SubnetA]}
)"));
        QCOMPARE(nodes.node("Nodes")->containers, Ids{"SubnetA"});
        QCOMPARE(nodes.node("Cluster")->containers, (Ids{"SubnetA", "SubnetB"}));
    }

    void aSecurityGroupIsALineAroundWhatItProtects() {
        const Graph graph = graphOf(fixture("connections/containers.yaml"));
        QCOMPARE(graph.outlines.size(), std::size_t(1));
        QCOMPARE(graph.outlines.front().id, std::string("BalancerGroup"));
        QCOMPARE(graph.outlines.front().members, Ids{"Balancer"});
    }

    void freeFramesThatHoldEachOtherAreHarmless() {
        const Graph graph = graphOf(parsed(R"(Resources:
  A: {Type: AWS::SQS::Queue}
Metadata:
  Lintel:
    groups:
      X: {kind: group, title: x, members: [Y, A, Gone, X]}
      Y: {kind: group, title: y, members: [X, A]}
      A: {kind: group, title: a name that is taken, members: []}
)"));
        QCOMPARE(graph.containers.size(), std::size_t(2));
        for (const Graph::Container& container : graph.containers) {
            std::string around = container.parent;
            for (int steps = 0; !around.empty(); ++steps) {
                QVERIFY(steps < 3);
                around = graph.container(around)->parent;
            }
        }
        QCOMPARE(graph.node("A")->containers.size(), std::size_t(1));
    }

    void aClosedFrameTakesTheConnectionsOfWhatItHides() {
        const Graph whole = graphOf(parsed(R"(Resources:
  Queue:
    Type: AWS::SQS::Queue
    Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 3}}
  Dead: {Type: AWS::SQS::Queue}
Metadata:
  Lintel:
    groups: {Box: {kind: group, title: Box, members: [Dead]}}
)"));
        QCOMPARE(whole.connections.size(), std::size_t(1));
        const Graph closed = collapse(whole, {"Box"});
        QCOMPARE(closed.connections.size(), std::size_t(1));
        QCOMPARE(closed.connections.front().id, whole.connections.front().id);
        QCOMPARE(closed.connections.front().to, std::string("Box"));
        QVERIFY(!closed.node("Dead"));
        QCOMPARE(closed.container("Box")->hidden, Ids{"Dead"});
        QCOMPARE(closed.elementOf("Dead"), std::string("Box"));
        QCOMPARE(collapse(whole, {"Nothing"}).nodes.size(), whole.nodes.size());
    }

    void anAutoScalingGroupHoldsItsInstancesAndLiesOverItsSubnets() {
        const Design design(knowhow(), fixture("connections/security_groups.yaml"));
        const Graph::Node& fleet = *design.graph().node("Fleet");
        QCOMPARE(fleet.containers, (Ids{"ZoneA", "ZoneB"}));
        QCOMPARE(fleet.folded, Ids{"Launch"});
        QCOMPARE(fleet.parts.size(), std::size_t(1));
        QCOMPARE(fleet.parts[0].name, std::string("m7g.large"));
        QCOMPARE(fleet.parts[0].detail, std::string("2 to 6"));
        const QRectF card = cardRect(fleet, design.layout());
        QVERIFY(card.height() >= metrics::CardHeight + metrics::PartHeight);
        for (const char* subnet : {"ZoneA", "ZoneB"})
            QVERIFY(design.layout().frames.at(subnet).intersects(card));
        for (const Graph::Node& other : design.graph().nodes)
            QVERIFY(other.id == "Fleet" || !cardRect(other, design.layout()).intersects(card));
    }

    void instancesComeFromWhateverLaunchesThem() {
        const Graph graph = graphOf(parsed(R"(Parameters:
  Size: {Type: Number, Default: 3}
Resources:
  Old: {Type: AWS::AutoScaling::LaunchConfiguration, Properties: {InstanceType: t2.nano}}
  ByConfiguration:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties: {MinSize: !Ref Size, MaxSize: !Ref Size, LaunchConfigurationName: !Ref Old}
  Mixed:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties:
      MinSize: 0
      MaxSize: 9
      MixedInstancesPolicy:
        LaunchTemplate:
          LaunchTemplateSpecification: {LaunchTemplateId: lt-1, Version: 1}
          Overrides: [{InstanceType: c7g.large}, {InstanceType: c6g.large}]
  Unknown: {Type: AWS::AutoScaling::AutoScalingGroup, Properties: {MinSize: !ImportValue x, MaxSize: 1}}
)"));
        const auto parts = [&](const char* id) {
            Ids words;
            for (const Graph::Node::Part& part : graph.node(id)->parts)
                words.push_back(part.name + "|" + part.detail);
            return words;
        };
        QCOMPARE(parts("ByConfiguration"), Ids{"t2.nano|3"});
        QCOMPARE(parts("Mixed"), (Ids{"c7g.large|0 to 9", "c6g.large|"}));
        QCOMPARE(parts("Unknown"), Ids{"Instances|"});
    }

    void aNestedStackShowsItsParametersAndOutputs() {
        const Graph graph = graphOf(fixture("containers/nested/parent.yaml"));
        const std::vector<Graph::Node::Part>& parts = graph.node("Network")->parts;
        QCOMPARE(parts.size(), std::size_t(3));
        using Kind = Graph::Node::Part::Kind;
        QVERIFY(parts[0].kind == Kind::Parameter && parts[0].name == "Stage" && parts[0].detail == "Stage");
        QVERIFY(parts[1].kind == Kind::Parameter && parts[1].detail == "10.0.0.0/16");
        QVERIFY(parts[2].kind == Kind::Output && parts[2].name == "SubnetId");
        QVERIFY(graph.node("Elsewhere")->parts.empty());

        std::string many = "Resources:\n  S:\n    Type: AWS::CloudFormation::Stack\n    Properties:\n"
                           "      TemplateURL: x\n      Parameters:\n";
        for (int i = 0; i < 20; ++i)
            many += "        P" + std::to_string(i) + ": x\n";
        const Graph wide = graphOf(parsed(many));
        QCOMPARE(wide.node("S")->parts.size(), std::size_t(6));
        QVERIFY(wide.node("S")->parts.back().kind == Kind::More);
        QCOMPARE(wide.node("S")->parts.back().detail, std::string("15"));
    }

    void aSubnetTakesTheZoneThatItIsDroppedInto() {
        Design design(knowhow(), fixture("connections/security_groups.yaml"));
        const std::string start = design.current()->text();
        const auto zoneOf = [&] { return design.graph().container("ZoneA")->parent; };
        const std::string other = design.graph().container("ZoneB")->parent;
        QVERIFY(zoneOf() != other);
        const auto frame = [&](const std::string& id) { return design.layout().frames.at(id); };
        const QPointF way = frame(other).center() - frame("ZoneA").center();
        QVERIFY(design.execute(std::make_unique<MoveElements>(Ids{"ZoneA"}, way, Ids{other})));
        QVERIFY(!design.history().last()->steps.empty());
        const Node* zone = design.current()->resource("ZoneA")->property("AvailabilityZone");
        QCOMPARE(zone->argument()->items().front()->text(), std::string("1"));
        design.undo();
        QCOMPARE(design.current()->text(), start);
        const QPointF away(0, frame("Vpc").bottom() + 400 - frame("ZoneA").top());
        QVERIFY(design.execute(std::make_unique<MoveElements>(Ids{"ZoneA"}, away, Ids{"Vpc"})));
        QVERIFY(!design.current()->resource("ZoneA")->property("AvailabilityZone"));
        design.undo();
        QCOMPARE(design.current()->text(), start);
    }
};

QTEST_APPLESS_MAIN(ContainersTest)
#include "containers_test.moc"
