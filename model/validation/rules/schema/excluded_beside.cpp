#include "model/validation/rule.h"
#include "model/validation/support/choices.h"
#include "model/validation/support/typed_values.h"

#include <algorithm>

namespace lintel::rules::schema_excluded_beside {

bool excludes(const Schema& schema, std::string_view name, std::string_view other) {
    return std::ranges::any_of(schema.dependentExcluded(), [&](const auto& entry) {
        return entry.first == name && std::ranges::find(entry.second, other) != entry.second.end();
    });
}

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        if (!value.node->isMapping())
            continue;
        for (const auto& [name, others] : value.schema.dependentExcluded()) {
            if (!value.node->find(name))
                continue;
            for (const std::string_view other : others) {
                // Where each excludes the other, one finding says it.
                const bool isSaid = other < name && excludes(value.schema, other, name);
                if (isSaid || !value.node->find(other))
                    continue;
                Conditions& conditions = context.conditions();
                const Conditions::Formula both = conditions.both(presence(conditions, *value.node, name),
                                                                 presence(conditions, *value.node, other));
                Finding* finding =
                    reportWhere(context, value, both,
                                "cannot have both " + std::string(name) + " and " + std::string(other));
                if (finding)
                    finding->subject = std::string(name) + "|" + std::string(other);
            }
        }
    }
}

extern const Rule rule{
    .id = "CFN-PROP-12",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Properties that exclude each other",
    .why = "The service refuses a resource that has both.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .check = check,
};

} // namespace lintel::rules::schema_excluded_beside
