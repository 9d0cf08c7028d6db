#pragma once

#include "model/design/command_stack.h"

#include <optional>

namespace lintel {

/// Adds a resource with the least properties that make it valid (content/catalog/defaults.json): a function
/// comes with its code and role. Placed at a point (top left of its card) or by the layout, in the given
/// containers.
class AddResource final : public Command {
public:
    AddResource(std::string type, std::optional<QPointF> at = {}, std::vector<std::string> containers = {},
                std::string wishedId = {});
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> steps() const override { return m_steps; }
    std::vector<std::string> selection() const override { return {m_id}; }
    const std::string& logicalId() const { return m_id; } ///< once it has run

private:
    std::string m_type;
    std::optional<QPointF> m_at;
    std::vector<std::string> m_containers;
    std::string m_wish;
    std::string m_id;
    std::vector<std::string> m_steps;
};

} // namespace lintel
