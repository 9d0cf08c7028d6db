#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::template_unused_condition {

void check(RuleContext& context) {
    if (context.hasUnknownMacro())
        return;
    for (const Node::Member& member : membersOf(context.source().section("Conditions"))) {
        const std::string& name = member.key->text();
        if (!context.source().referencesTo(name).empty())
            continue;
        Finding& finding = context.report(*member.key, "The condition " + name + " is not used.", {});
        finding.fix = Fix{"Remove the condition", {{Fix::Edit::Kind::Remove, finding.path, nullptr}}};
    }
}

extern const Rule rule{
    .id = "CFN-TPL-03",
    .layer = Layer::Schema,
    .severity = Severity::Advice,
    .title = "Unused condition",
    .why = "It decides nothing, and a reader looks for what it was meant to decide.",
    .source = "AWSCloudFormation/latest/UserGuide/conditions-section-structure.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_unused_condition
