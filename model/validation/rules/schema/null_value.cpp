#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::schema_null_value {

void search(RuleContext& context, const Node& node, const std::string& element) {
    if (node.kind() == Node::Kind::Null && node.intrinsic() == Intrinsic::None) { // "!GetAZs" alone is fine
        context.report(node, element + ": a value is null.", {element});
        return;
    }
    for (const Node* item : node.items())
        search(context, *item, element);
    for (const Node::Member& member : node.members())
        search(context, *member.value, element);
}

void check(RuleContext& context) {
    for (const Resource& resource : context.source().resources()) {
        if (resource.properties)
            search(context, *resource.properties, resource.logicalId);
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
