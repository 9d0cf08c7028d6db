#include "model/validation/rule.h"
#include "model/validation/support/constraints.h"

namespace lintel::rules::schema_value_not_in_region {

void check(RuleContext& context) {
    checkConstraints(context, [](const Constraint& constraint) { return !constraint.regions.empty(); });
}

extern const Rule rule{
    .id = "CFN-PROP-19",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Size that the region does not offer",
    .why = "The service refuses to create it in that region.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .check = check,
};

} // namespace lintel::rules::schema_value_not_in_region
