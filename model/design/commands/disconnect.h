#pragma once

#include "model/design/command_stack.h"

namespace lintel {

/// Removes a connection by its id in the graph: what makes it work, and nothing that something else needs.
class Disconnect final : public Command {
public:
    explicit Disconnect(std::string connection);
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;

private:
    std::string m_connection;
};

} // namespace lintel
