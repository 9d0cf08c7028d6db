#include "model/validation/rule.h"
#include "model/validation/support/values.h"
#include "model/validation/support/walk.h"

namespace lintel::rules::template_sub_unused_variable {

void checkVariables(RuleContext& context, const Node& node) {
    const Node* argument = node.argument();
    if (node.intrinsic() == Intrinsic::Sub && argument->items().size() == 2) {
        const std::string& text = argument->items()[0]->text();
        for (const Node::Member& variable : membersOf(argument->items()[1])) {
            const std::string& name = variable.key->text();
            if (text.find("${" + name + "}") != std::string::npos)
                continue;
            Finding& finding = context.report(
                *variable.key, "The text of Fn::Sub does not use the variable " + name + ".", {});
            finding.fix = Fix{"Remove the variable", {{Fix::Edit::Kind::Remove, finding.path, nullptr}}};
        }
    }
}

void check(RuleContext& context) {
    walkComputed(context, [&context](const Node& node) { checkVariables(context, node); });
}

extern const Rule rule{
    .id = "CFN-TPL-26",
    .layer = Layer::Schema,
    .severity = Severity::Advice,
    .title = "Variable of a Sub that its text does not use",
    .why = "It has no effect, and a reader looks for where it was meant to go.",
    .facts = {"cloudformation.function.sub"},
    .source = "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_sub_unused_variable
