#include "model/validation/rule.h"
#include "model/validation/support/state_machine.h"

namespace lintel::rules::stepfunctions_start_state {

void check(RuleContext& context) {
    for (const StateMachine& machine : stateMachines(context)) {
        const auto start = machine.definition.find("StartAt");
        const auto states = machine.definition.find("States");
        if (start == machine.definition.end() || states == machine.definition.end())
            context.report(*machine.node,
                           machine.resource->logicalId + " needs StartAt and States in its definition.",
                           {machine.resource->logicalId});
        else if (start->is_string() && states->is_object() && !states->contains(start->get<std::string>()))
            context.report(*machine.node,
                           machine.resource->logicalId + " starts at " + start->get<std::string>() +
                               ", which is no state.",
                           {machine.resource->logicalId});
    }
}

extern const Rule rule{
    .id = "SFN-DEF-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "State machine that starts nowhere",
    .why = "Step Functions refuses the definition: StartAt has to name one of the States.",
    .facts = {"sfn.basics.language", "sfn.basics.state-machine"},
    .source = "step-functions/latest/dg/statemachine-structure.html",
    .check = check,
};

} // namespace lintel::rules::stepfunctions_start_state
