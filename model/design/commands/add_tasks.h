#pragma once

#include "model/design/command_stack.h"
#include "model/design/states/state_editor.h"

#include <optional>

namespace lintel {

/// Lets an opened state machine call resources, one after the other: adds a Task for each, with the
/// permission that the machine's role needs. What dropping cards or blocks into it means.
class AddTasks final : public Command {
public:
    struct Call {
        std::string existing = {}; ///< logical id of a resource of the template; empty for a new one
        std::string type = {};     ///< of a new resource
        std::string wish = {};     ///< for its logical id, may be empty
    };
    AddTasks(std::vector<Call> calls, StatePlace place, std::optional<QPointF> at = {});
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> steps() const override { return m_steps; }
    std::vector<std::string> selection() const override { return m_states; }

private:
    std::vector<Call> m_calls;
    StatePlace m_place;
    std::optional<QPointF> m_at;
    std::vector<std::string> m_states;
    std::vector<std::string> m_steps;
};

/// What a state machine calls when it calls a resource: itself, or the task definition of an ECS service.
/// Empty when it can call neither.
std::string callableOf(const Design& design, const std::string& machine, const std::string& resource);

} // namespace lintel
