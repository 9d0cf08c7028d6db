#pragma once

#include "model/template/template.h"

#include <nlohmann/json.hpp>

namespace lintel {

/// Replaces the bytes [begin, end) by text.
struct Splice {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};

struct Style;

/// Edits a template by rewriting only what an edit is about, in the file's own style (indentation, quotes,
/// short or long tags, line ends); every other byte stays. Edits follow one another on the result of the one
/// before. Values are JSON with long-form intrinsics. A failed edit changes nothing and says why.
class TemplateEditor {
public:
    explicit TemplateEditor(Template::Ptr source);

    /// The template with all edits made so far.
    const Template::Ptr& current() const { return m_current; }

    /// Sets the value at a path, creating missing mappings on the way (and a list for a missing "0"). An
    /// index equal to a sequence's length appends. Of a mapping or list, only the members and items that
    /// differ are rewritten. A new section goes where CloudFormation's order has it, if the file follows it.
    Result<void> set(const Path& path, const nlohmann::ordered_json& value);
    /// Removes a member or item. What is left empty by it goes too when it is a resource's Properties or
    /// Metadata, a mapping below those, a DependsOn list, its Connectors, or a section that may be missing.
    Result<void> remove(const Path& path);
    /// Adds a member; fails when the key is there.
    Result<void> insert(const Path& path, const nlohmann::ordered_json& value);

    Result<void> addResource(const std::string& logicalId, const std::string& type,
                             const nlohmann::ordered_json& properties = nlohmann::ordered_json::object());
    /// Removes a resource, parameter, condition, mapping or output, and what would dangle with a resource:
    /// DependsOn entries, and properties, list items and outputs whose value is a plain reference to it. What
    /// cannot be cut cleanly is left for validation to report.
    Result<void> removeElement(const std::string& section, const std::string& name);
    Result<void> removeResource(const std::string& logicalId) {
        return removeElement("Resources", logicalId);
    }
    /// Renames a resource, parameter, condition, mapping or output; every reference to it follows.
    Result<void> rename(const std::string& section, const std::string& from, const std::string& to);

    /// A logical id that is free, made from the wish ("OrdersQueue", "OrdersQueue2", …).
    std::string freeLogicalId(const std::string& wish) const;

private:
    enum class Extent : bool { Inside, Whole };
    const Style& style();
    Result<void> setUnshared(const Path& path, const nlohmann::ordered_json& value);
    Result<void> removeUnshared(const Path& target);
    Result<void> unshare(const Path& path, Extent extent);
    Result<Template::Ptr> spliced(std::vector<Splice> splices) const;

    Template::Ptr m_current;
    std::shared_ptr<const Style> m_style; ///< of the file as it was opened; found at the first edit
};

/// Whether CloudFormation takes the text as a logical id: up to 255 ASCII letters and digits.
bool isLogicalId(std::string_view text);

/// The single splice (longest common prefix and suffix left out) that turns one text into the other.
Splice difference(std::string_view from, std::string_view to);

} // namespace lintel
