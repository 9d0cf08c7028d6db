#include "model/validation/support/names.h"

#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel {

std::vector<std::string_view> namesIn(const Template& source, std::string_view section) {
    std::vector<std::string_view> names;
    for (const Node::Member& member : membersOf(source.section(section)))
        names.push_back(member.key->text());
    return names;
}

bool hasName(const Template& source, std::string_view section, std::string_view name) {
    const Node* node = source.section(section);
    return node && node->isMapping() && node->find(name);
}

bool isPseudoParameter(std::string_view name) {
    return std::ranges::find(pseudoParameters, name) != pseudoParameters.end();
}

bool mayBeGenerated(const RuleContext& context, std::string_view name) {
    if (context.hasUnknownMacro())
        return true;
    const Node* resources = context.source().section("Resources");
    if (!resources || !isWrittenOut(resources))
        return true;
    const bool isServerless = context.source().usesServerlessTransform();
    if (isServerless && name.starts_with("Serverless"))
        return true;
    return std::ranges::any_of(context.source().resources(), [&](const Resource& resource) {
        const bool expands = resource.type.ends_with("::MODULE") ||
                             (isServerless && resource.type.starts_with("AWS::Serverless::"));
        return expands && name.size() > resource.logicalId.size() && name.starts_with(resource.logicalId);
    });
}

} // namespace lintel
