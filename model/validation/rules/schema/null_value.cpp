#include "model/validation/rule.h"
#include "model/validation/support/walk.h"

namespace lintel::rules::schema_null_value {

void check(RuleContext& context) {
    for (const Resource& resource : context.source().resources()) {
        if (!resource.properties)
            continue;
        walk(*resource.properties, [&](const Node& node) {
            if (node.kind() == Node::Kind::Null &&
                node.intrinsic() == Intrinsic::None) // "!GetAZs" alone is fine
                context.report(node, resource.logicalId + ": a value is null.", {resource.logicalId});
        });
    }
}

extern const Rule rule{
    .id = "CFN-PROP-15",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Null value",
    .why = "CloudFormation refuses null anywhere in the properties; leave the property out, or use "
           "AWS::NoValue.",
    .source = "AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html",
    .check = check,
};

} // namespace lintel::rules::schema_null_value
