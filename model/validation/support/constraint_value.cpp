#include "model/validation/support/constraint_value.h"

#include "model/template/scalar.h"
#include "model/validation/support/values.h"

namespace lintel {

namespace {

bool isNoValue(const Node& node) {
    return node.intrinsic() == Intrinsic::Ref && node.argument()->text() == "AWS::NoValue";
}

bool isChoice(const Node& node) {
    return node.intrinsic() == Intrinsic::If && node.argument()->items().size() == 3;
}

} // namespace

ConstraintValue::ConstraintValue(const Node* node) {
    if (!node || isNoValue(*node))
        return;
    m_node = node;
    if (isChoice(*node))
        m_kind = Kind::Choice;
    else if (!isWrittenOut(node))
        m_kind = Kind::Unknown;
    else if (node->kind() == Node::Kind::Null)
        m_kind = Kind::Absent;
    else if (node->isSequence())
        m_kind = Kind::List;
    else if (node->isMapping())
        m_kind = Kind::Map;
    else
        m_kind = Kind::Text;
    if (m_kind == Kind::Text)
        m_text = node->kind() == Node::Kind::Boolean ? (node->boolean() ? "true" : "false") : node->text();
}

ConstraintValue ConstraintValue::gathered(Members members) {
    ConstraintValue value;
    value.m_kind = Kind::Map;
    value.m_members = std::make_shared<const Members>(std::move(members));
    return value;
}

ConstraintValue ConstraintValue::standard(std::string_view json) {
    ConstraintValue value = ConstraintValue::text(json);
    if (json == "null")
        value.m_kind = Kind::Null;
    return value;
}

ConstraintValue ConstraintValue::text(std::string_view text) {
    ConstraintValue value;
    value.m_kind = Kind::Text;
    value.m_text = text;
    return value;
}

std::optional<double> ConstraintValue::number() const {
    return m_kind == Kind::Text ? plainNumber(m_text) : std::nullopt;
}

std::vector<ConstraintValue> ConstraintValue::items() const {
    std::vector<ConstraintValue> items;
    if (m_kind == Kind::List)
        for (const Node* item : m_node->items())
            items.emplace_back(item);
    return items;
}

std::vector<ConstraintValue> ConstraintValue::branches() const {
    if (m_kind != Kind::Choice)
        return {};
    const std::vector<const Node*>& arguments = m_node->argument()->items();
    return {ConstraintValue(arguments[1]), ConstraintValue(arguments[2])};
}

std::string ConstraintValue::condition() const {
    return m_node->argument()->items()[0]->text();
}

ConstraintValue ConstraintValue::member(std::string_view name) const {
    if (m_kind != Kind::Map)
        return {};
    if (!m_members)
        return ConstraintValue(m_node->find(name));
    const auto found = m_members->find(name);
    return found == m_members->end() ? ConstraintValue() : found->second;
}

std::vector<std::string_view> ConstraintValue::names() const {
    std::vector<std::string_view> names;
    if (m_kind == Kind::Map && m_members)
        for (const auto& member : *m_members)
            names.push_back(member.first);
    else if (m_kind == Kind::Map)
        for (const Node::Member& member : m_node->members())
            names.push_back(member.key->text());
    return names;
}

ConstraintValue ConstraintValue::at(std::string_view path, char separator) const {
    if (path.empty())
        return *this;
    const std::size_t end = std::min(path.find(separator), path.size());
    const std::string_view step = path.substr(0, end);
    const std::string_view rest = path.substr(std::min(end + 1, path.size()));
    if (m_kind == Kind::List && step == "*") {
        for (const ConstraintValue& item : items())
            if (ConstraintValue found = item.at(rest, separator); found.kind() != Kind::Absent)
                return found;
        return {};
    }
    if (m_kind == Kind::Choice || m_kind == Kind::Unknown)
        return *this;
    return member(step).at(rest, separator);
}

} // namespace lintel
