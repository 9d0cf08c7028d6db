#include "model/validation/rule.h"
#include "model/validation/support/state_machine.h"

#include <algorithm>

namespace lintel::rules::stepfunctions_path_form {

const std::vector<std::string_view> paths{"InputPath", "OutputPath",         "ResultPath",
                                          "ItemsPath", "SecondsPath",        "TimestampPath",
                                          "Variable",  "TimeoutSecondsPath", "HeartbeatSecondsPath"};

bool isPath(const nlohmann::json& value) {
    if (!value.is_string() || isOpen(value))
        return true;
    const auto& text = value.get_ref<const std::string&>();
    return text.starts_with('$') || text.starts_with("States.");
}

/// Fields that hold states of their own, or data that is handed on as it is.
bool isInner(std::string_view field) {
    return field == "ItemProcessor" || field == "Iterator" || field == "Branches" || field == "Result";
}

/// The first field below a value whose path or expression is malformed; empty when there is none.
std::string malformed(const nlohmann::json& value, bool isJsonata) {
    if (isJsonata && value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        return text.starts_with("{%") != text.ends_with("%}") ? text : std::string();
    }
    if (!value.is_structured() || isOpen(value))
        return {};
    for (const auto& field : value.items()) {
        const bool isPathField =
            value.is_object() && !isJsonata &&
            (field.key().ends_with(".$") || std::ranges::find(paths, field.key()) != paths.end());
        if (isPathField && !isPath(field.value()))
            return field.key() + ": " + field.value().get<std::string>();
        if (isInner(field.key()))
            continue;
        if (std::string found = malformed(field.value(), isJsonata); !found.empty())
            return found;
    }
    return {};
}

void checkState(RuleContext& context, const MachineState& state) {
    for (const auto& field : state.json->items()) {
        if (isInner(field.key()))
            continue;
        const nlohmann::json holder{{field.key(), field.value()}};
        if (const std::string what = malformed(holder, state.isJsonata); !what.empty())
            report(context, state, field.key(),
                   std::string("has a ") + (state.isJsonata ? "JSONata expression" : "path") +
                       " that cannot be read in " + field.key() + ": \"" + what + "\".");
    }
}

void check(RuleContext& context) {
    for (const StateMachine& machine : context.stateMachines()) {
        for (const MachineState& state : statesOf(machine))
            checkState(context, state);
    }
}

extern const Rule rule{
    .id = "SFN-DEF-10",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Path or expression that cannot be read",
    .why = "Step Functions refuses the definition: a path begins with $, an expression of JSONata stands "
           "between {% and %}.",
    .source = "step-functions/latest/dg/amazon-states-language-paths.html",
    .check = check,
};

} // namespace lintel::rules::stepfunctions_path_form
