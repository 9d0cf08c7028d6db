#include "model/validation/rule.h"

namespace lintel::rules::schema_read_only_property {

void check(RuleContext& context) {
    for (const Resource& resource : context.source().resources()) {
        const std::optional<ResourceType> type = context.catalog().find(resource.type);
        if (!type || !resource.properties)
            continue;
        for (const Node::Member& member : resource.properties->members()) {
            const std::string& name = member.key->text();
            if (!type->isReadOnly(name))
                continue;
            Finding& finding = context.report(
                *member.key, resource.logicalId + ": " + name + " is given by AWS and cannot be set.",
                {resource.logicalId});
            finding.fix = Fix{"Remove " + name, {{Fix::Edit::Kind::Remove, finding.path, nullptr}}};
        }
    }
}

extern const Rule rule{
    .id = "CFN-PROP-14",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Read-only property is written",
    .why = "CloudFormation refuses values for properties that only AWS can give.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::schema_read_only_property
