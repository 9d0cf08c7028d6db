#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::template_unused_parameter {

void check(RuleContext& context) {
    if (context.hasUnknownMacro())
        return;
    for (const Node::Member& member : membersOf(context.source().section("Parameters"))) {
        const std::string& name = member.key->text();
        if (!context.source().referencesTo(name).empty())
            continue;
        Finding& finding = context.report(*member.key, "The parameter " + name + " is not used.", {});
        finding.fix = Fix{"Remove the parameter", {{Fix::Edit::Kind::Remove, finding.path, nullptr}}};
    }
}

extern const Rule rule{
    .id = "CFN-TPL-02",
    .layer = Layer::Schema,
    .severity = Severity::Warning,
    .title = "Unused parameter",
    .why = "Whoever creates the stack is asked for a value that has no effect.",
    .source = "AWSCloudFormation/latest/UserGuide/parameters-section-structure.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_unused_parameter
