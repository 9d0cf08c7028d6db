#pragma once

#include "model/design/command_stack.h"

namespace lintel {

/// Lays everything out afresh and keeps the result in the template.
class ArrangeAll final : public Command {
public:
    std::string label() const override { return "Arrange"; }
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
};

} // namespace lintel
