#include "model/validation/rule.h"
#include "model/validation/support/values.h"
#include "model/validation/support/walk.h"

#include <algorithm>

namespace lintel::rules::template_unknown_function {

const std::vector<std::string_view> functions{
    "Ref",       "GetAtt",  "Sub",          "Join",          "Select",    "Split",
    "FindInMap", "GetAZs",  "Base64",       "ImportValue",   "Cidr",      "If",
    "And",       "Or",      "Not",          "Equals",        "Condition", "Transform",
    "Length",    "ForEach", "ToJsonString", "GetStackOutput"};

/// The name of a function that this node calls and CloudFormation does not have, without "Fn::"; empty when
/// there is none.
std::string_view foreignName(const Node& node) {
    if (isPreprocessorCall(node))
        return node.members().front().key->text();
    if (node.intrinsic() != Intrinsic::Foreign)
        return {};
    std::string_view name = node.functionName();
    if (name.starts_with("Fn::"))
        name.remove_prefix(4);
    return std::ranges::find(functions, name) == functions.end() ? name : std::string_view();
}

void checkName(RuleContext& context, const Node& node) {
    if (const std::string_view name = foreignName(node); !name.empty()) {
        const std::optional<std::string_view> meant = didYouMean(name, functions);
        const bool isPreprocessed = name.starts_with("Rain::");
        std::string message = "There is no function " + std::string(name) + ".";
        if (isPreprocessed)
            message = std::string(name) + " is for the Rain pre-processor, CloudFormation does not know it.";
        else if (meant)
            message += " Did you mean " + std::string(*meant) + "?";
        if (isPreprocessed || meant || !context.hasUnknownMacro())
            context.report(node, message, {});
    }
}

void check(RuleContext& context) {
    for (const char* section : {"Conditions", "Resources", "Outputs"}) {
        if (const Node* node = context.source().section(section))
            walk(*node, [&context](const Node& inner) { checkName(context, inner); });
    }
}

extern const Rule rule{
    .id = "CFN-TPL-16",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Function that CloudFormation does not know",
    .why = "CloudFormation refuses functions that it does not know; pre-process the template before you "
           "deploy it.",
    .facts = {"cloudformation.function.list"},
    .source = "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html",
    .check = check,
};

} // namespace lintel::rules::template_unknown_function
