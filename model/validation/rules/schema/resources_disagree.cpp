#include "model/validation/rule.h"
#include "model/validation/support/constraints.h"

namespace lintel::rules::schema_resources_disagree {

void check(RuleContext& context) {
    checkConstraints(context, [](const Constraint& constraint) {
        return !constraint.isWarning && !constraint.gathers.empty();
    });
}

extern const Rule rule{
    .id = "CFN-PROP-18",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Resources that refer to each other and disagree",
    .why = "One resource asks for what the other is not; the service refuses one of them.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .check = check,
};

} // namespace lintel::rules::schema_resources_disagree
