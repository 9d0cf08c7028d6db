#include "model/validation/rule.h"

namespace lintel::rules::template_resource_policy {

void check(RuleContext& context) {
    for (const Resource& resource : context.source().resources()) {
        const std::optional<ResourceType> type = context.catalog().find(resource.type);
        if (!type)
            continue;
        const std::pair<const char*, Schema> policies[] = {{"CreationPolicy", type->creationPolicy()},
                                                           {"UpdatePolicy", type->updatePolicy()}};
        for (const auto& [name, schema] : policies) {
            const Node* key = resource.body->findKey(name);
            if (key && !schema.isValid())
                context.report(*key,
                               resource.logicalId + ": " + name + " has no effect on " + resource.type + ".",
                               {resource.logicalId});
        }
    }
}

extern const Rule rule{
    .id = "CFN-TPL-35",
    .layer = Layer::Schema,
    .severity = Severity::Warning,
    .title = "Creation or update policy that the type does not take",
    .why =
        "CloudFormation waits for signals, rolls and upgrades for a few types only; with others it goes on "
        "as if the policy was not there.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-attribute-updatepolicy.html",
    .check = check,
};

} // namespace lintel::rules::template_resource_policy
