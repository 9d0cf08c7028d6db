#pragma once

#include "model/design/command_stack.h"

namespace lintel {

/// Connects two elements by an entry of the connection catalogue (empty: the pair's first). A shape connects
/// to any node without writing a resource; a state to a state by a way of the States Language (nameOfWay()),
/// a Task to what it shall call. Refused pairs fail with the reason and the alternative.
class ConnectElements final : public Command {
public:
    ConnectElements(std::string from, std::string to, std::string entry = {});
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> steps() const override { return m_steps; }
    std::vector<std::string> selection() const override;

private:
    Result<void> connectState(const Design& design, TemplateEditor& editor);

    std::string m_from;
    std::string m_to;
    std::string m_entry;
    std::string m_connection;
    std::vector<std::string> m_steps;
};

} // namespace lintel
