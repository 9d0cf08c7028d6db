#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::template_language_extension {

bool isExtension(Intrinsic function) {
    return function == Intrinsic::ForEach || function == Intrinsic::Length ||
           function == Intrinsic::ToJsonString;
}

bool usesExtensions(const Node* transform) {
    return std::ranges::any_of(listItems(transform),
                               [](const Node* item) { return item->text() == "AWS::LanguageExtensions"; });
}

void reportUse(RuleContext& context, const Node& at, std::string_view name) {
    Finding& finding =
        context.report(at, std::string(name) + " needs Transform: AWS::LanguageExtensions.", {});
    if (!context.source().section("Transform"))
        finding.fix = Fix{"Add Transform: AWS::LanguageExtensions",
                          {{Fix::Edit::Kind::Set, {"Transform"}, "AWS::LanguageExtensions"}}};
}

/// Reports the first use only: one transform mends them all.
bool search(RuleContext& context, const Node& node) {
    if (isExtension(node.intrinsic()) && node.intrinsic() != Intrinsic::ForEach) {
        reportUse(context, node, node.functionName());
        return true;
    }
    for (const Node::Member& member : node.members()) {
        if (intrinsicOf(member.key->text()) == Intrinsic::ForEach) {
            reportUse(context, *member.key, member.key->text());
            return true;
        }
        if (search(context, *member.value))
            return true;
    }
    return std::ranges::any_of(node.items(), [&context](const Node* item) { return search(context, *item); });
}

void check(RuleContext& context) {
    const Node* transform = context.source().section("Transform");
    if (usesExtensions(transform) || context.hasUnknownMacro())
        return;
    for (const char* section : {"Conditions", "Resources", "Outputs"}) {
        if (const Node* node = context.source().section(section); node && search(context, *node))
            return;
    }
}

extern const Rule rule{
    .id = "CFN-TPL-25",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Function of the language extensions without their transform",
    .why = "CloudFormation knows Fn::ForEach, Fn::Length and Fn::ToJsonString only with Transform: "
           "AWS::LanguageExtensions.",
    .facts = {"cloudformation.function.for-each"},
    .source = "AWSCloudFormation/latest/TemplateReference/transform-aws-languageextensions.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_language_extension
