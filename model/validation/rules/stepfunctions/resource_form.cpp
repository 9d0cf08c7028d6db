#include "model/validation/rule.h"
#include "model/validation/support/state_machine.h"

namespace lintel::rules::stepfunctions_resource_form {

void checkState(RuleContext& context, const MachineState& state) {
    const auto resource = state.json->find("Resource");
    if (state.type() != "Task" || resource == state.json->end() || !resource->is_string() ||
        isOpen(*resource))
        return;
    const auto& text = resource->get_ref<const std::string&>();
    if (!text.starts_with("arn:"))
        report(context, state, "Resource", "has the Resource \"" + text + "\", which is no ARN.");
}

void check(RuleContext& context) {
    for (const StateMachine& machine : context.stateMachines()) {
        for (const MachineState& state : statesOf(machine))
            checkState(context, state);
    }
}

extern const Rule rule{
    .id = "SFN-DEF-13",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Task whose resource is no ARN",
    .why = "Step Functions refuses the definition: a task names a function, an activity or an integration by "
           "ARN.",
    .facts = {"sfn.task.sample"},
    .source = "step-functions/latest/dg/state-task.html",
    .check = check,
};

} // namespace lintel::rules::stepfunctions_resource_form
