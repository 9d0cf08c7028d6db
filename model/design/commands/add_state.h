#pragma once

#include "model/design/command_stack.h"
#include "model/design/states/state_editor.h"

#include <optional>

namespace lintel {

/// Adds a state of a type (new_state.h) to an opened state machine, at a point or where the layout finds
/// room.
class AddState final : public Command {
public:
    AddState(std::string type, StatePlace place, std::optional<QPointF> at = {});
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> steps() const override { return m_steps; }
    std::vector<std::string> selection() const override { return {m_id}; }

private:
    std::string m_type;
    StatePlace m_place;
    std::optional<QPointF> m_at;
    std::string m_id;
    std::vector<std::string> m_steps;
};

} // namespace lintel
