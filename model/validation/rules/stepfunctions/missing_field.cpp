#include "model/validation/rule.h"
#include "model/validation/support/state_machine.h"

#include <algorithm>

namespace lintel::rules::stepfunctions_missing_field {

/// How many of some fields a state has.
std::ptrdiff_t countOf(const nlohmann::json& state, std::initializer_list<const char*> fields) {
    return std::ranges::count_if(fields, [&state](const char* field) { return state.contains(field); });
}

bool isEmptyList(const nlohmann::json& state, const char* field) {
    const auto list = state.find(field);
    return list != state.end() && list->is_array() && list->empty();
}

/// What the state needs, or nothing when it has it.
std::string wanted(const nlohmann::json& state, std::string_view type) {
    if (type == "Task" && !state.contains("Resource"))
        return "needs a Resource";
    if (type == "Parallel" && (!state.contains("Branches") || isEmptyList(state, "Branches")))
        return "needs Branches";
    if (type == "Choice" && (!state.contains("Choices") || isEmptyList(state, "Choices")))
        return "needs Choices";
    if (type == "Map" && countOf(state, {"ItemProcessor", "Iterator"}) != 1)
        return "needs an ItemProcessor";
    if (type == "Wait" && countOf(state, {"Seconds", "SecondsPath", "Timestamp", "TimestampPath"}) != 1)
        return "needs exactly one of Seconds, Timestamp, SecondsPath and TimestampPath";
    return {};
}

void checkState(RuleContext& context, const MachineState& state) {
    if (const std::string what = wanted(*state.json, state.type()); !what.empty())
        report(context, state, {}, what + ".");
}

void check(RuleContext& context) {
    for (const StateMachine& machine : context.stateMachines()) {
        for (const MachineState& state : statesOf(machine))
            checkState(context, state);
    }
}

extern const Rule rule{
    .id = "SFN-DEF-06",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "State that lacks what its type needs",
    .why = "Step Functions refuses the definition.",
    .facts = {"sfn.state.kinds"},
    .source = "step-functions/latest/dg/workflow-states.html",
    .check = check,
};

} // namespace lintel::rules::stepfunctions_missing_field
