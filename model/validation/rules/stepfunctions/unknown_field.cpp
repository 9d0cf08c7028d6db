#include "model/template/state_fields.h"
#include "model/validation/rule.h"
#include "model/validation/support/state_machine.h"

#include <algorithm>

namespace lintel::rules::stepfunctions_unknown_field {

const StateField* fieldNamed(const std::string& name) {
    const auto found = std::ranges::find(stateFields(), name, &StateField::name);
    return found == stateFields().end() ? nullptr : &*found;
}

void checkState(RuleContext& context, const MachineState& state) {
    const std::string type = state.type();
    std::vector<std::string_view> own;
    for (const StateField& field : stateFields())
        if (field.types != "*" && field.isOf(type))
            own.push_back(field.name);
    if (own.empty())
        return;
    for (const auto& member : state.json->items()) {
        const std::string& name = member.key();
        const StateField* field = fieldNamed(name);
        if (!field || !field->isOf(type)) {
            const std::optional<std::string_view> meant = didYouMean(name, own);
            Finding& finding = report(context, state, name,
                                      "has the field " + name + ", which " + type + " states do not have." +
                                          (meant ? " Did you mean " + std::string(*meant) + "?" : ""));
            if (meant && !finding.path.empty() && finding.path.back() == name &&
                !state.json->contains(*meant))
                finding.fix = Fix{"Rename it to " + std::string(*meant),
                                  {{Fix::Edit::Kind::Rename, finding.path, std::string(*meant)}}};
        } else if (!field->isIn(state.isJsonata)) {
            report(context, state, name,
                   "has the field " + name + " of " + (state.isJsonata ? "JSONPath" : "JSONata") +
                       ", but its query language is " + (state.isJsonata ? "JSONata" : "JSONPath") + ".");
        }
    }
}

void check(RuleContext& context) {
    for (const StateMachine& machine : context.stateMachines()) {
        for (const MachineState& state : statesOf(machine))
            checkState(context, state);
    }
}

extern const Rule rule{
    .id = "SFN-DEF-05",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Field that the state does not have",
    .why = "Step Functions refuses fields that the type of the state, or its query language, does not know.",
    .facts = {"sfn.state.kinds"},
    .source = "step-functions/latest/dg/transforming-data.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::stepfunctions_unknown_field
