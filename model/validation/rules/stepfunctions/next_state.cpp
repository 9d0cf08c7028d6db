#include "model/validation/rule.h"
#include "model/validation/support/state_machine.h"

namespace lintel::rules::stepfunctions_next_state {

void checkState(RuleContext& context, const MachineState& state) {
    for (const std::string& target : targetsOf(*state.json)) {
        if (!state.level->contains(target))
            report(context, state, {}, "leads to " + target + ", which is no state.").subject =
                state.name + ">" + target;
    }
}

void check(RuleContext& context) {
    for (const StateMachine& machine : context.stateMachines()) {
        for (const MachineState& state : statesOf(machine))
            checkState(context, state);
    }
}

extern const Rule rule{
    .id = "SFN-DEF-02",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Transition to a state that is not there",
    .why = "Step Functions refuses the definition: Next, Default and the Next of a Catch or Choice name "
           "states of the same level.",
    .facts = {"sfn.basics.flow", "sfn.catch.fields"},
    .source = "step-functions/latest/dg/statemachine-structure.html",
    .check = check,
};

} // namespace lintel::rules::stepfunctions_next_state
