#include "model/design/security_groups.h"

#include "tests/model/design/support.h"

#include "model/catalog/catalog.h"
#include "model/design/commands/change_security_group.h"
#include "model/design/commands/move_elements.h"
#include "model/design/connection_data.h"

using namespace lintel;

namespace {

using Ids = std::vector<std::string>;

const Structure& structure() {
    return knowhow()->connections->data().structure;
}

Design servers() {
    return Design(knowhow(), fixture("connections/security_groups.yaml"));
}

Ids members(const Design& design, const std::string& group) {
    for (const Graph::Outline& outline : design.graph().outlines)
        if (outline.id == group)
            return outline.members;
    return {};
}

} // namespace

/// Coming into a security group and leaving it, for each type that can.
class SecurityGroupsTest : public QObject {
    Q_OBJECT

private slots:
    void everyTypeWritesWhatItHas_data() {
        QTest::addColumn<QString>("type");
        for (const auto& [type, protection] : structure().protections)
            QTest::newRow(type.c_str()) << QString::fromStdString(type);
    }

    void everyTypeWritesWhatItHas() {
        QFETCH(QString, type);
        const Structure::Protection& protection = *structure().protection(type.toStdString());
        const std::string text =
            "Resources:\n  Group: {Type: AWS::EC2::SecurityGroup}\n  Member:\n    Type: " +
            type.toStdString() + "\n" +
            (protection.through.empty()
                 ? "  Launch: {Type: AWS::SQS::Queue}\n"
                 : "    Properties: {LaunchTemplate: {LaunchTemplateId: !Ref Launch}}\n"
                   "  Launch: {Type: AWS::EC2::LaunchTemplate}\n");
        TemplateEditor editor(parsed(text));
        const std::string holder = protection.through.empty() ? "Member" : "Launch";
        const auto joined = joinSecurityGroup(editor, structure(), "Member", "Group");
        QVERIFY(joined);
        QCOMPARE(joined->size(), std::size_t(1));
        const Node* list = editor.current()->resource(holder)->property(protection.property);
        QVERIFY(list && list->items().size() == 1);
        QCOMPARE(targetOf(list->items().front())->attribute, std::string("GroupId"));
        const std::string holderType = editor.current()->resource(holder)->type;
        QVERIFY(knowhow()->catalog->find(holderType)->property(protection.property).isValid());
        for (const auto& [present, property] : protection.instead)
            QVERIFY(knowhow()->catalog->find(holderType)->property(present).isValid());

        QVERIFY(joinSecurityGroup(editor, structure(), "Member", "Group")->empty()); // it is in it already
        const auto left = leaveSecurityGroup(editor, structure(), "Member", "Group");
        QVERIFY(left && left->size() == 1);
        QVERIFY(editor.current()->referencesTo("Group").empty());
        QVERIFY(leaveSecurityGroup(editor, structure(), "Member", "Group")->empty());
    }

    void interfacesNameTheGroupsWhereThereAreAny() {
        TemplateEditor editor(parsed(R"(Resources:
  Group: {Type: AWS::EC2::SecurityGroup}
  Server:
    Type: AWS::EC2::Instance
    Properties:
      NetworkInterfaces:
        - DeviceIndex: '0'
          GroupSet: [sg-1]
)"));
        QVERIFY(joinSecurityGroup(editor, structure(), "Server", "Group"));
        const Node* groups = editor.current()->find(
            Path{"Resources", "Server", "Properties", "NetworkInterfaces", "0", "GroupSet"});
        QCOMPARE(groups->items().size(), std::size_t(2));
        QVERIFY(!editor.current()->resource("Server")->property("SecurityGroupIds"));
        QVERIFY(leaveSecurityGroup(editor, structure(), "Server", "Group"));
        QVERIFY(editor.current()->text().find("[sg-1]") != std::string::npos);
    }

    void saysWhyItCannot() {
        TemplateEditor editor(parsed(R"(Parameters: {Groups: {Type: CommaDelimitedList}}
Conditions: {Open: !Equals [a, b]}
Resources:
  Group: {Type: AWS::EC2::SecurityGroup}
  Queue: {Type: AWS::SQS::Queue}
  Computed: {Type: AWS::EC2::Instance, Properties: {SecurityGroupIds: !Ref Groups}}
  Chosen:
    Type: AWS::EC2::Instance
    Properties: {SecurityGroupIds: [!If [Open, !GetAtt Group.GroupId, sg-1]]}
  Fleet: {Type: AWS::AutoScaling::AutoScalingGroup, Properties: {LaunchTemplate: {LaunchTemplateId: lt-1}}}
)"));
        const std::string before = editor.current()->text();
        const auto message = [](const auto& result) {
            return result ? std::string() : result.error().message;
        };
        QCOMPARE(message(joinSecurityGroup(editor, structure(), "Queue", "Group")),
                 std::string("Queue cannot be in a security group."));
        QVERIFY(message(joinSecurityGroup(editor, structure(), "Computed", "Group")).find("is computed") !=
                std::string::npos);
        QVERIFY(message(leaveSecurityGroup(editor, structure(), "Chosen", "Group")).find("are computed") !=
                std::string::npos);
        QVERIFY(
            message(joinSecurityGroup(editor, structure(), "Fleet", "Group")).find("outside this template") !=
            std::string::npos);
        QVERIFY(!joinSecurityGroup(editor, structure(), "Gone", "Group"));
        QCOMPARE(editor.current()->text(), before);
    }

    void aMoveCanGoIntoAGroupAndOut() {
        Design design = servers();
        const std::string start = design.current()->text();
        QCOMPARE(members(design, "WebGroup"), (Ids{"First", "Second"}));
        QVERIFY(design.execute(std::make_unique<MoveElements>(Ids{"Third"}, QPointF(8, 0), std::nullopt,
                                                              std::string(),
                                                              MoveElements::Groups{{"WebGroup"}, {}})));
        QCOMPARE(members(design, "WebGroup"), (Ids{"First", "Second", "Third"}));
        QVERIFY(!design.history().last()->steps.empty());
        QVERIFY(design.execute(std::make_unique<MoveElements>(Ids{"First"}, QPointF(8, 0), std::nullopt,
                                                              std::string(),
                                                              MoveElements::Groups{{}, {"WebGroup"}})));
        QCOMPARE(members(design, "WebGroup"), (Ids{"Second", "Third"}));
        QVERIFY(!design.current()->resource("First")->property("SecurityGroupIds"));
        design.undo();
        design.undo();
        QCOMPARE(design.current()->text(), start);
    }

    void severalChangeTheirGroupAtOnce() {
        Design design = servers();
        const std::string start = design.current()->text();
        QVERIFY(
            design.execute(std::make_unique<ChangeSecurityGroup>(Ids{"Third", "Fleet"}, "WebGroup", true)));
        QCOMPARE(members(design, "WebGroup").size(), std::size_t(4));
        QVERIFY(design.current()->resource("Launch")->property("LaunchTemplateData.SecurityGroupIds"));
        QCOMPARE(design.history().last()->steps.size(), std::size_t(2));
        QVERIFY(
            design.execute(std::make_unique<ChangeSecurityGroup>(Ids{"Third", "Fleet"}, "WebGroup", false)));
        QCOMPARE(members(design, "WebGroup"), (Ids{"First", "Second"}));
        design.undo();
        design.undo();
        QCOMPARE(design.current()->text(), start);
    }
};

QTEST_APPLESS_MAIN(SecurityGroupsTest)
#include "security_groups_test.moc"
