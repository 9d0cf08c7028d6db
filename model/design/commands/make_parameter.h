#pragma once

#include "model/design/command_stack.h"

namespace lintel {

/// Turns a literal value into a parameter of the template that has it as its default, and a Ref to it.
class MakeParameter final : public Command {
public:
    explicit MakeParameter(Path path);
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> steps() const override { return m_steps; }

private:
    Path m_path;
    std::vector<std::string> m_steps;
};

} // namespace lintel
