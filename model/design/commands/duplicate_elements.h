#pragma once

#include "model/design/command_stack.h"

namespace lintel {

/// Copies resources and shapes with their properties, beside the originals. References between copied
/// resources point at the copies; literal physical names are left out, because two resources cannot share
/// one.
class DuplicateElements final : public Command {
public:
    explicit DuplicateElements(std::vector<std::string> ids);
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> selection() const override { return m_copies; }

private:
    std::vector<std::string> m_ids;
    std::vector<std::string> m_copies;
};

} // namespace lintel
