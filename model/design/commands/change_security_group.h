#pragma once

#include "model/design/command_stack.h"

namespace lintel {

/// Puts resources into a security group or takes them out: writes the properties that name it.
class ChangeSecurityGroup final : public Command {
public:
    ChangeSecurityGroup(std::vector<std::string> ids, std::string group, bool join);
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> steps() const override { return m_steps; }
    std::vector<std::string> selection() const override { return m_ids; }

private:
    std::vector<std::string> m_ids;
    std::string m_group;
    bool m_join;
    std::vector<std::string> m_steps;
};

} // namespace lintel
