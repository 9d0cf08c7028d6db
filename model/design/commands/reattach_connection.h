#pragma once

#include "model/design/command_stack.h"

namespace lintel {

/// Gives a connection another end: what made the old one work goes, and the new one is written, as one step.
/// An entry of the connection catalogue says how it connects; empty takes the pair's first.
class ReattachConnection final : public Command {
public:
    ReattachConnection(std::string connection, std::string from, std::string to, std::string entry = {});
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> steps() const override { return m_steps; }
    std::vector<std::string> selection() const override { return m_selection; }

private:
    std::string m_connection;
    std::string m_from;
    std::string m_to;
    std::string m_entry;
    std::vector<std::string> m_steps;
    std::vector<std::string> m_selection;
};

} // namespace lintel
