#include "model/validation/rule.h"
#include "model/validation/support/choices.h"
#include "model/validation/support/typed_values.h"

#include <algorithm>

namespace lintel::rules::schema_one_of_several {

/// Sets of names of which one has to be there completely.
using Sets = std::vector<std::vector<std::string_view>>;

std::vector<Sets> choicesOf(const Schema& schema) {
    std::vector<Sets> choices;
    for (const std::vector<std::string_view>& group : schema.requiredOr()) {
        Sets sets;
        for (const std::string_view name : group)
            sets.push_back({name});
        choices.push_back(std::move(sets));
    }
    for (const std::vector<Schema>& alternatives : {schema.anyOf(), schema.oneOf()}) {
        Sets sets;
        for (const Schema& alternative : alternatives)
            sets.push_back(alternative.required());
        if (!sets.empty())
            choices.push_back(std::move(sets));
    }
    return choices;
}

void checkSets(RuleContext& context, const TypedValue& value, const Sets& sets) {
    Conditions& conditions = context.conditions();
    Conditions::Formula lacks = DecisionDiagram::True;
    std::string wanted;
    for (const std::vector<std::string_view>& names : sets) {
        Conditions::Formula complete = DecisionDiagram::True;
        for (const std::string_view name : names)
            complete = conditions.both(complete, presence(conditions, *value.node, name));
        lacks = conditions.both(lacks, conditions.negation(complete));
        wanted += (wanted.empty() ? "" : ", or ") + joined(names, " and ");
    }
    if (Finding* finding = reportWhere(context, value, lacks, "needs " + wanted))
        finding->subject = wanted;
}

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        if (!value.node->isMapping())
            continue;
        for (const Sets& sets : choicesOf(value.schema))
            checkSets(context, value, sets);
    }
}

extern const Rule rule{
    .id = "CFN-PROP-11",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "One of several properties is needed",
    .why = "Without any of them the service refuses the resource.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .check = check,
};

} // namespace lintel::rules::schema_one_of_several
