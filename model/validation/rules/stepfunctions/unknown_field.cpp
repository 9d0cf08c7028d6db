#include "model/validation/rule.h"
#include "model/validation/support/state_machine.h"

#include <algorithm>
#include <map>

namespace lintel::rules::stepfunctions_unknown_field {

using Names = std::vector<std::string_view>;

/// What every state has, then what each type has, of both query languages.
const Names common{"Type", "Comment", "QueryLanguage"};
const std::map<std::string_view, Names> byType{
    {"Task",
     {"Resource", "Credentials", "TimeoutSeconds", "TimeoutSecondsPath", "HeartbeatSeconds",
      "HeartbeatSecondsPath", "Retry", "Catch", "Next", "End", "Assign", "InputPath", "OutputPath",
      "Parameters", "ResultSelector", "ResultPath", "Arguments", "Output"}},
    {"Parallel",
     {"Branches", "Retry", "Catch", "Next", "End", "Assign", "InputPath", "OutputPath", "Parameters",
      "ResultSelector", "ResultPath", "Arguments", "Output"}},
    {"Map",
     {"ItemProcessor",
      "Iterator",
      "ItemReader",
      "ItemsPath",
      "Items",
      "ItemSelector",
      "ItemBatcher",
      "ResultWriter",
      "MaxConcurrency",
      "MaxConcurrencyPath",
      "ToleratedFailureCount",
      "ToleratedFailureCountPath",
      "ToleratedFailurePercentage",
      "ToleratedFailurePercentagePath",
      "Label",
      "Retry",
      "Catch",
      "Next",
      "End",
      "Assign",
      "InputPath",
      "OutputPath",
      "Parameters",
      "ResultSelector",
      "ResultPath",
      "Output"}},
    {"Pass",
     {"Result", "Next", "End", "Assign", "InputPath", "OutputPath", "Parameters", "ResultPath", "Output"}},
    {"Wait",
     {"Seconds", "SecondsPath", "Timestamp", "TimestampPath", "Next", "End", "Assign", "InputPath",
      "OutputPath", "Output"}},
    {"Choice", {"Choices", "Default", "Assign", "InputPath", "OutputPath", "Output"}},
    {"Succeed", {"InputPath", "OutputPath", "Output"}},
    {"Fail", {"Error", "ErrorPath", "Cause", "CausePath"}},
};
const Names ofJsonPath{"InputPath",
                       "OutputPath",
                       "Parameters",
                       "ResultSelector",
                       "ResultPath",
                       "ItemsPath",
                       "Result",
                       "TimeoutSecondsPath",
                       "HeartbeatSecondsPath",
                       "MaxConcurrencyPath",
                       "ToleratedFailureCountPath",
                       "ToleratedFailurePercentagePath",
                       "SecondsPath",
                       "TimestampPath",
                       "ErrorPath",
                       "CausePath"};
const Names ofJsonata{"Arguments", "Output", "Items"};

bool holds(const Names& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

void checkState(RuleContext& context, const MachineState& state) {
    const auto own = byType.find(state.type());
    if (own == byType.end())
        return;
    for (const auto& field : state.json->items()) {
        const std::string& name = field.key();
        if (!holds(common, name) && !holds(own->second, name)) {
            const std::optional<std::string_view> meant = didYouMean(name, own->second);
            Finding& finding =
                report(context, state, name,
                       "has the field " + name + ", which " + state.type() + " states do not have." +
                           (meant ? " Did you mean " + std::string(*meant) + "?" : ""));
            if (meant && !finding.path.empty() && finding.path.back() == name &&
                !state.json->contains(*meant))
                finding.fix = Fix{"Rename it to " + std::string(*meant),
                                  {{Fix::Edit::Kind::Rename, finding.path, std::string(*meant)}}};
        } else if (holds(state.isJsonata ? ofJsonPath : ofJsonata, name)) {
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
