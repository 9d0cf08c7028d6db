#include "model/validation/rule.h"

namespace lintel::rules::template_merge_key {

void search(RuleContext& context, const Node& node) {
    if (node.isAlias())
        return; // told where it is written
    for (const Node::Member& member : node.members()) {
        if (isMergeKey(*member.key))
            context.report(*member.key, "The merge key << means nothing to CloudFormation.", {});
        search(context, *member.value);
    }
    for (const Node* item : node.items())
        search(context, *item);
}

void check(RuleContext& context) {
    if (!context.source().aliases().empty()) // without an anchor there is nothing to merge
        search(context, context.source().root());
}

extern const Rule rule{
    .id = "CFN-TPL-40",
    .layer = Layer::Schema,
    .severity = Severity::Warning,
    .title = "YAML merge key",
    .why = "CloudFormation does not merge mappings; only a tool that rewrites the template before it is "
           "uploaded does.",
    .source = "AWSCloudFormation/latest/UserGuide/template-formats.html",
    .check = check,
};

} // namespace lintel::rules::template_merge_key
