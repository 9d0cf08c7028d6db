#include "model/validation/rule.h"
#include "model/validation/support/state_machine.h"

#include <algorithm>

namespace lintel::rules::stepfunctions_dead_end {

const std::vector<std::string> endings{"Succeed", "Fail", "Choice"};

void check(RuleContext& context) {
    for (const StateMachine& machine : stateMachines(context)) {
        forEachState(machine.definition,
                     [&](const std::string& name, const nlohmann::json& state, const nlohmann::json&) {
                         const auto type = state.find("Type");
                         if (type == state.end() || !type->is_string() ||
                             std::ranges::find(endings, type->get<std::string>()) != endings.end() ||
                             state.contains("Next") || state.contains("End"))
                             return;
                         context
                             .report(*machine.node,
                                     "In " + machine.resource->logicalId + " the state " + name +
                                         " has neither Next nor End.",
                                     {machine.resource->logicalId})
                             .subject = name;
                     });
    }
}

extern const Rule rule{
    .id = "SFN-DEF-03",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "State that leads nowhere and does not end",
    .why =
        "Step Functions refuses the definition: a state says what is next, or that the machine ends with it.",
    .facts = {"sfn.task.sample", "sfn.state.end"},
    .source = "step-functions/latest/dg/statemachine-structure.html",
    .check = check,
};

} // namespace lintel::rules::stepfunctions_dead_end
