#include "model/validation/rule.h"
#include "model/validation/support/state_machine.h"

namespace lintel::rules::stepfunctions_next_state {

void check(RuleContext& context) {
    for (const StateMachine& machine : stateMachines(context)) {
        forEachLostTransition(machine.definition, [&](const std::string& from, const std::string& to) {
            context
                .report(*machine.node,
                        "In " + machine.resource->logicalId + " the state " + from + " leads to " + to +
                            ", which is no state.",
                        {machine.resource->logicalId})
                .subject = from + ">" + to;
        });
    }
}

extern const Rule rule{
    .id = "SFN-DEF-02",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Transition to a state that is not there",
    .why = "Step Functions refuses the definition: Next, Default and the Next of a Catch or Choice name "
           "states of the same level.",
    .facts = {"sfn.basics.flow", "sfn.catch.fields"},
    .source = "step-functions/latest/dg/statemachine-structure.html",
    .check = check,
};

} // namespace lintel::rules::stepfunctions_next_state
