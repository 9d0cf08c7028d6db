#include "model/validation/rule.h"
#include "model/validation/support/unknown_members.h"
#include "model/validation/support/values.h"

namespace lintel::rules::template_rule_member {

const std::vector<std::string_view> ofRules{"RuleCondition", "Assertions"};
const std::vector<std::string_view> ofAssertions{"Assert", "AssertDescription"};

void check(RuleContext& context) {
    if (context.hasUnknownMacro())
        return;
    for (const Node::Member& member : membersOf(context.source().section("Rules"))) {
        const std::string before = "The rule " + member.key->text() + ": there is no";
        reportUnknownMembers(context, member.value, ofRules, before);
        if (const Node* assertions = member.value->find("Assertions"))
            for (const Node* assertion : assertions->items())
                reportUnknownMembers(context, assertion, ofAssertions, before);
    }
}

extern const Rule rule{
    .id = "CFN-TPL-44",
    .layer = Layer::Schema,
    .severity = Severity::Warning,
    .title = "Unknown member of a rule",
    .why = "CloudFormation passes over what it does not know: the description is not shown, or the rule "
           "always applies.",
    .source = "AWSCloudFormation/latest/UserGuide/rules-section-structure.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_rule_member
