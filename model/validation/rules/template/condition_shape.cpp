#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::template_condition_shape {

bool isCondition(const Node& node) {
    switch (node.intrinsic()) {
    case Intrinsic::Equals:
    case Intrinsic::And:
    case Intrinsic::Or:
    case Intrinsic::Not:
    case Intrinsic::Condition:
    case Intrinsic::Transform:
    case Intrinsic::ForEach:
    case Intrinsic::Foreign:
        return true;
    default:
        return false;
    }
}

void checkCondition(RuleContext& context, const Node& node, const std::string& name) {
    if (!isCondition(node)) {
        context.report(node, "A part of the condition " + name + " is no condition.", {});
        return;
    }
    const bool isJoin = node.intrinsic() == Intrinsic::And || node.intrinsic() == Intrinsic::Or ||
                        node.intrinsic() == Intrinsic::Not;
    if (!isJoin)
        return;
    for (const Node* part : node.argument()->items())
        checkCondition(context, *part, name);
}

void check(RuleContext& context) {
    if (context.hasUnknownMacro())
        return;
    for (const Node::Member& member : membersOf(context.source().section("Conditions"))) {
        if (!member.key->text().starts_with("Fn::"))
            checkCondition(context, *member.value, member.key->text());
    }
}

extern const Rule rule{
    .id = "CFN-TPL-32",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Condition that decides nothing",
    .why = "CloudFormation refuses the template: a condition is made with Fn::Equals, Fn::And, Fn::Or, "
           "Fn::Not or another condition.",
    .facts = {"cloudformation.condition.functions"},
    .source = "AWSCloudFormation/latest/UserGuide/conditions-section-structure.html",
    .check = check,
};

} // namespace lintel::rules::template_condition_shape
