#include "model/validation/rule.h"
#include "model/validation/support/typed_values.h"
#include "model/validation/support/values.h"

namespace lintel::rules::schema_unknown_property {

void reportMember(RuleContext& context, const TypedValue& value, const Node& key) {
    const std::string& name = key.text();
    const std::optional<std::string_view> meant = didYouMean(name, value.schema.propertyNames());
    std::string message = value.resource->logicalId + ": " + value.name() + " has no property " + name + ".";
    if (meant)
        message += " Did you mean " + std::string(*meant) + "?";
    Finding& finding = context.report(key, message, {value.resource->logicalId});
    if (meant && !value.node->find(*meant))
        finding.fix = Fix{"Rename it to " + std::string(*meant),
                          {{Fix::Edit::Kind::Rename, finding.path, std::string(*meant)}}};
}

/// Of serverless types only what looks like a slip of the pen counts.
void checkServerless(RuleContext& context) {
    for (const Resource& resource : context.source().resources()) {
        const std::optional<ResourceType> type = context.catalog().find(resource.type);
        if (!type || !isServerless(resource))
            continue;
        const TypedValue value{&resource, {}, resource.properties, type->schema(), false};
        for (const Node::Member& member : membersOf(resource.properties)) {
            const std::string& name = member.key->text();
            if (!value.schema.property(name).isValid() && didYouMean(name, value.schema.propertyNames()))
                reportMember(context, value, *member.key);
        }
    }
}

void check(RuleContext& context) {
    checkServerless(context);
    for (const TypedValue& value : context.typedValues()) {
        if (!value.node->isMapping() || !value.schema.declaresProperties() || value.schema.isOpen())
            continue;
        for (const Node::Member& member : membersOf(value.node)) {
            if (!value.schema.property(member.key->text()).isValid() && !isMergeKey(*member.key))
                reportMember(context, value, *member.key);
        }
    }
}

extern const Rule rule{
    .id = "CFN-PROP-01",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Unknown property",
    .why = "CloudFormation stops with \"Encountered unsupported property\".",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::schema_unknown_property
