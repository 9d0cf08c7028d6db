#include "model/validation/rule.h"
#include "model/validation/support/choices.h"
#include "model/validation/support/constraint_check.h"
#include "model/validation/support/typed_values.h"

#include <algorithm>

namespace lintel::rules::schema_no_form_fits {

/// Where the value has all the names that one of the forms needs. Elsewhere another rule asks for them.
Conditions::Formula hasNames(Conditions& conditions, const Node& node, const std::vector<Schema>& forms) {
    Conditions::Formula any = DecisionDiagram::False;
    for (const Schema& form : forms) {
        Conditions::Formula complete = DecisionDiagram::True;
        for (const std::string_view name : form.required())
            complete = conditions.both(complete, presence(conditions, node, name));
        any = conditions.either(any, complete);
    }
    return any;
}

void checkForms(RuleContext& context, const TypedValue& value, const std::vector<Schema>& forms) {
    // Of the one form that can be meant, other rules name what is wrong in it.
    if (forms.empty() || fittingAlternatives(*value.node, value.schema).size() == 1)
        return;
    Conditions& conditions = context.conditions();
    ConstraintCheck judge(context.source(), conditions);
    Conditions::Formula none = hasNames(conditions, *value.node, forms);
    for (const Schema& form : forms)
        none = conditions.both(none, judge.match(ConstraintValue(value.node), form).no);
    reportWhere(context, value, none, "fits none of the forms that it can have");
}

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        checkForms(context, value, value.schema.anyOf());
        checkForms(context, value, value.schema.oneOf());
    }
}

extern const Rule rule{
    .id = "CFN-PROP-22",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Value that fits none of its forms",
    .why = "The property takes values of several forms, and this is none of them; CloudFormation refuses the "
           "resource.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .check = check,
};

} // namespace lintel::rules::schema_no_form_fits
