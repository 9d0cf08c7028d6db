#include "model/validation/rule.h"
#include "model/validation/support/state_machine.h"

#include <set>

namespace lintel::rules::stepfunctions_state_name {

void check(RuleContext& context) {
    constexpr std::size_t most = 80;
    for (const StateMachine& machine : context.stateMachines()) {
        std::set<std::string> seen;
        for (const MachineState& state : statesOf(machine)) {
            if (state.name.size() > most)
                report(context, machine, state.path,
                       "the name of the state " + state.name + " has more than 80 characters.");
            if (!seen.insert(state.name).second)
                report(context, machine, state.path, "there are two states " + state.name + ".");
        }
    }
}

extern const Rule rule{
    .id = "SFN-DEF-11",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Name of a state that is too long or used twice",
    .why = "Step Functions refuses the definition: names have up to 80 characters and are unique in the "
           "whole machine.",
    .facts = {"sfn.basics.name.max"},
    .source = "step-functions/latest/dg/statemachine-structure.html",
    .check = check,
};

} // namespace lintel::rules::stepfunctions_state_name
