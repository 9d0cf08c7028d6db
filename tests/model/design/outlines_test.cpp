#include "model/design/outlines.h"

#include "tests/model/design/support.h"

#include "model/design/commands/move_elements.h"
#include "model/design/connection_data.h"

using namespace lintel;

namespace {

/// Two services of a cluster in a subnet, one beside them that runs in none, and a function.
Design services() {
    return Design(knowhow(), parsed(R"(Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Subnet: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}
  Group: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: g, VpcId: !Ref Vpc}}
  Shop: {Type: AWS::ECS::Cluster}
  Web:
    Type: AWS::ECS::Service
    Properties:
      Cluster: !Ref Shop
      NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [!Ref Subnet], SecurityGroups: [!Ref Group]}}
  Api:
    Type: AWS::ECS::Service
    Properties:
      Cluster: !GetAtt Shop.Arn
      NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [!Ref Subnet]}}
  Jobs:
    Type: AWS::ECS::Service
    Properties:
      NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [!Ref Subnet]}}
  Function: {Type: AWS::Lambda::Function}
)"));
}

std::vector<std::string> membersOf(const Design& design, const std::string& outline) {
    for (const Graph::Outline& each : design.graph().outlines)
        if (each.id == outline)
            return each.members;
    return {};
}

using Ids = std::vector<std::string>;

} // namespace

class OutlinesTest : public QObject {
    Q_OBJECT

private slots:
    void aClusterSurroundsItsServicesInSubnets() {
        const Design design = services();
        QVERIFY(design.graph().node("Shop"));
        QCOMPARE(membersOf(design, "Shop"), (Ids{"Web", "Api"}));
        QCOMPARE(membersOf(design, "Group"), (Ids{"Web"}));
        for (const Graph::Outline& outline : design.graph().outlines)
            QCOMPARE(isCluster(design.graph(), outline), outline.id == "Shop");
    }

    void aClusterThatIsAFrameHasNoOutline() {
        const Design design(knowhow(), parsed(R"(Resources:
  Shop: {Type: AWS::ECS::Cluster}
  Web: {Type: AWS::ECS::Service, Properties: {Cluster: !Ref Shop}}
)"));
        QVERIFY(design.graph().container("Shop"));
        QVERIFY(design.graph().outlines.empty());
    }

    void enteringAndLeavingWriteTheCluster() {
        Design design = services();
        const std::string before = design.current()->text();
        auto enter = std::make_unique<MoveElements>(Ids{"Jobs"}, QPointF(40, 0), std::nullopt, std::string(),
                                                    MoveElements::Groups{.join = {"Shop"}, .leave = {}});
        QVERIFY(design.execute(std::move(enter)));
        QCOMPARE(membersOf(design, "Shop"), (Ids{"Web", "Api", "Jobs"}));
        QCOMPARE(targetOf(design.current()->resource("Jobs")->property("Cluster"))->logicalId,
                 std::string("Shop"));
        auto leave = std::make_unique<MoveElements>(Ids{"Web"}, QPointF(40, 0), std::nullopt, std::string(),
                                                    MoveElements::Groups{.join = {}, .leave = {"Shop"}});
        QVERIFY(design.execute(std::move(leave)));
        QCOMPARE(design.history().last()->steps, (Ids{"Cluster: Web has left Shop"}));
        QVERIFY(!design.current()->resource("Web")->property("Cluster"));
        QCOMPARE(membersOf(design, "Shop"), (Ids{"Api", "Jobs"}));
        QVERIFY(design.undo());
        QVERIFY(design.undo());
        QCOMPARE(design.current()->text(), before);
    }

    void onlyWhatRunsInAClusterEntersOne() {
        const Structure& structure = knowhow()->connections->data().structure;
        QVERIFY(canEnter(structure, "AWS::ECS::Service", "AWS::ECS::Cluster"));
        QVERIFY(!canEnter(structure, "AWS::Lambda::Function", "AWS::ECS::Cluster"));
        QVERIFY(canEnter(structure, "AWS::Lambda::Function", "AWS::EC2::SecurityGroup"));
        QVERIFY(!canEnter(structure, "AWS::SQS::Queue", "AWS::EC2::SecurityGroup"));
        TemplateEditor editor(services().current());
        QVERIFY(enterOutline(editor, structure, "Function", "Shop")->empty());
        QVERIFY(leaveOutline(editor, structure, "Function", "Shop")->empty());
        QVERIFY(enterOutline(editor, structure, "Nothing", "Nowhere")->empty());
        QCOMPARE(editor.current()->text(), services().current()->text());
    }
};

QTEST_APPLESS_MAIN(OutlinesTest)
#include "outlines_test.moc"
