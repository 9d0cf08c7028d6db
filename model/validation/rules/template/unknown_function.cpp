#include "model/validation/rule.h"

namespace lintel::rules::template_unknown_function {

const std::vector<std::string_view> functions{
    "Ref",    "GetAtt",      "Sub",       "Join",      "Select", "Split",       "FindInMap",
    "GetAZs", "ImportValue", "Base64",    "Cidr",      "If",     "And",         "Or",
    "Not",    "Equals",      "Condition", "Transform", "Length", "ToJsonString"};

void search(RuleContext& context, const Node& node) {
    if (node.intrinsic() == Intrinsic::Foreign) {
        std::string_view name = node.functionName();
        if (name.starts_with("Fn::"))
            name.remove_prefix(4);
        if (const std::optional<std::string_view> meant = didYouMean(name, functions))
            context.report(node,
                           "There is no function " + std::string(node.functionName()) + ". Did you mean " +
                               std::string(*meant) + "?",
                           {});
    }
    for (const Node* item : node.items())
        search(context, *item);
    for (const Node::Member& member : node.members())
        search(context, *member.value);
}

void check(RuleContext& context) {
    for (const char* section : {"Conditions", "Resources", "Outputs"}) {
        if (const Node* node = context.source().section(section))
            search(context, *node);
    }
}

extern const Rule rule{
    .id = "CFN-TPL-16",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Misspelt function",
    .why = "CloudFormation refuses functions that it does not know.",
    .source = "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html",
    .check = check,
};

} // namespace lintel::rules::template_unknown_function
