#include "model/template/node.h"

#include "model/template/scalar.h"

#include <algorithm>

namespace lintel {

std::string_view intrinsicName(Intrinsic function) {
    switch (function) {
    case Intrinsic::Ref:
        return "Ref";
    case Intrinsic::GetAtt:
        return "Fn::GetAtt";
    case Intrinsic::Sub:
        return "Fn::Sub";
    case Intrinsic::Join:
        return "Fn::Join";
    case Intrinsic::Select:
        return "Fn::Select";
    case Intrinsic::Split:
        return "Fn::Split";
    case Intrinsic::FindInMap:
        return "Fn::FindInMap";
    case Intrinsic::GetAZs:
        return "Fn::GetAZs";
    case Intrinsic::ImportValue:
        return "Fn::ImportValue";
    case Intrinsic::Base64:
        return "Fn::Base64";
    case Intrinsic::Cidr:
        return "Fn::Cidr";
    case Intrinsic::If:
        return "Fn::If";
    case Intrinsic::And:
        return "Fn::And";
    case Intrinsic::Or:
        return "Fn::Or";
    case Intrinsic::Not:
        return "Fn::Not";
    case Intrinsic::Equals:
        return "Fn::Equals";
    case Intrinsic::Condition:
        return "Condition";
    case Intrinsic::Transform:
        return "Fn::Transform";
    case Intrinsic::Length:
        return "Fn::Length";
    case Intrinsic::ToJsonString:
        return "Fn::ToJsonString";
    case Intrinsic::ForEach:
        return "Fn::ForEach";
    case Intrinsic::None:
    case Intrinsic::Foreign:
        break;
    }
    return {};
}

Intrinsic intrinsicOf(std::string_view longName) {
    // Most keys are no function: do not compare them with every name.
    if (longName.starts_with("Rain::"))
        return Intrinsic::Foreign;
    if (!longName.starts_with("Fn::") && longName != "Ref" && longName != "Condition")
        return Intrinsic::None;
    if (longName.starts_with("Fn::ForEach::"))
        return Intrinsic::ForEach;
    for (auto function = Intrinsic::Ref; function < Intrinsic::ForEach;
         function = static_cast<Intrinsic>(static_cast<int>(function) + 1))
        if (intrinsicName(function) == longName)
            return function;
    return Intrinsic::Foreign;
}

std::optional<double> Node::number() const {
    if (isNumber() || isString())
        return plainNumber(m_text);
    return std::nullopt;
}

const Node* Node::find(std::string_view key) const {
    if (const Member* found = member(key))
        return found->value;
    for (const Node* merged : m_merged)
        if (const Node* found = merged->find(key))
            return found;
    return nullptr;
}

const Node* Node::findKey(std::string_view key) const {
    const Member* found = member(key);
    return found ? found->key : nullptr;
}

const Node::Member* Node::member(std::string_view key) const {
    const auto found = std::find_if(m_members.rbegin(), m_members.rend(),
                                    [key](const Member& member) { return member.key->m_text == key; });
    return found == m_members.rend() ? nullptr : &*found;
}

bool isMergeKey(const Node& key) {
    return key.style() == Node::Style::Plain && key.text() == "<<";
}

std::string_view Node::functionName() const {
    if (m_intrinsic == Intrinsic::None)
        return {};
    return isShortForm() ? std::string_view(m_tag).substr(1) : m_members.front().key->m_text;
}

} // namespace lintel
