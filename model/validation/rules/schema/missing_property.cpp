#include "model/validation/rule.h"
#include "model/validation/support/choices.h"
#include "model/validation/support/typed_values.h"

#include <nlohmann/json.hpp>

namespace lintel::rules::schema_missing_property {

void checkRequired(RuleContext& context, const TypedValue& value, std::string_view name) {
    Conditions& conditions = context.conditions();
    const Conditions::Formula missing = conditions.negation(presence(conditions, *value.node, name));
    Finding* finding = reportWhere(context, value, missing, "needs the property " + std::string(name));
    if (!finding)
        return;
    finding->subject = name;
    const Schema schema = value.schema.property(name);
    const std::string_view standard = schema.isValid() ? schema.defaultValue() : std::string_view();
    if (standard.empty() || value.node->find(name))
        return;
    Path path = finding->path;
    path.emplace_back(name);
    finding->fix = Fix{"Set " + std::string(name) + " to its default " + std::string(standard),
                       {{Fix::Edit::Kind::Set, path, nlohmann::ordered_json::parse(standard)}}};
}

void checkWithoutProperties(RuleContext& context, const Resource& resource) {
    const std::optional<ResourceType> type = context.catalog().find(resource.type);
    if (!type || resource.properties || resource.body->find("Fn::Transform") || isServerless(resource))
        return;
    for (const std::string_view name : type->schema().required())
        context.report(resource, name, resource.logicalId + " needs the property " + std::string(name) + ".");
}

void check(RuleContext& context) {
    for (const Resource& resource : context.source().resources())
        checkWithoutProperties(context, resource);
    for (const TypedValue& value : context.typedValues()) {
        if (!value.node->isMapping())
            continue;
        for (const std::string_view name : value.schema.required())
            checkRequired(context, value, name);
    }
}

extern const Rule rule{
    .id = "CFN-PROP-02",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Required property is missing",
    .why = "CloudFormation does not create a resource that lacks a required property.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::schema_missing_property
