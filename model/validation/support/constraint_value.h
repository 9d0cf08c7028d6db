#pragma once

#include "model/template/template.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// What a constraint looks at: a value of the template, or values gathered from several resources under
/// names. Fn::If is seen through; what only the deployment knows is Unknown.
class ConstraintValue {
public:
    enum class Kind : unsigned char { Absent, Unknown, Null, Text, List, Map, Choice };
    using Members = std::map<std::string, ConstraintValue, std::less<>>;

    ConstraintValue() = default; ///< Absent
    explicit ConstraintValue(const Node* node);
    static ConstraintValue gathered(Members members);
    /// A default that stands for what is not written, as JSON text ("30", "false", "null").
    static ConstraintValue standard(std::string_view json);
    static ConstraintValue text(std::string_view text);

    Kind kind() const { return m_kind; }
    const Node* node() const { return m_node; } ///< null for gathered values and defaults
    const std::string& text() const { return m_text; }
    std::optional<double> number() const;
    std::vector<ConstraintValue> items() const; ///< of a List
    /// Of a Choice: the two branches of its Fn::If, and its condition.
    std::vector<ConstraintValue> branches() const;
    std::string condition() const;
    ConstraintValue member(std::string_view name) const; ///< of a Map
    std::vector<std::string_view> names() const;         ///< of a Map
    /// The value at steps divided by a separator; of lists and choices the first that is there.
    ConstraintValue at(std::string_view path, char separator) const;

private:
    Kind m_kind = Kind::Absent;
    const Node* m_node = nullptr;
    std::string m_text;
    std::shared_ptr<const Members> m_members;
};

} // namespace lintel
