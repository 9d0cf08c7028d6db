#pragma once

#include "model/design/command_stack.h"

#include <optional>

namespace lintel {

/// Draws a free frame around elements, or an empty one at a rectangle. It generates nothing; deleting it
/// leaves its members where they are.
class GroupElements final : public Command {
public:
    /// `kind`: group region account onPremises
    GroupElements(std::vector<std::string> members, std::string kind = "group",
                  std::optional<QRectF> rect = {});
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> selection() const override { return {m_id}; }

private:
    std::vector<std::string> m_members;
    std::string m_kind;
    std::optional<QRectF> m_rect;
    std::string m_id;
};

} // namespace lintel
