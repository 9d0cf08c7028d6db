#pragma once

#include "model/catalog/catalog.h"
#include "model/template/template.h"

#include <string>
#include <vector>

namespace lintel {

/// The control that edits a value.
enum class FieldEditor : unsigned char {
    Text,
    Number,
    Boolean,
    Enumeration,
    Code, ///< YAML or JSON, or text of several lines
    List, ///< of scalars, a line each; so are the next two
    Map,
    Tags,
    Object,   ///< a form of its own, indented below
    Objects,  ///< a list whose entries are forms
    NamedMap, ///< a map of free names to forms
    Sub,      ///< the text of Fn::Sub
    If,       ///< Fn::If: a condition and a form for each of its two values
};

/// What a text of an IAM policy names.
enum class PolicyName : unsigned char {
    None,
    Action,    ///< "sqs:SendMessage", with wildcards
    Resource,  ///< an ARN
    Service,   ///< a service that may act: "lambda.amazonaws.com"
    Principal, ///< an account, role or user
    Federated, ///< an identity provider
    Operator,  ///< of a condition: "StringEquals"
    Key,       ///< of a condition: "aws:SourceArn"
};

/// What kind of value stands at a place of a form: what the catalog's schema says, or, for policy documents,
/// which the catalog leaves open, the grammar of IAM policies
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html).
class FieldType {
public:
    FieldType() = default;
    explicit FieldType(const Schema& schema, std::string_view name = {});
    /// One of these texts.
    static FieldType choice(std::vector<std::string> choices);
    /// One text or a list of them.
    static FieldType names() { return FieldType(Part::Names); }
    /// What the texts of this value, or the names of its members, stand for in a policy.
    PolicyName policyName() const { return m_policyName; }
    /// Whether a list of one text may be written as that text.
    bool takesOneText() const { return m_part == Part::Names; }
    /// A part of a policy that is read with what it stands in, and so shown open.
    bool opensWithPolicy() const {
        return m_part == Part::Policy || m_part == Part::Statements || m_part == Part::Principal ||
               m_part == Part::Conditions || m_part == Part::Comparisons;
    }
    bool isStatement() const { return m_part == Part::Statement; }

    const Schema& schema() const { return m_schema; }
    /// The editor for a value; null: not set yet.
    FieldEditor editor(const Node* value) const;
    /// The values that it may have, when they can be counted.
    std::vector<std::string> choices() const;
    std::vector<std::string> members() const; ///< that it declares, in the schema's order
    std::vector<std::string> required() const;
    FieldType member(std::string_view name) const;
    FieldType item() const; ///< of a list
    bool isNumeric() const;
    /// Whether a text typed for it is a string, and never a number, list or mapping.
    bool isText() const;

private:
    enum class Part : unsigned char {
        Schema, ///< the catalog says it
        Choice,
        Policy,
        Statements,
        Statement,
        Principal,   ///< "*", or kind of principal → names
        Conditions,  ///< operator → comparisons
        Comparisons, ///< condition key → names
        Names,       ///< one text or a list of them
        Text,
    };
    explicit FieldType(Part part, PolicyName policyName = PolicyName::None)
        : m_part(part)
        , m_policyName(policyName) {}
    FieldEditor scalarEditor(const Node* value) const;
    FieldEditor partEditor(const Node* value) const;

    Part m_part = Part::Schema;
    PolicyName m_policyName = PolicyName::None;
    Schema m_schema;
    std::string m_name;
    std::vector<std::string> m_choices;
};

} // namespace lintel
