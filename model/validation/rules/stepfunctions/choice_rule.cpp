#include "model/validation/rule.h"
#include "model/validation/support/state_machine.h"

#include <algorithm>

namespace lintel::rules::stepfunctions_choice_rule {

const std::vector<std::string_view> joins{"And", "Or", "Not"};

std::vector<std::string_view> makeComparisons() {
    static std::vector<std::string> names;
    for (const char* type : {"String", "Numeric", "Timestamp"}) {
        for (const char* relation :
             {"Equals", "LessThan", "GreaterThan", "LessThanEquals", "GreaterThanEquals"}) {
            names.push_back(std::string(type) + relation);
            names.push_back(names.back() + "Path");
        }
    }
    for (const char* name : {"BooleanEquals", "BooleanEqualsPath", "StringMatches", "IsNull", "IsPresent",
                             "IsNumeric", "IsString", "IsBoolean", "IsTimestamp"})
        names.emplace_back(name);
    return {names.begin(), names.end()};
}
const std::vector<std::string_view>& comparisons() {
    static const std::vector<std::string_view> names = makeComparisons();
    return names;
}

/// What is wrong with a rule of JSONPath, or nothing.
std::string fault(const nlohmann::json& rule, bool isOutermost) {
    if (!rule.is_object() || isOpen(rule))
        return {};
    std::vector<std::string> operators;
    for (const auto& field : rule.items()) {
        const std::string& name = field.key();
        if (name == "Variable" || name == "Comment" || name == "Assign")
            continue;
        if (name == "Next") {
            if (!isOutermost)
                return "has a Next within another rule";
            continue;
        }
        const bool isJoin = std::ranges::find(joins, name) != joins.end();
        if (!isJoin && std::ranges::find(comparisons(), name) == comparisons().end()) {
            const std::optional<std::string_view> meant = didYouMean(name, comparisons());
            return "has the unknown operator " + name +
                   (meant ? "; did you mean " + std::string(*meant) : "");
        }
        operators.push_back(name);
        for (const nlohmann::json& inner :
             isJoin&& field.value().is_array()
                 ? field.value()
                 : nlohmann::json::array({isJoin ? field.value() : nlohmann::json()})) {
            if (const std::string what = fault(inner, false); !what.empty())
                return what;
        }
    }
    if (operators.size() != 1)
        return operators.empty() ? "compares nothing" : "has several operators";
    const bool isJoin = std::ranges::find(joins, operators.front()) != joins.end();
    if (!isJoin && !rule.contains("Variable"))
        return "has no Variable";
    return isOutermost && !rule.contains("Next") ? "has no Next" : "";
}

std::string faultOfJsonata(const nlohmann::json& rule) {
    if (!rule.is_object() || isOpen(rule))
        return {};
    if (!rule.contains("Condition"))
        return "has no Condition";
    return rule.contains("Next") ? "" : "has no Next";
}

void checkState(RuleContext& context, const MachineState& state) {
    const auto choices = state.json->find("Choices");
    if (state.type() != "Choice" || choices == state.json->end() || !choices->is_array())
        return;
    for (std::size_t i = 0; i < choices->size(); ++i) {
        const nlohmann::json& each = (*choices)[i];
        const std::string what = state.isJsonata ? faultOfJsonata(each) : fault(each, true);
        if (what.empty())
            continue;
        Path path = state.path;
        path.insert(path.end(), {"Choices", std::to_string(i)});
        report(context, *state.machine, path,
               "rule " + std::to_string(i + 1) + " of the Choice " + state.name + " " + what + ".");
    }
}

void check(RuleContext& context) {
    for (const StateMachine& machine : context.stateMachines()) {
        for (const MachineState& state : statesOf(machine))
            checkState(context, state);
    }
}

extern const Rule rule{
    .id = "SFN-DEF-08",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Rule of a Choice that decides nothing",
    .why = "Step Functions refuses the definition: a rule compares one variable, or joins rules, and says "
           "what is next.",
    .facts = {"sfn.state.choice"},
    .source = "step-functions/latest/dg/state-choice.html",
    .check = check,
};

} // namespace lintel::rules::stepfunctions_choice_rule
