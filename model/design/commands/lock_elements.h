#pragma once

#include "model/design/command_stack.h"

namespace lintel {

/// Locks elements against moving, resizing and deleting by gestures, or frees them again.
class LockElements final : public Command {
public:
    LockElements(std::vector<std::string> ids, bool lock);
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;

private:
    std::vector<std::string> m_ids;
    bool m_lock;
};

} // namespace lintel
