#pragma once

#include "model/template/template.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// A pattern for places inside a resource: names below Properties joined by dots; `[]` any item of a list,
/// `*` any member of a mapping, `[Key=Value]` an item or member whose Key is the literal Value; a leading
/// slash starts at the resource itself ("/DependsOn"). "Events.*[Type=SQS].Properties.Queue". Fn::If and list
/// steps that the pattern does not name are passed over, so a conditional value matches like a plain one.
class PathPattern {
public:
    PathPattern() = default;
    explicit PathPattern(std::string_view text);

    /// Whether the place (a full path from the template's root) lies at the pattern or below.
    bool matches(const Template& source, const Path& place) const;
    /// The part of the place that a cut removes: up to the first item or member that the pattern leaves open,
    /// else the first property. Empty when the place does not match.
    Path cut(const Template& source, const Path& place) const;
    /// The mapping whose members describe the match: the innermost one that holds the place's last named
    /// step.
    Path holder(const Template& source, const Path& place) const;

    const std::string& text() const { return m_text; }

    /// Whether a step is that of a list or function, over which patterns pass.
    static bool isPassable(std::string_view step);

private:
    struct Step {
        enum class Kind { Name, Any };
        Kind kind = Kind::Name;
        std::string name = {};
        std::string filterKey = {};
        std::string filterValue = {};
    };
    /// Index in `place` just after what each step consumed; empty when it does not match.
    std::vector<std::size_t> match(const Template& source, const Path& place) const;

    std::string m_text;
    std::vector<Step> m_steps;
};

/// The node at a path below Resources, or null. Finds the resource by its index: looking it up among all
/// members of the section, once for each of them, would take the square of their number.
const Node* nodeAt(const Template& source, std::span<const std::string> place);

} // namespace lintel
