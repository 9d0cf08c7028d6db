#pragma once

#include "model/design/command_stack.h"

namespace lintel {

/// Renames a resource's logical id or a state (every reference follows, and its place on the canvas), or
/// changes a shape's text or a free frame's title.
class RenameElement final : public Command {
public:
    RenameElement(std::string from, std::string to);
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> selection() const override;

private:
    std::string m_from;
    std::string m_to;
    bool m_isShape = false; ///< or a free frame: the id stays
};

} // namespace lintel
