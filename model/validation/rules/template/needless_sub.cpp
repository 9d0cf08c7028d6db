#include "model/validation/rule.h"
#include "model/validation/support/values.h"
#include "model/validation/support/walk.h"

namespace lintel::rules::template_needless_sub {

void checkText(RuleContext& context, const Node& node) {
    const Node* argument = node.intrinsic() == Intrinsic::Sub ? node.argument() : nullptr;
    if (argument && argument->isString() && argument->text().find("${") == std::string::npos) {
        Finding& finding = context.report(
            node, "Sub has nothing to replace in \"" + argument->text().substr(0, 40) + "\".", {});
        finding.fix = Fix{"Write the text itself", {{Fix::Edit::Kind::Set, finding.path, argument->text()}}};
    }
}

void check(RuleContext& context) {
    for (const char* section : {"Resources", "Outputs"}) {
        for (const Node::Member& member : membersOf(context.source().section(section)))
            walk(*member.value, [&context](const Node& node) { checkText(context, node); });
    }
}

extern const Rule rule{
    .id = "CFN-TPL-21",
    .layer = Layer::Schema,
    .severity = Severity::Advice,
    .title = "Sub without variables",
    .why = "The function does nothing; a reader looks for the variable that was forgotten.",
    .facts = {"cloudformation.function.sub"},
    .source = "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_needless_sub
