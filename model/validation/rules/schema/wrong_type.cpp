#include "model/validation/rule.h"
#include "model/validation/support/typed_values.h"

#include <array>
#include <nlohmann/json.hpp>

namespace lintel::rules::schema_wrong_type {

std::string expected(const Schema& schema) {
    static constexpr std::array<std::pair<JsonType, const char*>, 6> names{
        {{JsonType::String, "a text"},
         {JsonType::Integer, "a whole number"},
         {JsonType::Number, "a number"},
         {JsonType::Boolean, "true or false"},
         {JsonType::Object, "a mapping"},
         {JsonType::Array, "a list"}}};
    std::string text;
    for (const auto& [type, name] : names) {
        if (schema.admits(type) && !(type == JsonType::Integer && schema.admits(JsonType::Number)))
            text += (text.empty() ? "" : " or ") + std::string(name);
    }
    return text;
}

std::string actual(const Node& node) {
    if (node.isMapping())
        return "a mapping";
    if (node.isSequence())
        return "a list";
    return "\"" + node.text() + "\"";
}

bool isJsonText(const TypedValue& value) {
    return value.node->isString() && (value.schema.format() == "json" || value.node->text().starts_with('{'));
}

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        if (fitsType(*value.node, value.schema) || isJsonText(value))
            continue;
        Finding& finding = context.report(*value.node,
                                          value.resource->logicalId + ": " + value.name() + " has to be " +
                                              expected(value.schema) + ", not " + actual(*value.node) + ".",
                                          {value.resource->logicalId});
        const Schema items = value.schema.items();
        if (value.schema.admits(JsonType::Array) && items.isValid() && fitsType(*value.node, items))
            finding.fix = Fix{
                "Make a list of it",
                {{Fix::Edit::Kind::Set, finding.path, nlohmann::ordered_json::array({toJson(*value.node)})}}};
    }
}

extern const Rule rule{
    .id = "CFN-PROP-03",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Value of the wrong type",
    .why = "CloudFormation turns texts, numbers and booleans into each other, but never lists or mappings, "
           "nor text that is no number.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::schema_wrong_type
