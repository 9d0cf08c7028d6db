#include "qml/Inspector/field_type.h"

#include "qml/Inspector/entries.h"

#include <algorithm>
#include <array>

namespace lintel {
namespace {

constexpr std::array<std::string_view, 12> PolicyNames{
    "PolicyDocument", "AssumeRolePolicyDocument",  "InlinePolicy",         "AccessPolicy",
    "AccessPolicies", "PermissionsPolicyDocument", "RepositoryPolicyText", "PolicyText",
    "KeyPolicy",      "FileSystemPolicy",          "ResourcePolicy",       "ResourcePolicyDocument"};

/// Texts that are programs or documents, whatever their schema says.
constexpr std::array<std::string_view, 9> CodeNames{"ZipFile",          "InlineCode",   "UserData",
                                                    "DefinitionString", "FunctionCode", "TemplateBody",
                                                    "BuildSpec",        "Definition",   "Body"};

bool contains(const auto& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

std::vector<std::string> strings(const std::vector<std::string_view>& views) {
    return {views.begin(), views.end()};
}

bool admitsOnly(const Schema& schema, JsonType type) {
    if (!schema.isValid() || schema.admitsAnything() || !schema.admits(type))
        return false;
    for (const JsonType other : {JsonType::String, JsonType::Integer, JsonType::Number, JsonType::Boolean,
                                 JsonType::Object, JsonType::Array})
        if (other != type && schema.admits(other))
            return false;
    return true;
}

bool isScalarOnly(const Schema& schema) {
    return !schema.admitsAnything() && !schema.admits(JsonType::Object) && !schema.admits(JsonType::Array);
}

bool isPolicy(const Schema& schema, std::string_view name) {
    return (contains(PolicyNames, name) || name == "Policy") && schema.isValid() &&
           (schema.admitsAnything() || schema.admits(JsonType::Object)) && !schema.declaresProperties();
}

/// Statements that the schema leaves open, as in the policies of a serverless function.
bool isStatements(const Schema& schema) {
    return schema.isValid() && !schema.declaresProperties() &&
           (schema.admits(JsonType::Array) || schema.admits(JsonType::Object)) &&
           !(schema.items().isValid() && schema.items().declaresProperties());
}

bool isForm(const Node* value) {
    return !value || (value->isMapping() && value->intrinsic() == Intrinsic::None);
}

} // namespace

FieldType::FieldType(const Schema& schema, std::string_view name)
    : m_part(isPolicy(schema, name) ? Part::Policy : Part::Schema)
    , m_schema(schema)
    , m_name(name) {}

FieldType FieldType::choice(std::vector<std::string> choices) {
    FieldType type(Part::Choice);
    type.m_choices = std::move(choices);
    return type;
}

bool FieldType::isNumeric() const {
    return m_schema.isValid() && isScalarOnly(m_schema) &&
           (m_schema.admits(JsonType::Integer) || m_schema.admits(JsonType::Number));
}

bool FieldType::isText() const {
    if (m_part != Part::Schema)
        return m_part == Part::Text || m_part == Part::Choice || m_part == Part::Principal;
    return m_schema.isValid() && !m_schema.admitsAnything() && m_schema.admits(JsonType::String) &&
           !isNumeric();
}

std::vector<std::string> FieldType::choices() const {
    if (m_part == Part::Choice)
        return m_choices;
    return m_schema.isValid() ? strings(m_schema.enumeration()) : std::vector<std::string>();
}

std::vector<std::string> FieldType::members() const {
    switch (m_part) {
    case Part::Schema:
        return m_schema.isValid() ? strings(m_schema.propertyNames()) : std::vector<std::string>();
    case Part::Policy:
        return {"Version", "Id", "Statement"};
    case Part::Statements: // one that stands without a list
    case Part::Statement:
        return {"Sid",       "Effect",   "Principal",   "NotPrincipal", "Action",
                "NotAction", "Resource", "NotResource", "Condition"};
    case Part::Principal:
        return {"Service", "AWS", "Federated", "CanonicalUser"};
    default:
        return {};
    }
}

std::vector<std::string> FieldType::required() const {
    switch (m_part) {
    case Part::Schema:
        return m_schema.isValid() ? strings(m_schema.required()) : std::vector<std::string>();
    case Part::Policy:
        return {"Statement"};
    case Part::Statements:
    case Part::Statement:
        return {"Effect"};
    default:
        return {};
    }
}

FieldType FieldType::member(std::string_view name) const {
    switch (m_part) {
    case Part::Schema:
        if (!m_schema.isValid())
            return {};
        if (name == "Statement" && isStatements(m_schema.property(name)))
            return FieldType(Part::Statements);
        return FieldType(m_schema.property(name), name);
    case Part::Policy:
        return name == "Statement" ? FieldType(Part::Statements)
               : name == "Version" ? choice({"2012-10-17", "2008-10-17"})
                                   : FieldType(Part::Text);
    case Part::Statements:
    case Part::Statement:
        if (name == "Effect")
            return choice({"Allow", "Deny"});
        if (name == "Sid")
            return FieldType(Part::Text);
        if (name == "Principal" || name == "NotPrincipal")
            return FieldType(Part::Principal);
        if (name == "Condition")
            return FieldType(Part::Conditions, PolicyName::Operator);
        return FieldType(Part::Names, name.ends_with("Action") ? PolicyName::Action : PolicyName::Resource);
    case Part::Principal:
        return FieldType(Part::Names, name == "Service"     ? PolicyName::Service
                                      : name == "AWS"       ? PolicyName::Principal
                                      : name == "Federated" ? PolicyName::Federated
                                                            : PolicyName::None);
    case Part::Conditions:
        return FieldType(Part::Comparisons, PolicyName::Key);
    case Part::Comparisons:
        return FieldType(Part::Names);
    default:
        return {};
    }
}

FieldType FieldType::item() const {
    if (m_part == Part::Statements)
        return FieldType(Part::Statement);
    return m_part == Part::Schema && m_schema.isValid() ? FieldType(m_schema.items()) : FieldType(Part::Text);
}

FieldEditor FieldType::partEditor(const Node* value) const {
    const EntriesKind lines = entriesKind(value);
    switch (m_part) {
    case Part::Choice:
        return FieldEditor::Enumeration;
    case Part::Policy:
    case Part::Statement:
        return isForm(value)       ? FieldEditor::Object
               : value->isScalar() ? FieldEditor::Text
                                   : FieldEditor::Code;
    case Part::Statements: // a single statement may stand without a list
        return value && !value->isSequence() ? (isForm(value) ? FieldEditor::Object : FieldEditor::Code)
                                             : FieldEditor::Objects;
    case Part::Principal:
        return isForm(value)       ? FieldEditor::Object
               : value->isScalar() ? FieldEditor::Text
                                   : FieldEditor::Code;
    case Part::Conditions:
    case Part::Comparisons:
        return isForm(value) ? FieldEditor::NamedMap : FieldEditor::Code;
    case Part::Names:
        return !value || value->isScalar() || lines == EntriesKind::List ? FieldEditor::List
                                                                         : FieldEditor::Code;
    case Part::Text:
        return value && !value->isScalar() ? FieldEditor::Code : FieldEditor::Text;
    default:
        return FieldEditor::Code;
    }
}

FieldEditor FieldType::scalarEditor(const Node* value) const {
    if (value && value->text().find('\n') != std::string::npos)
        return FieldEditor::Code; // a field of one line would lose the line breaks
    if (!m_schema.isValid())
        return FieldEditor::Text;
    if (!m_schema.enumeration().empty())
        return FieldEditor::Enumeration;
    if (admitsOnly(m_schema, JsonType::Boolean))
        return FieldEditor::Boolean;
    if (isNumeric())
        return FieldEditor::Number;
    if (contains(CodeNames, m_name))
        return FieldEditor::Code;
    const bool nested = m_schema.admits(JsonType::Object) || m_schema.admits(JsonType::Array);
    return nested && !value ? FieldEditor::Code : FieldEditor::Text;
}

FieldEditor FieldType::editor(const Node* value) const {
    if (value && value->kind() == Node::Kind::Null)
        value = nullptr;
    if (value && value->intrinsic() != Intrinsic::None) {
        const Node* argument = value->argument();
        if (value->intrinsic() == Intrinsic::Sub && argument && argument->isScalar())
            return FieldEditor::Sub;
        if (value->intrinsic() == Intrinsic::If && argument && argument->items().size() == 3)
            return FieldEditor::If;
        return targetOf(value) || value->isScalar() ? FieldEditor::Text : FieldEditor::Code;
    }
    if (m_part != Part::Schema)
        return partEditor(value);
    switch (entriesKind(m_schema, value)) {
    case EntriesKind::Tags:
        return FieldEditor::Tags;
    case EntriesKind::Map:
        return FieldEditor::Map;
    case EntriesKind::List:
        return FieldEditor::List;
    case EntriesKind::None:
        break;
    }
    if (m_schema.isValid()) {
        const bool mayBeText = !m_schema.admitsAnything() && m_schema.admits(JsonType::String);
        if (m_schema.declaresProperties() && (value ? value->isMapping() : !mayBeText))
            return FieldEditor::Object;
        const Schema items = m_schema.items();
        if (items.isValid() && items.declaresProperties() && (value ? value->isSequence() : !mayBeText))
            return FieldEditor::Objects;
        const Schema named = m_schema.property("Name");
        if (named.isValid() && named.declaresProperties() && (value ? value->isMapping() : !mayBeText))
            return FieldEditor::NamedMap;
    }
    return value && !value->isScalar() ? FieldEditor::Code : scalarEditor(value);
}

} // namespace lintel
