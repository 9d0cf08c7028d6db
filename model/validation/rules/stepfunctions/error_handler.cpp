#include "model/validation/rule.h"
#include "model/validation/support/machine_edits.h"

#include <algorithm>

namespace lintel::rules::stepfunctions_error_handler {

/// What is wrong with an entry of Retry or Catch, or nothing.
std::string fault(const nlohmann::json& entry, bool isCatch, bool isLast) {
    if (!entry.is_object() || isOpen(entry))
        return {};
    const auto errors = entry.find("ErrorEquals");
    if (errors != entry.end() && errors->is_string())
        return "has an ErrorEquals that is no list";
    if (errors == entry.end() || (errors->is_array() && errors->empty()))
        return "names no errors in ErrorEquals";
    if (errors->is_array() && std::ranges::find(*errors, "States.ALL") != errors->end()) {
        if (errors->size() > 1)
            return "names other errors beside States.ALL";
        if (!isLast)
            return "is for States.ALL, but not the last one";
    }
    if (isCatch)
        return entry.contains("Next") ? "" : "has no Next";
    const auto isBelow = [&entry](const char* field, double least) {
        const auto value = entry.find(field);
        return value != entry.end() && value->is_number() && value->get<double>() < least;
    };
    if (isBelow("BackoffRate", 1))
        return "has a BackoffRate below 1";
    if (isBelow("MaxAttempts", 0))
        return "has negative MaxAttempts";
    return isBelow("IntervalSeconds", 1) ? "has an IntervalSeconds below 1" : "";
}

void checkState(RuleContext& context, const MachineState& state) {
    for (const std::string field : {"Retry", "Catch"}) {
        const auto list = state.json->find(field);
        if (list == state.json->end() || !list->is_array())
            continue;
        for (std::size_t i = 0; i < list->size(); ++i) {
            const std::string what = fault((*list)[i], field == "Catch", i + 1 == list->size());
            if (what.empty())
                continue;
            Path path = state.path;
            path.insert(path.end(), {field, std::to_string(i)});
            Finding& finding = report(context, *state.machine, path,
                                      "entry " + std::to_string(i + 1) + " of " + field + " in the state " +
                                          state.name + " " + what + ".");
            if ((*list)[i].contains("ErrorEquals") && (*list)[i]["ErrorEquals"].is_string())
                finding.fix =
                    setField(context, state, {field, std::to_string(i), "ErrorEquals"},
                             nlohmann::ordered_json::array({(*list)[i]["ErrorEquals"].get<std::string>()}),
                             "Make a list of it");
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
    .id = "SFN-DEF-09",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Retrier or catcher that does not work",
    .why = "Step Functions refuses the definition: each names its errors, States.ALL stands alone in the "
           "last one, and a catcher says what is next.",
    .facts = {"sfn.retry.fields", "sfn.catch.fields", "sfn.error.all"},
    .source = "step-functions/latest/dg/concepts-error-handling.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::stepfunctions_error_handler
