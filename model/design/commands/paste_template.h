#pragma once

#include "model/design/command_stack.h"

#include <optional>

namespace lintel {

/// Adds what a text holds: a template (excerpt.h makes one), the inside of a Resources section, or one
/// resource's body, as YAML or JSON. Logical ids that are taken change, and references among what is pasted
/// follow; literal names that are taken are left out; parameters, mappings and conditions are added where
/// they are missing. What the text places keeps its shape, with its middle at a point.
class PasteTemplate final : public Command {
public:
    explicit PasteTemplate(std::string text, std::optional<QPointF> centre = {});
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> selection() const override { return m_pasted; }

private:
    std::string m_text;
    std::optional<QPointF> m_centre;
    std::vector<std::string> m_pasted;
};

} // namespace lintel
