#include "model/validation/rule.h"
#include "model/validation/support/choices.h"
#include "model/validation/support/typed_values.h"

namespace lintel::rules::schema_required_together {

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        if (!value.node->isMapping())
            continue;
        for (const auto& [name, others] : value.schema.dependentRequired()) {
            if (!value.node->find(name))
                continue;
            Conditions& conditions = context.conditions();
            const Conditions::Formula present = presence(conditions, *value.node, name);
            for (const std::string_view other : others) {
                const Conditions::Formula alone =
                    conditions.both(present, conditions.negation(presence(conditions, *value.node, other)));
                Finding* finding =
                    reportWhere(context, value, alone,
                                "has " + std::string(name) + " and needs " + std::string(other) + " too");
                if (finding)
                    finding->subject = other;
            }
        }
    }
}

extern const Rule rule{
    .id = "CFN-PROP-13",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Property that needs another beside it",
    .why = "One without the other means nothing, and the service refuses the resource.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .check = check,
};

} // namespace lintel::rules::schema_required_together
