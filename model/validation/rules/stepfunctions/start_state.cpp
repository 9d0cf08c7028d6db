#include "model/validation/rule.h"
#include "model/validation/support/machine_edits.h"

namespace lintel::rules::stepfunctions_start_state {

void checkStart(RuleContext& context, const StateMachine& machine, const MachineLevel& level,
                const nlohmann::json& states) {
    const auto start = level.json->at("StartAt").get<std::string>();
    std::vector<std::string_view> names;
    for (const auto& each : states.items())
        names.push_back(each.key());
    const std::optional<std::string_view> meant = didYouMean(start, names);
    Finding& finding = report(context, machine, level.path,
                              "the machine starts at " + start + ", which is no state." +
                                  (meant ? " Did you mean " + std::string(*meant) + "?" : ""));
    Path path = level.path;
    path.emplace_back("StartAt");
    if (meant)
        finding.fix =
            setValue(context, machine, path, std::string(*meant), "Start at " + std::string(*meant));
}

void checkLevel(RuleContext& context, const StateMachine& machine, const MachineLevel& level) {
    const auto start = level.json->find("StartAt");
    const auto states = level.json->find("States");
    if (start == level.json->end() || states == level.json->end())
        report(context, machine, level.path, "a definition needs StartAt and States.");
    else if (start->is_string() && !isOpen(*start) && states->is_object() &&
             !states->contains(start->get<std::string>()))
        checkStart(context, machine, level, *states);
}

void check(RuleContext& context) {
    for (const StateMachine& machine : context.stateMachines()) {
        for (const MachineLevel& level : levelsOf(machine))
            checkLevel(context, machine, level);
    }
}

extern const Rule rule{
    .id = "SFN-DEF-01",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "State machine that starts nowhere",
    .why = "Step Functions refuses the definition: StartAt has to name one of the States.",
    .facts = {"sfn.basics.language", "sfn.basics.state-machine"},
    .source = "step-functions/latest/dg/statemachine-structure.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::stepfunctions_start_state
