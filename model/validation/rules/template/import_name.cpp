#include "model/validation/rule.h"
#include "model/validation/support/values.h"
#include "model/validation/support/walk.h"

namespace lintel::rules::template_import_name {

/// A resource that a value is made from, or null.
const Resource* resourceIn(const RuleContext& context, const Node* value) {
    const std::vector<const Resource*> mentioned = mentionedResources(context.source(), value);
    return mentioned.empty() ? nullptr : mentioned.front();
}

void checkName(RuleContext& context, const Node* name, const Node* at, const std::string& what) {
    if (const Resource* resource = resourceIn(context, name))
        context.report(*at, what + " cannot be made from the resource " + resource->logicalId + ".",
                       {resource->logicalId});
}

void check(RuleContext& context) {
    for (const Node::Member& output : membersOf(context.source().section("Outputs"))) {
        const Node* exported = output.value->isMapping() ? output.value->find("Export") : nullptr;
        if (exported && exported->isMapping())
            checkName(context, exported->find("Name"), exported->find("Name"), "The name of an export");
    }
    walkProperties(context, [&context](const Node& node) {
        if (node.intrinsic() == Intrinsic::ImportValue)
            checkName(context, node.argument(), &node, "The name of an import");
    });
}

extern const Rule rule{
    .id = "CFN-TPL-27",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Name of an export that depends on a resource",
    .why = "CloudFormation has to know the names of imports and exports before it creates anything.",
    .facts = {"cloudformation.output.export", "cloudformation.output.import"},
    .source = "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-importvalue.html",
    .check = check,
};

} // namespace lintel::rules::template_import_name
