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
        Principal,
        Names, ///< one text or a list of them
        Text,
        Open,
    };
    explicit FieldType(Part part)
        : m_part(part) {}
    FieldEditor scalarEditor(const Node* value) const;
    FieldEditor partEditor(const Node* value) const;

    Part m_part = Part::Schema;
    Schema m_schema;
    std::string m_name;
    std::vector<std::string> m_choices;
};

} // namespace lintel
