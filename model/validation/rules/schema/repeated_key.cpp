#include "model/validation/rule.h"
#include "model/validation/support/typed_values.h"
#include "model/validation/support/values.h"

#include <set>

namespace lintel::rules::schema_repeated_key {

/// The member that tells the entries of a list apart; empty when there is none.
std::string_view keyOf(const RuleContext& context, const TypedValue& value) {
    const std::vector<std::string_view> keys = value.schema.uniqueKeys();
    if (keys.size() == 1)
        return keys.front();
    const std::optional<ResourceType> type = context.catalog().find(value.resource->type);
    const bool isTags = type && !value.property.empty() && value.property == type->tagsProperty();
    return isTags ? "Key" : std::string_view();
}

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        const std::string_view key = value.node->isSequence() ? keyOf(context, value) : std::string_view();
        if (key.empty())
            continue;
        std::set<std::string> seen;
        for (const Node* item : value.node->items()) {
            const Node* node = isWrittenOut(item) ? item->find(key) : nullptr;
            const std::optional<std::string> text = writtenText(node);
            if (text && !seen.insert(*text).second)
                context.report(*node,
                               value.resource->logicalId + ": " + value.name() +
                                   " has two entries with the " + std::string(key) + " " + *text + ".",
                               {value.resource->logicalId});
        }
    }
}

extern const Rule rule{
    .id = "CFN-PROP-20",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Two entries of a list with the same key",
    .why = "The key tells the entries apart, as that of a tag does; the service refuses repeats.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-properties-resource-tags.html",
    .check = check,
};

} // namespace lintel::rules::schema_repeated_key
