#include "model/validation/rule.h"
#include "model/validation/support/constraint_check.h"
#include "model/validation/support/typed_values.h"
#include "model/validation/support/values.h"

namespace lintel::rules::schema_parameter_value {

/// The values that the template itself gives a parameter: its AllowedValues, else its Default. An empty one
/// stands for "none" and is left to the conditions.
std::vector<std::string> valuesOf(const Node& parameter) {
    const std::optional<std::string> type = writtenText(parameter.find("Type"));
    if (type != "String" && type != "Number")
        return {};
    const Node* values =
        parameter.find("AllowedValues") ? parameter.find("AllowedValues") : parameter.find("Default");
    bool isComplete = true;
    std::vector<std::string> texts = values ? writtenTexts(values, isComplete) : std::vector<std::string>();
    std::erase(texts, std::string());
    return texts;
}

void check(RuleContext& context) {
    const Node* parameters = context.source().section("Parameters");
    if (!parameters || !parameters->isMapping())
        return;
    for (const TypedValue& call : context.typedCalls()) {
        const Node* parameter = call.node->intrinsic() == Intrinsic::Ref
                                    ? parameters->find(call.node->argument()->text())
                                    : nullptr;
        if (!parameter || !parameter->isMapping())
            continue;
        for (const std::string& value : valuesOf(*parameter)) {
            ConstraintCheck checker(context.source(), context.conditions());
            const std::vector<Violation> violations = checker.violations(
                ConstraintValue::text(value), call.schema, DecisionDiagram::True, call.name());
            if (violations.empty())
                continue;
            context.report(*call.node,
                           call.resource->logicalId + ": " + violations.front().what + ". The parameter " +
                               call.node->argument()->text() + " may be that.",
                           {call.resource->logicalId});
            break;
        }
    }
}

extern const Rule rule{
    .id = "CFN-PROP-21",
    .layer = Layer::Schema,
    .severity = Severity::Warning,
    .title = "Parameter that may have a value which the property cannot have",
    .why =
        "Whoever creates the stack with that value learns of it only when the service refuses the resource.",
    .facts = {"cloudformation.parameter.typed"},
    .source = "AWSCloudFormation/latest/UserGuide/parameters-section-structure.html",
    .check = check,
};

} // namespace lintel::rules::schema_parameter_value
