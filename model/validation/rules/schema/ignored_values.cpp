#include "model/validation/rule.h"
#include "model/validation/support/constraints.h"

namespace lintel::rules::schema_ignored_values {

void check(RuleContext& context) {
    checkConstraints(context, [](const Constraint& constraint) { return constraint.isWarning; });
}

extern const Rule rule{
    .id = "CFN-PROP-17",
    .layer = Layer::Schema,
    .severity = Severity::Warning,
    .title = "Values that have no effect or not the meant one",
    .why = "The service takes the resource, but not in the way that it reads.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .check = check,
};

} // namespace lintel::rules::schema_ignored_values
