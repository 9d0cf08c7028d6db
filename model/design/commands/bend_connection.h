#pragma once

#include "model/design/command_stack.h"

#include <optional>

namespace lintel {

/// Lays the middle part of a connection where the user wants it; without a bend it finds its own way again.
class BendConnection final : public Command {
public:
    BendConnection(std::string connection, std::optional<Layout::Bend> bend);
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> selection() const override { return {m_connection}; }

private:
    std::string m_connection;
    std::optional<Layout::Bend> m_bend;
};

} // namespace lintel
