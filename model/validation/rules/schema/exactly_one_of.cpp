#include "model/validation/rule.h"
#include "model/validation/support/choices.h"
#include "model/validation/support/typed_values.h"

namespace lintel::rules::schema_exactly_one_of {

void checkGroup(RuleContext& context, const TypedValue& value, const std::vector<std::string_view>& group) {
    Conditions& conditions = context.conditions();
    Conditions::Formula none = DecisionDiagram::True;
    Conditions::Formula several = DecisionDiagram::False;
    for (const std::string_view name : group) {
        const Conditions::Formula present = presence(conditions, *value.node, name);
        several = conditions.either(several, conditions.both(present, conditions.negation(none)));
        none = conditions.both(none, conditions.negation(present));
    }
    const std::string needs = "needs exactly one of " + joined(group, ", ");
    if (Finding* finding = reportWhere(context, value, none, needs + "; it has none"))
        finding->subject = joined(group, "|");
    if (Finding* finding = reportWhere(context, value, several, needs + "; it has more"))
        finding->subject = joined(group, "|");
}

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        if (!value.node->isMapping())
            continue;
        for (const std::vector<std::string_view>& group : value.schema.requiredXor())
            checkGroup(context, value, group);
    }
}

extern const Rule rule{
    .id = "CFN-PROP-10",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Exactly one of several properties is needed",
    .why = "With none or with several of them the service refuses the resource.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .check = check,
};

} // namespace lintel::rules::schema_exactly_one_of
