#include "model/validation/rule.h"
#include "model/validation/support/choices.h"
#include "model/validation/support/constraint_check.h"
#include "model/validation/support/typed_values.h"

namespace lintel::rules::schema_dependent_schema {

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        if (value.schema.allOf().empty() && !value.schema.condition().isValid())
            continue;
        ConstraintCheck judge(context.source(), context.conditions());
        for (const Violation& violation : judge.dependentViolations(ConstraintValue(value.node), value.schema,
                                                                    DecisionDiagram::True, {})) {
            const std::string what =
                violation.what.empty() ? "has values that do not go together" : violation.what;
            if (Finding* finding = reportWhere(context, value, violation.when, what))
                finding->subject = violation.what;
        }
    }
}

extern const Rule rule{
    .id = "CFN-PROP-23",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Property that others make necessary or forbid",
    .why = "What one property says decides what the type's schema asks of the others; CloudFormation refuses "
           "the resource.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .check = check,
};

} // namespace lintel::rules::schema_dependent_schema
