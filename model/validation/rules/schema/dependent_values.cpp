#include "model/validation/rule.h"
#include "model/validation/support/constraints.h"

namespace lintel::rules::schema_dependent_values {

void check(RuleContext& context) {
    checkConstraints(context, [](const Constraint& constraint) {
        return !constraint.isWarning && constraint.gathers.empty() && constraint.regions.empty();
    });
}

extern const Rule rule{
    .id = "CFN-PROP-16",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Values that do not go together",
    .why = "The value of one property decides what others may be; the service refuses the resource.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .check = check,
};

} // namespace lintel::rules::schema_dependent_values
