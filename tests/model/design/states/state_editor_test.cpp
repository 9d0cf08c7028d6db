#include "tests/model/design/support.h"

#include "model/design/commands/add_state.h"
#include "model/design/commands/add_tasks.h"
#include "model/design/commands/connect_elements.h"
#include "model/design/commands/delete_elements.h"
#include "model/design/commands/disconnect.h"
#include "model/design/commands/move_state.h"
#include "model/design/commands/open_states.h"
#include "model/design/commands/reattach_connection.h"
#include "model/design/commands/rename_element.h"
#include "model/design/commands/set_state_field.h"
#include "model/design/kernels/shifting.h"

using namespace lintel;

namespace {

using Ids = std::vector<std::string>;
using Calls = std::vector<AddTasks::Call>;

Design opened(const char* name, const std::string& machine) {
    Design design(knowhow(), fixture(name));
    if (!design.layout().opened.contains(machine) &&
        !design.execute(std::make_unique<OpenStates>(machine, true)))
        qFatal("not opened");
    return design;
}

Design payment() {
    return opened("containers/state_machine.yaml", "Payment");
}

Design nested() {
    return opened("containers/nested_states.yaml", "Flow");
}

template <class C, class... Arguments>
Result<bool> run(Design& design, Arguments... arguments) {
    return design.execute(std::make_unique<C>(arguments...));
}

/// Every way of a machine: "A>B", sorted; "A!" for a state that ends.
Ids waysOf(const Design& design, const std::string& machine) {
    Ids ways;
    const StateTree tree(*design.current(), machine);
    for (const StateTree::Level& level : tree.levels())
        ways.push_back(">" + textField(*level.json, "StartAt"));
    for (const StateTree::State& state : tree.states()) {
        for (const Transition& transition : transitionsOf(*state.json))
            ways.push_back(state.name + ">" + transition.to);
        if (state.json->value("End", false))
            ways.push_back(state.name + "!");
    }
    std::sort(ways.begin(), ways.end());
    return ways;
}

std::string reasonOf(const Result<bool>& done) {
    return done ? std::string() : done.error().message;
}

bool holds(const Design& design, const std::string& text) {
    return design.current()->text().find(text) != std::string::npos;
}

const char* const textMachine = R"(Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement: [{Effect: Allow, Principal: {Service: states.amazonaws.com}, Action: sts:AssumeRole}]
  Jobs: {Type: AWS::SQS::Queue}
  Other: {Type: AWS::SQS::Queue}
  Flow:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: !GetAtt Role.Arn
      DefinitionString: %1
        {
          "StartAt": "First",
          "States": {
            "First": { "Type": "Pass",   "Next": "Send" },
            "Send": {
              "Type": "Task",
              "Resource": "arn:aws:states:::sqs:sendMessage",
              "Parameters": {"QueueUrl": "%2", "MessageBody.$": "$"},
              "End": true
            }
          }
        }
Metadata:
  Lintel: {version: 1, opened: [Flow]}
)";

Design ofText(const char* announces, const char* queue) {
    return Design(knowhow(), parsed(QString(textMachine).arg(announces, queue).toStdString()));
}

} // namespace

/// Changing the states of a machine on the canvas.
class StateEditorTest : public QObject {
    Q_OBJECT

private slots:
    void aDeletedStateIsBridged() {
        Design design = payment();
        const std::string before = design.current()->text();
        QVERIFY(run<DeleteElements>(design, Ids{"Payment.Wait"}));
        QCOMPARE(waysOf(design, "Payment"),
                 (Ids{">Try", "Paid?>Done", "Paid?>Try", "Try>Give up", "Try>Paid?"}));
        QVERIFY(!holds(design, "Wait") && !holds(design, "States.Timeout")); // it would lead to itself
        QVERIFY(design.undo());
        QCOMPARE(design.current()->text(), before);

        QVERIFY(run<DeleteElements>(design, Ids{"Payment.Give up"})); // nothing follows: its catcher goes
        QVERIFY(!holds(design, "States.ALL"));
        QVERIFY(holds(design, "States.Timeout"));
        QVERIFY(design.undo());
        QCOMPARE(design.current()->text(), before);
    }

    void theFirstStateLeavesItsPlaceToTheNext() {
        Design design = nested();
        const std::string before = design.current()->text();
        QVERIFY(run<DeleteElements>(design, Ids{"Flow.Check", "Flow.Report"}));
        QCOMPARE(waysOf(design, "Flow"),
                 (Ids{">Bill", ">Both", ">Each order", ">Ship", "Bill!", "Both!", "Each order!", "Ship!"}));
        QVERIFY(design.undo());
        QCOMPARE(design.current()->text(), before);
        const auto done = run<DeleteElements>(design, Ids{"Flow.Ship"});
        QVERIFY2(reasonOf(done).find("only state of Both") != std::string::npos, reasonOf(done).c_str());
        QVERIFY(!run<DeleteElements>(design, Ids{"Flow.Both[0]"}));
        QVERIFY(!run<DeleteElements>(design, Ids{"Flow.Each order", "Flow.Report"}));
        QCOMPARE(design.current()->text(), before);
    }

    void whatOnlyADeletedStateCalledIsForgotten() {
        Design design = nested();
        const std::string before = design.current()->text();
        QVERIFY(run<AddTasks>(design, Calls{{.existing = "Jobs"}}, StatePlace{.level = "Flow"}));
        QCOMPARE(design.history().last()->selectionAfter, Ids{"Flow.Send to Jobs"});
        QVERIFY(holds(design, "sqs:SendMessage") && holds(design, "DefinitionSubstitutions"));
        QCOMPARE(design.graph().connection("Flow>Jobs:data")->from, std::string("Flow.Send to Jobs"));
        QVERIFY(run<DeleteElements>(design, Ids{"Flow.Send to Jobs"}));
        QVERIFY(!holds(design, "sqs:SendMessage") && !holds(design, "DefinitionSubstitutions"));
        QVERIFY(design.undo() && design.undo());
        QCOMPARE(design.current()->text(), before);
    }

    void aTaskGoesWhereItIsDropped() {
        Design design = nested();
        QVERIFY(
            run<AddTasks>(design, Calls{{.existing = "Jobs"}},
                          StatePlace{.level = "Flow", .after = "Flow.Each order", .before = "Flow.Report"},
                          QPointF(400, 400)));
        QCOMPARE(rectOf(design.graph(), design.layout(), "Flow.Send to Jobs").topLeft(), QPointF(400, 400));
        QVERIFY(run<AddTasks>(design, Calls{{.existing = "Charge"}, {.existing = "Jobs"}},
                              StatePlace{.level = "Flow.Both[1]"}));
        QCOMPARE(waysOf(design, "Flow"),
                 (Ids{">Bill", ">Check", ">Each order", ">Ship", "Bill!", "Both!", "Check>Both",
                      "Each order>Send to Jobs", "Invoke Charge>Send to Jobs 2", "Report!", "Send to Jobs 2!",
                      "Send to Jobs>Report", "Ship>Invoke Charge"}));
        const std::string& text = design.current()->text();
        QCOMPARE(text.find("SendJobs"), text.rfind("SendJobs")); // one permission for both
        QVERIFY(holds(design, "# is it complete?"));
    }

    void everyCallIsWritten_data() {
        QTest::addColumn<QString>("type");
        for (const char* type :
             {"AWS::Lambda::Function", "AWS::SQS::Queue", "AWS::SNS::Topic", "AWS::DynamoDB::Table",
              "AWS::Events::EventBus", "AWS::ECS::TaskDefinition", "AWS::StepFunctions::StateMachine"})
            QTest::newRow(type) << type;
    }

    void everyCallIsWritten() {
        QFETCH(QString, type);
        Design design = nested();
        const std::string before = design.current()->text();
        const auto done = run<AddTasks>(design, Calls{{.type = type.toStdString(), .wish = "Called"}},
                                        StatePlace{.level = "Flow"}, QPointF(900, 100));
        QVERIFY2(done, reasonOf(done).c_str());
        const Graph& graph = design.graph();
        QVERIFY(graph.node("Called"));
        const auto call = std::ranges::find(graph.connections, "Called", &Graph::Connection::to);
        QVERIFY(call != graph.connections.end());
        QVERIFY(call->from.starts_with("Flow."));
        QVERIFY(!design.history().last()->steps.empty());
        QVERIFY(run<Disconnect>(design, call->id));
        QVERIFY(std::ranges::find(design.graph().connections, "Called", &Graph::Connection::to) ==
                design.graph().connections.end());
        QVERIFY(design.undo() && design.undo());
        QCOMPARE(design.current()->text(), before);
    }

    void whatCannotBeCalledIsRefused() {
        Design design = payment();
        QVERIFY(!run<AddTasks>(design, Calls{{.type = "AWS::EC2::VPC"}}, StatePlace{.level = "Payment"}));
        QVERIFY(!run<AddTasks>(design, Calls{{.existing = "Payment"}}, StatePlace{.level = "Payment"}));
        QVERIFY(!run<AddTasks>(design, Calls{{.existing = "Charge"}}, StatePlace{.level = "Charge"}));
        QVERIFY(
            !run<AddTasks>(design, Calls{{.existing = "Charge"}}, StatePlace{.level = "Payment.Nowhere"}));
    }

    void everyTypeIsAdded_data() {
        QTest::addColumn<QString>("type");
        for (const char* type : {"Task", "Choice", "Pass", "Wait", "Map", "Parallel", "Succeed", "Fail"})
            QTest::newRow(type) << type;
    }

    void everyTypeIsAdded() {
        QFETCH(QString, type);
        const std::string name = type.toStdString();
        Design design = nested();
        const std::string before = design.current()->text();
        QVERIFY(run<AddState>(design, name, StatePlace{.level = "Flow"}));
        const Ids ways = waysOf(design, "Flow");
        QVERIFY(std::ranges::find(ways, "Report>" + name) != ways.end());
        const auto again = run<AddState>(design, name, StatePlace{.level = "Flow", .after = "Flow.Check"});
        QVERIFY2(again, reasonOf(again).c_str());
        QVERIFY(StateTree(*design.current(), "Flow").state("Flow." + name + " 2"));
        QVERIFY(design.undo() && design.undo());
        QCOMPARE(design.current()->text(), before);
    }

    void statesAreConnectedByTheWaysOfTheirType() {
        Design design = payment();
        const std::string before = design.current()->text();
        const auto connect = [&](const char* from, const char* to, const char* way) {
            return run<ConnectElements>(design, "Payment." + std::string(from), "Payment." + std::string(to),
                                        std::string(way));
        };
        QVERIFY(reasonOf(connect("Done", "Try", "")).find("ends the execution") != std::string::npos);
        QVERIFY(!connect("Wait", "Done", "catch"));
        QVERIFY(connect("Wait", "Done", "next"));
        QVERIFY(connect("Paid?", "Try", "rule"));
        QVERIFY(connect("Paid?", "Give up", "default"));
        QVERIFY(connect("Try", "Done", "catch"));
        QCOMPARE(waysOf(design, "Payment"),
                 (Ids{">Try", "Paid?>Done", "Paid?>Give up", "Paid?>Try", "Try>Done", "Try>Give up",
                      "Try>Paid?", "Try>Wait", "Wait>Done"}));
        QVERIFY(design.current()->text().find("States.TaskFailed") <
                design.current()->text().find("States.ALL"));
        QVERIFY(run<Disconnect>(design, std::string("Payment.Wait>Payment.Done:invoke")));
        QVERIFY(run<Disconnect>(design, std::string("Payment.Paid?>Payment.Give up:invoke")));
        QVERIFY(run<Disconnect>(design, std::string("Payment.Paid?>Payment.Try:invoke")));
        QVERIFY(reasonOf(run<Disconnect>(design, std::string("Payment.Paid?>Payment.Done:invoke")))
                    .find("needs a rule") != std::string::npos);
        QVERIFY(run<ReattachConnection>(design, std::string("Payment.Paid?>Payment.Done:invoke"),
                                        std::string("Payment.Paid?"), std::string("Payment.Give up")));
        QVERIFY(holds(design, "BooleanEquals: true, Next: Give up"));
        while (design.history().canUndo())
            design.undo();
        QVERIFY(run<OpenStates>(design, std::string("Payment"), true));
        QCOMPARE(design.current()->text(), before);
    }

    void whatIsInAMapStaysInIt() {
        Design design = nested();
        const auto done = run<ConnectElements>(design, std::string("Flow.Check"), std::string("Flow.Report"));
        QVERIFY(reasonOf(done).find("not in the same place") != std::string::npos);
    }

    void aStateGoesIntoAMapAndOutOfABranch() {
        Design design = nested();
        const std::string before = design.current()->text();
        QVERIFY(run<MoveState>(design, std::string("Flow.Report"), StatePlace{.level = "Flow.Each order"},
                               QPointF(40, 300)));
        QCOMPARE(waysOf(design, "Flow"),
                 (Ids{">Bill", ">Check", ">Each order", ">Ship", "Bill!", "Both>Report", "Check>Both",
                      "Each order!", "Report!", "Ship!"}));
        QVERIFY(
            run<MoveState>(design, std::string("Flow.Both"), StatePlace{.level = "Flow"}, QPointF(900, 40)));
        QCOMPARE(design.graph().container("Flow.Both")->parent, std::string("Flow"));
        QCOMPARE(waysOf(design, "Flow"), (Ids{">Bill", ">Check", ">Each order", ">Ship", "Bill!", "Both!",
                                              "Check>Report", "Each order>Both", "Report!", "Ship!"}));
        QVERIFY(!run<MoveState>(design, std::string("Flow.Both"), StatePlace{.level = "Flow.Both[0]"},
                                QPointF()));
        QVERIFY(!run<MoveState>(design, std::string("Flow.Ship"), StatePlace{.level = "Flow"}, QPointF()));
        QVERIFY(design.undo() && design.undo());
        QCOMPARE(design.current()->text(), before);
    }

    void aTaskCanCallSomethingElse() {
        Design design = nested();
        QVERIFY(run<ConnectElements>(design, std::string("Flow.Bill"), std::string("Jobs")));
        QVERIFY(holds(design, "sqs:sendMessage") && holds(design, "QueueUrl"));
        QCOMPARE(design.graph().connection("Flow>Jobs:data")->from, std::string("Flow.Bill"));
        QVERIFY(!run<ConnectElements>(design, std::string("Flow.Check"), std::string("Jobs")));
    }

    void aRenamedStateIsFollowed() {
        Design design = payment();
        const std::string before = design.current()->text();
        const QRectF place = rectOf(design.graph(), design.layout(), "Payment.Wait");
        QVERIFY(run<RenameElement>(design, std::string("Payment.Wait"), std::string("Give it time: 1 min")));
        QCOMPARE(rectOf(design.graph(), design.layout(), "Payment.Give it time: 1 min").topLeft(),
                 place.topLeft());
        QCOMPARE(waysOf(design, "Payment"),
                 (Ids{">Try", "Give it time: 1 min>Try", "Paid?>Done", "Paid?>Give it time: 1 min",
                      "Try>Give it time: 1 min", "Try>Give up", "Try>Paid?"}));
        QVERIFY(!run<RenameElement>(design, std::string("Payment.Try"), std::string("Done")));
        QVERIFY(!run<RenameElement>(design, std::string("Payment.Try"), std::string(81, 'x')));
        QVERIFY(!run<RenameElement>(design, std::string("Payment.Try"), std::string()));
        QVERIFY(design.undo());
        QCOMPARE(design.current()->text(), before);

        Design deep = nested();
        QVERIFY(run<RenameElement>(deep, std::string("Flow.Both"), std::string("Together")));
        QVERIFY(deep.graph().container("Flow.Together[1]"));
        QVERIFY(holds(deep, "# is it complete?"));
    }

    void textIsChangedInItsOwnWay_data() {
        QTest::addColumn<QString>("announces");
        QTest::addColumn<QString>("queue");
        QTest::addColumn<QString>("written");
        QTest::newRow("Sub") << "!Sub |"
                             << "${Jobs}"
                             << "${Other}";
        QTest::newRow("plain") << "|"
                               << "https://sqs.example.com/jobs"
                               << "${Other}";
    }

    void textIsChangedInItsOwnWay() {
        QFETCH(QString, announces);
        QFETCH(QString, queue);
        QFETCH(QString, written);
        Design design = ofText(qPrintable(announces), qPrintable(queue));
        const std::string before = design.current()->text();
        QCOMPARE(StateTree(*design.current(), "Flow").states().size(), std::size_t(2));
        QVERIFY(run<RenameElement>(design, std::string("Flow.First"), std::string("Start")));
        QVERIFY(holds(design, "            \"Start\": { \"Type\": \"Pass\",   \"Next\": \"Send\" },\n"));
        QVERIFY(holds(design, ("      DefinitionString: " + announces + "\n").toStdString().c_str()));
        const auto added = run<AddTasks>(design, Calls{{.existing = "Other"}}, StatePlace{.level = "Flow"});
        QVERIFY2(added, reasonOf(added).c_str());
        QCOMPARE(waysOf(design, "Flow"),
                 (Ids{">Start", "Send to Other!", "Send>Send to Other", "Start>Send"}));
        QVERIFY(holds(design, "\"QueueUrl\": \"" + written.toStdString() + "\""));
        QCOMPARE(holds(design, "DefinitionSubstitutions"), announces == "|");
        QVERIFY(holds(design, "\"Parameters\": {\"QueueUrl\": \"" + queue.toStdString() + "\", "));
        QVERIFY(run<DeleteElements>(design, Ids{"Flow.Send to Other"}));
        QVERIFY(!holds(design, "Send to Other") && !holds(design, "DefinitionSubstitutions"));
        while (design.history().canUndo())
            design.undo();
        QCOMPARE(design.current()->text(), before);
    }

    void jsonataIsWrittenWhereItIsSpoken() {
        Design design(knowhow(), parsed(R"({"Resources": {
  "Jobs": {"Type": "AWS::SQS::Queue"},
  "Flow": {"Type": "AWS::Serverless::StateMachine", "Properties": {
    "Definition": {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Succeed"}}}
  }}}, "Metadata": {"Lintel": {"version": 1, "opened": ["Flow"]}}})"));
        const auto done = run<AddTasks>(design, Calls{{.existing = "Jobs"}}, StatePlace{.level = "Flow"});
        QVERIFY2(done, reasonOf(done).c_str());
        QVERIFY(holds(design, "\"Arguments\""));
        QVERIFY(holds(design, "{% $states.input %}"));
        QVERIFY(!holds(design, "MessageBody.$"));
        QVERIFY(run<AddState>(design, std::string("Choice"), StatePlace{.level = "Flow"}));
        QVERIFY(holds(design, "\"Condition\"") && !holds(design, "IsPresent"));
        QCOMPARE(waysOf(design, "Flow"),
                 (Ids{">Send to Jobs", "Choice>A", "Choice>A", "Send to Jobs>Choice"}));
    }

    void fieldsAreSet() {
        Design design = payment();
        const std::string before = design.current()->text();
        QVERIFY(run<SetStateField>(design, std::string("Payment.Wait"), Path{"Seconds"},
                                   nlohmann::ordered_json(90)));
        QVERIFY(holds(design, "Wait: {Type: Wait, Seconds: 90, Next: Try}"));
        QVERIFY(run<SetStateField>(design, std::string("Payment.Wait"), Path{"End"},
                                   nlohmann::ordered_json(true)));
        QVERIFY(holds(design, "Wait: {Type: Wait, Seconds: 90, End: true}"));
        QVERIFY(!run<SetStateField>(design, std::string("Payment.Gone"), Path{"End"},
                                    nlohmann::ordered_json(true)));
        QVERIFY(design.undo() && design.undo());
        QCOMPARE(design.current()->text(), before);
    }

    void damagedDefinitionsAreLeftAlone() {
        Design design(knowhow(), parsed(R"(Resources:
  Flow:
    Type: AWS::StepFunctions::StateMachine
    Properties: {Definition: {StartAt: 1, States: {A: text, B: {Next: 7, Type: Choice}, C: {Type: Task, Next: Gone}}}}
Metadata:
  Lintel: {version: 1, opened: [Flow]}
)"));
        QVERIFY(run<RenameElement>(design, std::string("Flow.A"), std::string("D")));
        QVERIFY(run<DeleteElements>(design, Ids{"Flow.D"}));
        QVERIFY(run<AddState>(design, std::string("Pass"), StatePlace{.level = "Flow", .after = "Flow.B"}));
        QVERIFY(!run<AddState>(design, std::string("Pass"), StatePlace{.level = "Gone"}));
        while (design.history().canUndo())
            QVERIFY(design.undo());
    }
};

QTEST_APPLESS_MAIN(StateEditorTest)
#include "state_editor_test.moc"
