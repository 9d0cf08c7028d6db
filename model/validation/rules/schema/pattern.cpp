#include "model/validation/rule.h"
#include "model/validation/support/patterns.h"
#include "model/validation/support/typed_values.h"

namespace lintel::rules::schema_pattern {

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        if (!value.node->isScalar())
            continue;
        const std::string_view pattern = value.schema.pattern();
        if (!pattern.empty() && !matchesPattern(pattern, value.node->text()))
            context.report(*value.node,
                           value.resource->logicalId + ": " + value.name() + " \"" + value.node->text() +
                               "\" does not have the form " + std::string(pattern) + ".",
                           {value.resource->logicalId});
    }
}

extern const Rule rule{
    .id = "CFN-PROP-07",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Value does not have the form it must have",
    .why = "The service refuses the value, and the stack rolls back.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .check = check,
};

} // namespace lintel::rules::schema_pattern
