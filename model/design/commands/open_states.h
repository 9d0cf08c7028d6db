#pragma once

#include "model/design/command_stack.h"

namespace lintel {

/// Shows a state machine as a frame around its states, or as a card again; what lies around makes room or
/// comes nearer.
class OpenStates final : public Command {
public:
    OpenStates(std::string id, bool open);
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> selection() const override { return {m_id}; }

private:
    std::string m_id;
    bool m_open;
};

} // namespace lintel
