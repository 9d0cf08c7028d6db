#pragma once

#include "model/design/command_stack.h"

namespace lintel {

/// Closes a container to its label, or opens it again; what lies around comes nearer or makes room.
class CollapseFrame final : public Command {
public:
    CollapseFrame(std::string id, bool close);
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> selection() const override { return {m_id}; }

private:
    std::string m_id;
    bool m_close;
};

} // namespace lintel
