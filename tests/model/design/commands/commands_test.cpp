#include "tests/model/design/support.h"

#include "model/design/commands/add_resource.h"
#include "model/design/commands/apply_fix.h"
#include "model/design/commands/connect_elements.h"
#include "model/design/commands/delete_elements.h"
#include "model/design/commands/disconnect.h"
#include "model/design/commands/duplicate_elements.h"
#include "model/design/commands/move_elements.h"
#include "model/design/commands/rename_element.h"
#include "model/design/commands/resize_frame.h"

using namespace lintel;

namespace {

using Ids = std::vector<std::string>;

template <class C, class... Arguments>
void run(Design& design, Arguments... arguments) {
    const auto done = design.execute(std::make_unique<C>(arguments...));
    if (!done)
        qFatal("%s", done.error().message.c_str());
}

std::string valueOf(const Design& design, const std::string& id, const std::string& path) {
    const Node* node = design.current()->resource(id)->property(path);
    return node ? toJson(*node).dump() : std::string();
}

} // namespace

class CommandsTest : public QObject {
    Q_OBJECT

private slots:
    void addsAFunctionThatCanRun() {
        Design design(knowhow(), Template::empty());
        run<AddResource>(design, "AWS::Lambda::Function", QPointF(100, 100));
        QCOMPARE(valueOf(design, "Function", "Runtime"), std::string("\"python3.13\""));
        QCOMPARE(valueOf(design, "Function", "Role"),
                 std::string(R"({"Fn::GetAtt":["FunctionRole","Arn"]})"));
        QCOMPARE(design.graph().nodes.size(), std::size_t(1));
        QCOMPARE(design.history().last()->selectionAfter, Ids{"Function"});
        run<AddResource>(design, "AWS::Lambda::Function", QPointF(400, 100));
        QVERIFY(design.graph().node("Function2"));
        QVERIFY(design.current()->resource("Function2Role"));
    }

    void placesAFunctionInSubnets() {
        Design design(knowhow(), fixture("connections/defaults.yaml"));
        run<AddResource>(design, "AWS::Lambda::Function", QPointF(0, 0), Ids{"SubnetA"});
        QCOMPARE(valueOf(design, "Function", "VpcConfig.SubnetIds"), std::string(R"([{"Ref":"SubnetA"}])"));
        QVERIFY(!valueOf(design, "Function", "VpcConfig.SecurityGroupIds").empty());
        QVERIFY(valueOf(design, "FunctionRole", "ManagedPolicyArns").find("VPCAccess") != std::string::npos);
        QCOMPARE(design.graph().node("Function")->containers, Ids{"SubnetA"});
        run<MoveElements>(design, Ids{"Function"}, QPointF(4, 4), Ids{"SubnetA", "SubnetB"});
        QCOMPARE(design.graph().node("Function")->containers, (Ids{"SubnetA", "SubnetB"}));
        run<MoveElements>(design, Ids{"Function"}, QPointF(4, 4), Ids{"SubnetB"});
        QCOMPARE(design.graph().node("Function")->containers, Ids{"SubnetB"});
        run<MoveElements>(design, Ids{"Function"}, QPointF(4, 4), Ids{});
        QVERIFY(valueOf(design, "Function", "VpcConfig").empty());
    }

    void placesADatabaseByItsSubnetGroup() {
        Design design(knowhow(), fixture("connections/defaults.yaml"));
        run<AddResource>(design, "AWS::RDS::DBInstance", QPointF(0, 0), Ids{"SubnetA", "SubnetB"});
        QCOMPARE(valueOf(design, "DatabaseSubnetGroup", "SubnetIds"),
                 std::string(R"([{"Ref":"SubnetA"},{"Ref":"SubnetB"}])"));
        QCOMPARE(design.graph().node("Database")->containers, (Ids{"SubnetA", "SubnetB"}));
        run<MoveElements>(design, Ids{"Database"}, QPointF(4, 4), Ids{});
        QVERIFY(!design.current()->resource("DatabaseSubnetGroup"));
        QVERIFY(valueOf(design, "Database", "DBSubnetGroupName").empty());
    }

    void placesASubnetInAVpcAndAGatewayByAttachment() {
        Design design(knowhow(), Template::empty());
        run<AddResource>(design, "AWS::EC2::VPC", QPointF(0, 0));
        run<AddResource>(design, "AWS::EC2::Subnet", QPointF(16, 40), Ids{"Vpc"});
        run<AddResource>(design, "AWS::EC2::InternetGateway", QPointF(16, 240), Ids{"Vpc"});
        QCOMPARE(design.graph().container("Subnet")->parent, std::string("Vpc"));
        QCOMPARE(design.graph().node("InternetGateway")->containers, Ids{"Vpc"});
        run<MoveElements>(design, Ids{"InternetGateway"}, QPointF(4, 4), Ids{});
        QVERIFY(design.graph().node("InternetGateway")->containers.empty());
        QCOMPARE(design.current()->resources().size(), std::size_t(3));
    }

    void movesAFrameWithWhatIsInIt() {
        Design design(knowhow(), fixture("connections/containers.yaml"));
        const Layout before = design.layout();
        run<MoveElements>(design, Ids{"Vpc"}, QPointF(100, 50));
        for (const char* node : {"Nat", "Balancer", "Database", "Gateway"})
            QCOMPARE(design.layout().nodes.at(node), before.nodes.at(node) + QPointF(100, 52));
        QCOMPARE(design.layout().frames.at("PublicA"), before.frames.at("PublicA").translated(100, 52));
        QCOMPARE(design.layout().nodes.at("Worker"), before.nodes.at("Worker"));
    }

    void keepsAFrameAroundItsMembers() {
        Design design(knowhow(), fixture("connections/containers.yaml"));
        run<ResizeFrame>(design, "Vpc", QRectF(design.layout().frames.at("Vpc").topLeft(), QSizeF(10, 10)));
        QVERIFY(design.layout().frames.at("Vpc").contains(design.layout().frames.at("PrivateB")));
    }

    void deletesANodeWithItsGlueAndConnections() {
        Design design(knowhow(), fixture("connections/lambda-function.sqs-queue.data.yaml"));
        run<ConnectElements>(design, "Source", "Target");
        run<DeleteElements>(design, Ids{"Source"});
        QCOMPARE(design.current()->resources().size(), std::size_t(1));
        QVERIFY(design.graph().connections.empty());
    }

    void deletesTheQueueAndLeavesTheFunctionWhole() {
        Design design(knowhow(), fixture("connections/lambda-function.sqs-queue.data.yaml"));
        run<ConnectElements>(design, "Source", "Target");
        run<DeleteElements>(design, Ids{"Target"});
        QVERIFY(valueOf(design, "Source", "Environment").empty());
        QVERIFY(valueOf(design, "SourceRole", "Policies").empty());
        QVERIFY(design.current()->referencesTo("Target").empty());
    }

    void deletesASubnetAndLeavesItsMembers() {
        Design design(knowhow(), fixture("connections/containers.yaml"));
        run<DeleteElements>(design, Ids{"PrivateB"});
        QCOMPARE(design.graph().node("Database")->containers, Ids{"PrivateA"});
        QVERIFY(design.current()->referencesTo("PrivateB").empty());
    }

    void keepsGlueThatAnotherNodeUses() {
        Design design(knowhow(), parsed(R"(Resources:
  Role: {Type: AWS::IAM::Role}
  A: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}}
  B: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}}
)"));
        run<DeleteElements>(design, Ids{"A"});
        QVERIFY(design.current()->resource("Role"));
        run<DeleteElements>(design, Ids{"B"});
        QVERIFY(!design.current()->resource("Role"));
    }

    void disconnectsAPlainReference() {
        Design design(knowhow(), parsed(R"(Resources:
  Table: {Type: AWS::DynamoDB::Table}
  Domain:
    Type: AWS::OpenSearchService::Domain
    Properties:
      DomainName: !Ref Table
      AdvancedOptions: {a: b}
)"));
        const std::string start = design.current()->text();
        QCOMPARE(design.graph().connections.front().entry, std::string("reference"));
        run<Disconnect>(design, design.graph().connections.front().id);
        QVERIFY(design.graph().connections.empty());
        QVERIFY(valueOf(design, "Domain", "DomainName").empty());
        QVERIFY(!valueOf(design, "Domain", "AdvancedOptions").empty());
        design.undo();
        QCOMPARE(design.current()->text(), start);
    }

    void saysWhyAReferenceWithinATextStays() {
        Design design(knowhow(), parsed(R"(Resources:
  Table: {Type: AWS::DynamoDB::Table}
  Domain: {Type: AWS::OpenSearchService::Domain, Properties: {DomainName: !Sub "x-${Table}"}}
)"));
        const auto done = design.execute(std::make_unique<Disconnect>(design.graph().connections.front().id));
        QVERIFY(!done);
        QVERIFY(done.error().message.find("DomainName") != std::string::npos);
    }

    void renamesWithReferencesAndPlace() {
        Design design(knowhow(), fixture("connections/sqs-queue.sqs-queue.data.yaml"));
        run<ConnectElements>(design, "Source", "Target");
        run<MoveElements>(design, Ids{"Target"}, QPointF(40, 40));
        const QPointF place = design.layout().nodes.at("Target");
        run<RenameElement>(design, "Target", "Failed");
        QCOMPARE(design.layout().nodes.at("Failed"), place);
        QCOMPARE(design.graph().connections.front().to, std::string("Failed"));
    }

    void duplicatesWhatBelongsTogether() {
        Design design(knowhow(), parsed(R"(Resources:
  Failed: {Type: AWS::SQS::Queue}
  Queue:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: orders
      RedrivePolicy: {deadLetterTargetArn: !GetAtt Failed.Arn, maxReceiveCount: 3}
)"));
        run<DuplicateElements>(design, Ids{"Queue", "Failed"});
        QVERIFY(valueOf(design, "QueueCopy", "QueueName").empty());
        QVERIFY(valueOf(design, "QueueCopy", "RedrivePolicy").find("FailedCopy") != std::string::npos);
        QCOMPARE(design.graph().connections.size(), std::size_t(2));
    }

    void appliesTheEditsOfAFix() {
        Design design(knowhow(), parsed("Resources: {A: {Type: AWS::SQS::Queue}}\n"));
        run<ApplyFix>(design, "Set VisibilityTimeout to 360", ApplyFix::Edits([](TemplateEditor& editor) {
                          return editor.set({"Resources", "A", "Properties", "VisibilityTimeout"}, 360);
                      }));
        QCOMPARE(valueOf(design, "A", "VisibilityTimeout"), std::string("360"));
        QCOMPARE(design.history().last()->label, std::string("Set VisibilityTimeout to 360"));
    }

    void addsEveryDefaultResource_data() {
        QTest::addColumn<QString>("type");
        for (const Role& role : knowhow()->roles.listed())
            if (role.inPalette)
                QTest::newRow(role.type.c_str()) << QString::fromStdString(role.type);
    }

    void addsEveryDefaultResource() {
        QFETCH(QString, type);
        Design design(knowhow(), fixture("connections/defaults.yaml"));
        const std::string start = design.current()->text();
        run<AddResource>(design, type.toStdString(), QPointF(8, 8), Ids{"SubnetA", "SubnetB"});
        if (const QByteArray folder = qgetenv("LINTEL_WRITE_ADDED");
            !folder.isEmpty()) // to look at, or to lint
            QVERIFY(
                writeFileAtomically((folder + "/" + type.replace(':', '_').toUtf8() + ".yaml").toStdString(),
                                    design.current()->text()));
        design.undo();
        QCOMPARE(design.current()->text(), start);
    }
};

QTEST_APPLESS_MAIN(CommandsTest)
#include "commands_test.moc"
