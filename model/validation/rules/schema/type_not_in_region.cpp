#include "model/validation/rule.h"

namespace lintel::rules::schema_type_not_in_region {

void check(RuleContext& context) {
    if (context.region().empty())
        return;
    for (const Resource& resource : context.source().resources()) {
        const std::optional<ResourceType> type = context.catalog().find(resource.type);
        if (type && !type->isInRegion(context.region()))
            context.report(*resource.body->find("Type"),
                           resource.type + " does not exist in " + context.region() + ".",
                           {resource.logicalId});
    }
}

extern const Rule rule{
    .id = "CFN-TYPE-03",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Resource type does not exist in the region",
    .why = "A stack with this resource cannot be created in that region.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .check = check,
};

} // namespace lintel::rules::schema_type_not_in_region
