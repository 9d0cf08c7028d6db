#include "model/validation/rule.h"
#include "model/validation/support/walk.h"

namespace lintel::rules::template_extension_tag {

void checkTag(RuleContext& context, const Node& node) {
    const bool isExtension = node.intrinsic() == Intrinsic::Length ||
                             node.intrinsic() == Intrinsic::ToJsonString ||
                             node.intrinsic() == Intrinsic::ForEach;
    if (isExtension && node.isShortForm())
        context.report(
            node, node.tag() + " has to be written as " + std::string(intrinsicName(node.intrinsic())) + ":.",
            {});
}

void check(RuleContext& context) {
    walkComputed(context, [&context](const Node& node) { checkTag(context, node); });
}

extern const Rule rule{
    .id = "CFN-TPL-42",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Tag of a function that has none",
    .why = "The functions of the language extensions have no short form; CloudFormation refuses the tag.",
    .facts = {"cloudformation.function.for-each"},
    .source = "AWSCloudFormation/latest/TemplateReference/transform-aws-languageextensions.html",
    .check = check,
};

} // namespace lintel::rules::template_extension_tag
