#include "model/validation/rule.h"
#include "model/validation/support/machine_edits.h"

#include <algorithm>

namespace lintel::rules::stepfunctions_dead_end {

const std::vector<std::string> flowing{"Task", "Pass", "Wait", "Parallel", "Map"};

/// Whether a value says no, in either spelling.
bool isFalse(const nlohmann::json& value) {
    return value == false || value == "false";
}

void checkBoth(RuleContext& context, const MachineState& state, const nlohmann::json& end) {
    Finding& finding = report(context, state, "End", "has both Next and End.");
    if (isFalse(end))
        finding.fix = removeField(context, state, "End");
}

void checkFlag(RuleContext& context, const MachineState& state, const nlohmann::json& end) {
    Finding& finding =
        report(context, state, "End", "has an End other than true; leave it out, and say what is next.");
    if (end == "true")
        finding.fix = setField(context, state, {"End"}, true, "Set End to true");
}

void checkState(RuleContext& context, const MachineState& state) {
    if (std::ranges::find(flowing, state.type()) == flowing.end())
        return;
    const bool hasNext = state.json->contains("Next");
    const auto end = state.json->find("End");
    if (!hasNext && end == state.json->end())
        report(context, state, {}, "has neither Next nor End.");
    else if (hasNext && end != state.json->end())
        checkBoth(context, state, *end);
    else if (end != state.json->end() && !isOpen(*end) && *end != true)
        checkFlag(context, state, *end);
}

void check(RuleContext& context) {
    for (const StateMachine& machine : context.stateMachines()) {
        for (const MachineState& state : statesOf(machine))
            checkState(context, state);
    }
}

extern const Rule rule{
    .id = "SFN-DEF-03",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "State that leads nowhere and does not end",
    .why =
        "Step Functions refuses the definition: a state says what is next, or that the machine ends with it.",
    .facts = {"sfn.task.sample", "sfn.state.end"},
    .source = "step-functions/latest/dg/statemachine-structure.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::stepfunctions_dead_end
