#include "model/validation/rule.h"
#include "model/validation/support/typed_values.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::schema_item_count {

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        const bool isList = value.node->isSequence();
        if (!isList && !value.node->isMapping())
            continue;
        const std::size_t count = isList ? value.node->items().size() : value.node->members().size();
        const std::optional<std::size_t> least =
            isList ? value.schema.minItems() : value.schema.minProperties();
        const std::optional<std::size_t> most =
            isList ? value.schema.maxItems() : value.schema.maxProperties();
        // An item made by an intrinsic may be left out (AWS::NoValue) or be a whole list.
        const bool isExact = !isList || std::ranges::all_of(value.node->items(), isWrittenOut);
        const bool isFew = least && count < *least && isExact;
        if (isFew || (most && count > *most && isExact))
            context.report(*value.node,
                           value.resource->logicalId + ": " + value.name() + " has " + std::to_string(count) +
                               " entries; the " + (isFew ? "least" : "most") + " is " +
                               std::to_string(isFew ? *least : *most) + ".",
                           {value.resource->logicalId});
    }
}

extern const Rule rule{
    .id = "CFN-PROP-08",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Too few or too many entries",
    .why = "The service refuses the value, and the stack rolls back.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .check = check,
};

} // namespace lintel::rules::schema_item_count
