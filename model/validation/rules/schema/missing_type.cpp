#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::schema_missing_type {

void check(RuleContext& context) {
    for (const Resource& resource : context.source().resources()) {
        const Node* type = resource.body->find("Type");
        if (resource.type.empty() && resource.key && (!type || isWrittenOut(type)))
            context.report(*resource.key, resource.logicalId + " has no type.", {resource.logicalId});
    }
}

extern const Rule rule{
    .id = "CFN-TYPE-02",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Resource without a type",
    .why = "CloudFormation cannot tell what to create and refuses the template.",
    .source = "AWSCloudFormation/latest/UserGuide/resources-section-structure.html",
    .check = check,
};

} // namespace lintel::rules::schema_missing_type
