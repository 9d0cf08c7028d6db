#include "model/validation/support/unknown_members.h"

#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel {

void reportUnknownMembers(RuleContext& context, const Node* mapping,
                          const std::vector<std::string_view>& known, const std::string& before) {
    if (!mapping)
        return;
    for (const Node::Member& member : mapping->members()) {
        const std::string& name = member.key->text();
        if (std::ranges::find(known, name) != known.end() || name.starts_with("Fn::") ||
            isMergeKey(*member.key))
            continue;
        const std::optional<std::string_view> meant = didYouMean(name, known);
        std::string message = before + " " + name + ".";
        if (meant)
            message += " Did you mean " + std::string(*meant) + "?";
        Finding& finding = context.report(*member.key, message, {});
        if (meant && !mapping->find(*meant))
            finding.fix = Fix{"Rename it to " + std::string(*meant),
                              {{Fix::Edit::Kind::Rename, finding.path, std::string(*meant)}}};
    }
}

} // namespace lintel
