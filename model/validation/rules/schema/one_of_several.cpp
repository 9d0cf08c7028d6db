#include "model/validation/rule.h"
#include "model/validation/support/choices.h"
#include "model/validation/support/typed_values.h"

#include <algorithm>

namespace lintel::rules::schema_one_of_several {

/// The choices of a schema: sets of names of which one has to be there completely.
std::vector<std::vector<std::vector<std::string_view>>> choicesOf(const Schema& schema) {
    std::vector<std::vector<std::vector<std::string_view>>> choices;
    for (const std::vector<std::string_view>& group : schema.requiredOr()) {
        std::vector<std::vector<std::string_view>> sets;
        for (const std::string_view name : group)
            sets.push_back({name});
        choices.push_back(std::move(sets));
    }
    for (const std::vector<Schema>& alternatives : {schema.anyOf(), schema.oneOf()}) {
        std::vector<std::vector<std::string_view>> sets;
        for (const Schema& alternative : alternatives)
            sets.push_back(alternative.required());
        if (!sets.empty())
            choices.push_back(std::move(sets));
    }
    return choices;
}

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        if (!value.node->isMapping())
            continue;
        for (const auto& sets : choicesOf(value.schema)) {
            const auto isThere = [&value](const std::vector<std::string_view>& names) {
                return presentOf(*value.node, names).size() == names.size();
            };
            if (std::ranges::any_of(sets, isThere))
                continue;
            std::string wanted;
            for (const std::vector<std::string_view>& names : sets)
                wanted += (wanted.empty() ? "" : ", or ") + joined(names, " and ");
            Finding& finding = context.report(
                *value.node, value.resource->logicalId + ": " + value.name() + " needs " + wanted + ".",
                {value.resource->logicalId});
            finding.subject = wanted;
        }
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
