#include "tests/model/design/support.h"

#include "model/design/commands/connect_elements.h"
#include "model/design/commands/delete_elements.h"
#include "model/design/commands/group_elements.h"
#include "model/design/commands/move_elements.h"
#include "model/design/commands/open_states.h"
#include "model/design/commands/rename_element.h"
#include "model/design/kernels/hit_test.h"
#include "model/design/kernels/shifting.h"
#include "model/design/states/state_words.h"

using namespace lintel;

namespace {

using Ids = std::vector<std::string>;

Design payment() {
    return Design(knowhow(), fixture("containers/state_machine.yaml"));
}

template <class C, class... Arguments>
Result<bool> run(Design& design, Arguments... arguments) {
    return design.execute(std::make_unique<C>(arguments...));
}

QRectF rectOf(const Design& design, const std::string& id) {
    return lintel::rectOf(design.graph(), design.layout(), id);
}

} // namespace

/// State machines that show their states.
class MachineStatesTest : public QObject {
    Q_OBJECT

private slots:
    void aMachineIsACardUntilItIsOpened() {
        Design design = payment();
        const std::string before = design.current()->text();
        QVERIFY(design.graph().node("Payment"));
        const QPointF place = rectOf(design, "Payment").topLeft();
        QVERIFY(run<OpenStates>(design, std::string("Payment"), true));

        const Graph::Container* machine = design.graph().container("Payment");
        QVERIFY(machine);
        QVERIFY(!design.graph().node("Payment"));
        QCOMPARE(machine->kind, std::string("stateMachine"));
        QCOMPARE(machine->detail, std::string("5 states"));
        QCOMPARE(machine->members,
                 (Ids{"Payment.Try", "Payment.Paid?", "Payment.Wait", "Payment.Give up", "Payment.Done"}));
        QVERIFY(rectOf(design, "Payment.Try").left() < rectOf(design, "Payment.Paid?").left());
        QCOMPARE(rectOf(design, "Payment").topLeft(), place);
        const Graph::Node* task = design.graph().node("Payment.Try");
        QCOMPARE(task->stateOf, std::string("Payment"));
        QCOMPARE(task->subtitle, std::string("Task: lambda:invoke"));
        for (const std::string& id : machine->members)
            QVERIFY2(rectOf(design, "Payment").contains(rectOf(design, id)), id.c_str());
        for (const std::string& id : machine->members)
            for (const std::string& other : machine->members)
                QVERIFY(id == other || !rectOf(design, id).intersects(rectOf(design, other)));
        QVERIFY(!rectOf(design, "Payment").intersects(rectOf(design, "Charge")));

        Ids ways;
        for (const Graph::Connection& connection : design.graph().connections)
            if (connection.entry == "transition")
                ways.push_back(connection.from.substr(8) + ">" + connection.to.substr(8) + " " +
                               connection.label);
        std::sort(ways.begin(), ways.end());
        QCOMPARE(ways, (Ids{"Paid?>Done $.paid = true", "Paid?>Wait otherwise", "Try>Give up any error",
                            "Try>Paid? ", "Try>Wait States.Timeout", "Wait>Try "}));
        QCOMPARE(design.graph().connection("Payment>Charge:invoke")->from, std::string("Payment.Try"));

        QVERIFY(run<OpenStates>(design, std::string("Payment"), false));
        QVERIFY(design.graph().node("Payment"));
        QCOMPARE(rectOf(design, "Payment").topLeft(), place);
        QVERIFY(!design.current()->text().starts_with("Metadata") &&
                design.current()->text().find("Payment.Try") == std::string::npos);
        design.undo();
        design.undo();
        QCOMPARE(design.current()->text(), before);
    }

    void statesKeepThePlacesThatTheyAreGiven() {
        Design design = payment();
        QVERIFY(run<OpenStates>(design, std::string("Payment"), true));
        const QRectF before = rectOf(design, "Payment.Done");
        QVERIFY(run<MoveElements>(design, Ids{"Payment.Done"}, QPointF(0, 80)));
        QCOMPARE(rectOf(design, "Payment.Done"), before.translated(0, 80));
        QVERIFY(rectOf(design, "Payment").contains(rectOf(design, "Payment.Done")));
        const Design again(knowhow(), design.current());
        QCOMPARE(rectOf(again, "Payment.Done"), rectOf(design, "Payment.Done"));
        QVERIFY(run<RenameElement>(design, std::string("Payment"), std::string("Billing")));
        QCOMPARE(rectOf(design, "Billing.Done"), before.translated(0, 80));
    }

    void aMachineGoesWithItsStates() {
        Design design = payment();
        QVERIFY(run<OpenStates>(design, std::string("Payment"), true));
        QVERIFY(!run<GroupElements>(design, Ids{"Payment.Wait", "Payment.Try"}));
        QVERIFY(!run<ConnectElements>(design, std::string("Charge"), std::string("Payment.Try")));
        QVERIFY(run<DeleteElements>(design, Ids{"Payment", "Payment.Done"}));
        QVERIFY(!design.current()->resource("Payment"));
        QVERIFY(design.current()->text().find("opened") == std::string::npos);
    }

    void rulesAreToldInWords_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("words");
        QTest::newRow("number") << R"({"Variable": "$.n", "NumericGreaterThanEquals": 5, "Next": "A"})"
                                << "$.n ≥ 5";
        QTest::newRow("other field") << R"({"Variable": "$.a", "StringLessThanPath": "$.b"})"
                                     << "$.a < $.b";
        QTest::newRow("presence") << R"({"Variable": "$.a", "IsPresent": false})"
                                  << "$.a is not present";
        QTest::newRow("several") << R"({"And": [{}, {}], "Next": "A"})"
                                 << "all of 2 rules";
        QTest::newRow("not") << R"({"Not": {"Variable": "$.a", "StringEquals": "x"}})"
                             << "not $.a = x";
        QTest::newRow("JSONata") << R"({"Condition": "{% $states.input.paid %}"})"
                                 << "$states.input.paid";
        QTest::newRow("long") << R"({"Condition": "{% $states.input.paid and $states.input.sent %}"})"
                              << "$states.input.paid and $states.…";
        QTest::newRow("damaged") << R"({"Variable": 7, "Equals": []})"
                                 << "";
        QTest::newRow("no rule") << R"("text")"
                                 << "";
    }

    void rulesAreToldInWords() {
        QFETCH(QString, rule);
        QFETCH(QString, words);
        QCOMPARE(QString::fromStdString(ruleInWords(nlohmann::json::parse(rule.toStdString()))), words);
    }

    void mapsAndParallelsHoldTheirStates() {
        const Design design(knowhow(), fixture("containers/nested_states.yaml"));
        const Graph& graph = design.graph();
        const Graph::Container* each = graph.container("Flow.Each order");
        QVERIFY(each && each->kind == "mapState" && each->parent == "Flow" && each->stateOf == "Flow");
        const Graph::Container* both = graph.container("Flow.Both");
        QVERIFY(both && both->kind == "parallelState" && both->parent == "Flow.Each order");
        QCOMPARE(both->members, (Ids{"Flow.Both[0]", "Flow.Both[1]"}));
        QCOMPARE(graph.container("Flow.Both[1]")->members, (Ids{"Flow.Ship"}));
        QVERIFY(graph.connection("Flow.Each order>Flow.Report:invoke"));
        QVERIFY(graph.connection("Flow.Check>Flow.Both:invoke"));
        QCOMPARE(graph.connection("Flow>Charge:invoke")->from, std::string("Flow.Bill"));
        for (const Graph::Container& frame : graph.containers)
            for (const std::string& member : frame.members)
                QVERIFY2(rectOf(design, frame.id).contains(rectOf(design, member)), member.c_str());
    }

    void statesLeadToWhatTheyName() {
        const Design design(knowhow(), parsed(R"(Resources:
  Work: {Type: AWS::Lambda::Function, Properties: {Role: arn:aws:iam::123456789012:role/x}}
  Jobs: {Type: AWS::SQS::Queue}
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionSubstitutions: {WorkArn: !GetAtt Work.Arn}
      Definition:
        StartAt: First
        States:
          First: {Type: Task, Resource: '${WorkArn}', Next: Second}
          Second: {Type: Task, Resource: '${WorkArn}', Next: Third}
          Third: {Type: Pass, Result: '${WorkArnOther}', End: true}
Metadata:
  Lintel: {version: 1, opened: [Flow]}
)"));
        Ids calls;
        for (const Graph::Connection& connection : design.graph().connections)
            if (connection.to == "Work")
                calls.push_back(connection.from + " " + connection.id);
        QCOMPARE(calls.size(), std::size_t(2));
        QCOMPARE(calls[0].substr(0, 11), std::string("Flow.First "));
        QVERIFY(calls[1].starts_with("Flow.Second Flow.Second>Work:"));

        Design without = design;
        QVERIFY(run<DeleteElements>(without, Ids{"Flow"}));
        QVERIFY(without.graph().connections.empty());
        Design kept = design;
        QVERIFY(!run<DeleteElements>(kept, Ids{calls[1].substr(12)}));
    }

    void aDropOnAMachineIsNoDropIntoIt() {
        Design design = payment();
        QVERIFY(run<OpenStates>(design, std::string("Payment"), true));
        QVERIFY(containersUnder(design.graph(), design.layout(), rectOf(design, "Payment.Try")).empty());
    }

    void whatCannotBeReadStaysACard() {
        Design design(knowhow(), parsed(R"(Resources:
  Elsewhere:
    Type: AWS::StepFunctions::StateMachine
    Properties: {DefinitionS3Location: {Bucket: b, Key: k}}
  Queue: {Type: AWS::SQS::Queue}
  Damaged:
    Type: AWS::StepFunctions::StateMachine
    Properties: {Definition: {StartAt: 1, States: {A: text, B: {Next: 7}, C: {Type: Task, Next: Gone}}}}
Metadata:
  Lintel: {version: 1, opened: [Elsewhere, Queue, Gone, Damaged]}
)"));
        QVERIFY(design.graph().node("Elsewhere") && design.graph().node("Queue"));
        QCOMPARE(design.graph().container("Damaged")->members.size(), std::size_t(3));
        QVERIFY(design.graph().connections.empty());
        const auto done = run<OpenStates>(design, std::string("Queue"), true);
        QVERIFY(!done && done.error().message.find("cannot be shown") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(MachineStatesTest)
#include "machine_states_test.moc"
