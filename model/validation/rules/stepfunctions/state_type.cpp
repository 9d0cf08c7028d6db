#include "model/validation/rule.h"
#include "model/validation/support/machine_edits.h"

#include <algorithm>

namespace lintel::rules::stepfunctions_state_type {

const std::vector<std::string_view> types{"Task", "Pass", "Wait",    "Choice",
                                          "Map",  "Fail", "Succeed", "Parallel"};

void checkState(RuleContext& context, const MachineState& state) {
    const auto type = state.json->find("Type");
    if (type == state.json->end()) {
        report(context, state, {}, "has no Type.");
    } else if (type->is_string() && !isOpen(*type) && std::ranges::find(types, state.type()) == types.end()) {
        const std::optional<std::string_view> meant = didYouMean(state.type(), types);
        Finding& finding = report(context, state, "Type",
                                  "has the type " + state.type() + ", which there is not." +
                                      (meant ? " Did you mean " + std::string(*meant) + "?" : ""));
        if (meant)
            finding.fix =
                setField(context, state, {"Type"}, std::string(*meant), "Make it a " + std::string(*meant));
    }
}

void check(RuleContext& context) {
    for (const StateMachine& machine : context.stateMachines()) {
        for (const MachineState& state : statesOf(machine))
            checkState(context, state);
    }
}

extern const Rule rule{
    .id = "SFN-DEF-04",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "State of no known type",
    .why = "Step Functions refuses the definition: every state is of one of eight types.",
    .facts = {"sfn.state.kinds"},
    .source = "step-functions/latest/dg/workflow-states.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::stepfunctions_state_type
