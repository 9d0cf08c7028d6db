#pragma once

#include "model/design/command_stack.h"
#include "model/design/states/state_editor.h"

namespace lintel {

/// Takes a state into another level of its machine: into a Map or a branch, or out of it. What led to it
/// there leads on; it comes behind the last state of its new place.
class MoveState final : public Command {
public:
    MoveState(std::string state, StatePlace place, QPointF at);
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> steps() const override { return m_steps; }
    std::vector<std::string> selection() const override { return {m_state}; }

private:
    std::string m_state;
    StatePlace m_place;
    QPointF m_at;
    std::vector<std::string> m_steps;
};

} // namespace lintel
