#include "tests/model/design/support.h"

#include "model/design/collapsing.h"

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
};

QTEST_APPLESS_MAIN(ContainersTest)
#include "containers_test.moc"
