#pragma once

#include "model/design/command_stack.h"

namespace lintel {

/// Takes a whole text that was typed as the template. What is typed in a row becomes one step.
class ReplaceText final : public Command {
public:
    explicit ReplaceText(std::string text);
    std::string label() const override { return "Edit the template"; }
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::string mergeKey() const override { return "template text"; }

private:
    std::string m_text;
};

} // namespace lintel
