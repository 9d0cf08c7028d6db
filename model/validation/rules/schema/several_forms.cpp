#include "model/validation/rule.h"
#include "model/validation/support/choices.h"
#include "model/validation/support/constraint_check.h"
#include "model/validation/support/typed_values.h"

#include <algorithm>

namespace lintel::rules::schema_several_forms {

/// Whether a form may be meant at all: it knows every member, or only says which have to be there.
bool mayBeMeant(const Node& node, const Schema& form) {
    return form.isOpen() || std::ranges::all_of(node.members(), [&form](const Node::Member& member) {
               return form.property(member.key->text()).isValid();
           });
}

/// The forms that may be meant; when no single one knows all members, several seem to be.
std::vector<Schema> candidates(const TypedValue& value) {
    std::vector<Schema> forms = value.schema.oneOf();
    std::erase_if(forms, [](const Schema& form) { return form.required().empty(); });
    std::vector<Schema> meant = forms;
    std::erase_if(meant, [&value](const Schema& form) { return !mayBeMeant(*value.node, form); });
    return meant.empty() ? forms : meant;
}

void checkForms(RuleContext& context, const TypedValue& value) {
    Conditions& conditions = context.conditions();
    ConstraintCheck judge(context.source(), conditions);
    Conditions::Formula one = DecisionDiagram::False;
    Conditions::Formula several = DecisionDiagram::False;
    std::string wanted;
    for (const Schema& form : candidates(value)) {
        const Conditions::Formula matches = judge.match(ConstraintValue(value.node), form).yes;
        several = conditions.either(several, conditions.both(one, matches));
        one = conditions.either(one, matches);
        wanted += (wanted.empty() ? "" : ", or ") + joined(form.required(), " and ");
    }
    if (Finding* finding = reportWhere(context, value, several, "takes only one of " + wanted))
        finding->subject = wanted;
}

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues())
        if (value.node->isMapping() && value.schema.oneOf().size() > 1)
            checkForms(context, value);
}

extern const Rule rule{
    .id = "CFN-PROP-24",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Value of several forms at once",
    .why =
        "The property takes one of several forms; with the members of more than one CloudFormation refuses "
        "the resource.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .check = check,
};

} // namespace lintel::rules::schema_several_forms
