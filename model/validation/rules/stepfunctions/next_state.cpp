#include "model/validation/rule.h"
#include "model/validation/support/machine_edits.h"

namespace lintel::rules::stepfunctions_next_state {

void checkState(RuleContext& context, const MachineState& state) {
    std::vector<std::string_view> names;
    for (const auto& each : state.level->items())
        names.push_back(each.key());
    for (const Transition& transition : transitionsOf(*state.json)) {
        if (state.level->contains(transition.to))
            continue;
        const std::optional<std::string_view> meant = didYouMean(transition.to, names);
        Finding& finding = report(context, state, {},
                                  "leads to " + transition.to + ", which is no state." +
                                      (meant ? " Did you mean " + std::string(*meant) + "?" : ""));
        finding.subject = state.name + ">" + transition.to;
        if (meant)
            finding.fix = setField(context, state, transition.path, std::string(*meant),
                                   "Lead to " + std::string(*meant));
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
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::stepfunctions_next_state
