#pragma once

#include "model/design/command_stack.h"

#include <optional>

namespace lintel {

/// Adds a free shape: a user, the internet, a client, a server or a note. It generates nothing.
class AddShape final : public Command {
public:
    AddShape(std::string kind, std::string text, std::optional<QPointF> at = {});
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> selection() const override { return {m_id}; }

private:
    std::string m_kind;
    std::string m_text;
    std::optional<QPointF> m_at;
    std::string m_id;
};

} // namespace lintel
