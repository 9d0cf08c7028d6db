#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::template_rule_shape {

void checkAssertion(RuleContext& context, const Node& assertion, const std::string& about) {
    if (!isWrittenOut(&assertion))
        return;
    if (!assertion.isMapping()) {
        context.report(assertion, about + ": an assertion is a mapping with Assert.", {});
        return;
    }
    if (!assertion.find("Assert"))
        context.report(assertion, about + ": an assertion without Assert claims nothing.", {});
}

void checkRule(RuleContext& context, const Node& key, const Node& rule) {
    const std::string about = "The rule " + key.text();
    if (!rule.isMapping()) {
        context.report(rule, about + " is no mapping with Assertions.", {});
        return;
    }
    const Node* assertions = rule.find("Assertions");
    if (!assertions)
        context.report(key, about + " has no Assertions.", {});
    else if (isWrittenOut(assertions) && !assertions->isSequence())
        context.report(*assertions, about + ": Assertions is no list.", {});
    else if (isWrittenOut(assertions))
        for (const Node* assertion : assertions->items())
            checkAssertion(context, *assertion, about);
}

void check(RuleContext& context) {
    if (context.hasUnknownMacro())
        return;
    for (const Node::Member& member : membersOf(context.source().section("Rules")))
        if (isWrittenOut(member.value))
            checkRule(context, *member.key, *member.value);
}

extern const Rule rule{
    .id = "CFN-TPL-37",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Rule of another shape",
    .why = "CloudFormation refuses the template: a rule has a list of Assertions, each with Assert.",
    .source = "AWSCloudFormation/latest/UserGuide/rules-section-structure.html",
    .check = check,
};

} // namespace lintel::rules::template_rule_shape
