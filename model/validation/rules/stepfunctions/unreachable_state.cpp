#include "model/validation/rule.h"
#include "model/validation/support/state_machine.h"

#include <algorithm>
#include <set>

namespace lintel::rules::stepfunctions_unreachable_state {

/// Whether a target is made by the deployment.
bool leadsSomewhereUnknown(const nlohmann::json& state) {
    if (isOpen(state))
        return true;
    for (const auto& field : state.items()) {
        const nlohmann::json& value = field.value();
        if ((field.key() == "Next" || field.key() == "Default") && isOpen(value))
            return true;
        if ((field.key() == "Choices" || field.key() == "Catch") &&
            (!value.is_array() || std::ranges::any_of(value, [](const nlohmann::json& entry) {
                return isOpen(entry) ||
                       (entry.is_object() && entry.contains("Next") && isOpen(entry["Next"]));
            })))
            return true;
    }
    return false;
}

void checkLevel(RuleContext& context, const StateMachine& machine, const MachineLevel& level) {
    const auto start = level.json->find("StartAt");
    const auto states = level.json->find("States");
    if (start == level.json->end() || !start->is_string() || states == level.json->end() ||
        !states->is_object() || !states->contains(start->get<std::string>()))
        return;
    std::set<std::string> reached;
    std::vector<std::string> open{start->get<std::string>()};
    while (!open.empty()) {
        const std::string name = open.back();
        open.pop_back();
        const auto state = states->find(name);
        if (state == states->end() || !state->is_object() || !reached.insert(name).second)
            continue;
        if (leadsSomewhereUnknown(*state))
            return;
        const std::vector<std::string> targets = targetsOf(*state);
        open.insert(open.end(), targets.begin(), targets.end());
    }
    for (const auto& state : states->items()) {
        if (reached.contains(state.key()) || !state.value().is_object())
            continue;
        Path path = level.path;
        path.insert(path.end(), {"States", state.key()});
        report(context, machine, path, "no way leads to the state " + state.key() + ".");
    }
}

void check(RuleContext& context) {
    for (const StateMachine& machine : context.stateMachines()) {
        for (const MachineLevel& level : levelsOf(machine))
            checkLevel(context, machine, level);
    }
}

extern const Rule rule{
    .id = "SFN-DEF-07",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "State that no way leads to",
    .why = "Step Functions refuses the definition: every state has to be reachable from StartAt.",
    .facts = {"sfn.basics.flow"},
    .source = "step-functions/latest/dg/statemachine-structure.html",
    .check = check,
};

} // namespace lintel::rules::stepfunctions_unreachable_state
