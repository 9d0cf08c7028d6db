#include "model/template/node_builder.h"

#include <unordered_set>

namespace lintel {

void NodeBuilder::findDuplicates(const Node& mapping) {
    const auto& members = mapping.m_members;
    if (members.size() < 2)
        return;
    constexpr std::size_t Few = 12;
    if (members.size() <= Few) {
        for (std::size_t i = 1; i < members.size(); ++i)
            for (std::size_t k = 0; k < i; ++k)
                if (members[k].key->m_text == members[i].key->m_text) {
                    m_tree.duplicateKeys.push_back(members[i].key);
                    break;
                }
        return;
    }
    std::unordered_set<std::string_view> seen;
    for (const Node::Member& member : members)
        if (!seen.insert(member.key->m_text).second)
            m_tree.duplicateKeys.push_back(member.key);
}

void NodeBuilder::findMerged(Node& mapping) {
    for (const auto& [key, value] : mapping.m_members) {
        if (!isMergeKey(*key))
            continue;
        if (value->isMapping())
            mapping.m_merged.push_back(value);
        for (const Node* item : value->items())
            if (item->isMapping())
                mapping.m_merged.push_back(item);
    }
}

void NodeBuilder::recogniseIntrinsic(Node& node, const Place& content) {
    if (node.hasFunctionTag()) {
        const std::string_view name = std::string_view(node.m_tag).substr(1);
        const bool isLong = name == "Ref" || name == "Condition" || name.starts_with("Rain::");
        node.m_intrinsic = intrinsicOf(isLong ? std::string(name) : "Fn::" + std::string(name));
        Node& argument = m_tree.nodes.add();
        argument = node;
        argument.m_tag.clear();
        argument.m_intrinsic = Intrinsic::None;
        recogniseLongForm(argument); // "!Base64 {Fn::Sub: …}"
        argument.m_span.begin = content.byte;
        argument.m_position = content.position;
        node.m_argument = &argument;
    } else {
        recogniseLongForm(node);
    }
}

void NodeBuilder::recogniseLongForm(Node& node) {
    if (!node.isMapping() || node.m_members.size() != 1)
        return;
    const auto [key, value] = node.m_members.front();
    const Intrinsic function = intrinsicOf(key->m_text);
    if ((function == Intrinsic::Ref && !value->isScalar()) ||
        (function == Intrinsic::Condition && !value->isString()))
        return;
    node.m_intrinsic = function;
    if (function != Intrinsic::None)
        node.m_argument = value;
}

} // namespace lintel
