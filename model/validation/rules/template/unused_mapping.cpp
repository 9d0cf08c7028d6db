#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::template_unused_mapping {

void check(RuleContext& context) {
    const std::vector<Reference>& references = context.source().references();
    const auto isComputed = [](const Reference& reference) {
        return reference.kind == Reference::Kind::FindInMap && reference.target.empty();
    };
    if (context.hasUnknownMacro() || std::ranges::any_of(references, isComputed))
        return;
    for (const Node::Member& member : membersOf(context.source().section("Mappings"))) {
        const std::string& name = member.key->text();
        if (!context.source().referencesTo(name).empty())
            continue;
        Finding& finding = context.report(*member.key, "The mapping " + name + " is not used.", {});
        finding.fix = Fix{"Remove the mapping", {{Fix::Edit::Kind::Remove, finding.path, nullptr}}};
    }
}

extern const Rule rule{
    .id = "CFN-TPL-04",
    .layer = Layer::Schema,
    .severity = Severity::Advice,
    .title = "Unused mapping",
    .why = "Nothing looks anything up in it.",
    .source = "AWSCloudFormation/latest/UserGuide/mappings-section-structure.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_unused_mapping
