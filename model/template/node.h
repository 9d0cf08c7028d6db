#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// A half-open range of bytes of the template's text.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The intrinsic function that a node calls, whether written short (`!Ref`) or long (`Ref:`, `Fn::…`).
enum class Intrinsic : std::uint8_t {
    None,
    Ref,
    GetAtt,
    Sub,
    Join,
    Select,
    Split,
    FindInMap,
    GetAZs,
    ImportValue,
    Base64,
    Cidr,
    If,
    And,
    Or,
    Not,
    Equals,
    Condition,
    Transform,
    Length,
    ToJsonString,
    ForEach,
    Foreign, ///< an unknown tag or `Fn::…` name, kept as it is
};

/// The long name, e.g. "Fn::GetAtt"; empty for None and Foreign.
std::string_view intrinsicName(Intrinsic function);

/// The function of a long name ("Ref", "Fn::GetAtt", "Fn::ForEach::Loop"); Foreign for any other "Fn::…" and
/// for what the preprocessor Rain calls ("Rain::Embed"), else None.
Intrinsic intrinsicOf(std::string_view longName);

/// One node of the parsed text, in document order. Nodes live as long as their Template and never change.
class Node {
public:
    enum class Kind : std::uint8_t { Null, Boolean, Integer, Float, String, Sequence, Mapping };
    enum class Style : std::uint8_t { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Flow, Block };

    struct Member {
        const Node* key;
        const Node* value;
    };

    Kind kind() const { return m_kind; }
    Style style() const { return m_style; }
    /// Bytes of the value, with its tag and anchor when it has them.
    Span span() const { return m_span; }
    Position position() const { return m_position; }
    /// The tag as written ("!GetAtt"), empty when there is none.
    const std::string& tag() const { return m_tag; }
    /// Whether the tag names a function ("!Sub"), not a type of YAML ("!!map", "!<tag:…>", "!").
    bool hasFunctionTag() const {
        return m_tag.size() > 1 && m_tag[0] == '!' && m_tag[1] != '!' && m_tag[1] != '<';
    }

    bool isScalar() const { return m_kind < Kind::Sequence; }
    bool isString() const { return m_kind == Kind::String; }
    bool isSequence() const { return m_kind == Kind::Sequence; }
    bool isMapping() const { return m_kind == Kind::Mapping; }
    bool isNumber() const { return m_kind == Kind::Integer || m_kind == Kind::Float; }

    /// A scalar's text after unescaping and folding; empty for collections.
    const std::string& text() const { return m_text; }
    bool boolean() const { return m_boolean; }
    /// The number of an Integer or Float, and of a String that CloudFormation would coerce ("30"); else
    /// nothing.
    std::optional<double> number() const;

    const std::vector<const Node*>& items() const { return m_items; } ///< of a Sequence
    const std::vector<Member>& members() const { return m_members; }  ///< of a Mapping, duplicates included
    /// The last member of that name, or, where a merge key ("<<") brings one, that of the mapping it repeats;
    /// or null.
    const Node* find(std::string_view key) const;
    const Node* findKey(std::string_view key) const;  ///< the key of the member written here, or null
    const Member* member(std::string_view key) const; ///< key and value of the member written here, or null

    /// Which intrinsic this node calls, and with what. A short form's argument is the same scalar or sequence
    /// without its tag; a long form's is the single member's value. Null when intrinsic() is None.
    Intrinsic intrinsic() const { return m_intrinsic; }
    const Node* argument() const { return m_argument; }
    /// The function's name as written without "!" ("GetAtt", "Fn::GetAtt", "Rain::Embed").
    std::string_view functionName() const;
    /// Whether the intrinsic is written as a tag.
    bool isShortForm() const { return m_intrinsic != Intrinsic::None && hasFunctionTag(); }

    /// The node stands for a YAML alias ("*name"): its content is that of the anchored node, its span the
    /// alias.
    bool isAlias() const { return m_anchored != nullptr; }
    const Node* anchored() const { return m_anchored; } ///< of an alias, the node it repeats

private:
    friend class NodeBuilder;
    Kind m_kind = Kind::Null;
    Style m_style = Style::Plain;
    Intrinsic m_intrinsic = Intrinsic::None;
    bool m_boolean = false;
    Span m_span;
    Position m_position;
    std::string m_tag;
    std::string m_text;
    std::vector<const Node*> m_items;
    std::vector<Member> m_members;
    std::vector<const Node*> m_merged; ///< mappings that merge keys bring
    const Node* m_argument = nullptr;
    const Node* m_anchored = nullptr;
};

/// Whether a key is YAML's merge key, written without quotes.
bool isMergeKey(const Node& key);

} // namespace lintel
