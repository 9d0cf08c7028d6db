#include "model/validation/rule.h"
#include "model/validation/support/typed_values.h"

#include <algorithm>

namespace lintel::rules::schema_text_length {

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }));
}

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        if (!value.node->isScalar() || !value.schema.admits(JsonType::String))
            continue;
        const std::optional<std::size_t> least = value.schema.minLength();
        const std::optional<std::size_t> most = value.schema.maxLength();
        if (!least && !most)
            continue;
        const std::size_t length = characters(value.node->text());
        const bool isShort = least && length < *least;
        if (isShort || (most && length > *most))
            context.report(*value.node,
                           value.resource->logicalId + ": " + value.name() + " has " +
                               std::to_string(length) + " characters; the " + (isShort ? "least" : "most") +
                               " is " + std::to_string(isShort ? *least : *most) + ".",
                           {value.resource->logicalId});
    }
}

extern const Rule rule{
    .id = "CFN-PROP-06",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Text too short or too long",
    .why = "The service refuses the value, and the stack rolls back.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .check = check,
};

} // namespace lintel::rules::schema_text_length
