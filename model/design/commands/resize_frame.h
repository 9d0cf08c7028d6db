#pragma once

#include "model/design/command_stack.h"

namespace lintel {

/// Gives a container's frame another rectangle, which never gets smaller than its members need; or a note.
class ResizeFrame final : public Command {
public:
    ResizeFrame(std::string id, QRectF rect, std::string gesture = {});
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::string mergeKey() const override;

private:
    std::string m_id;
    QRectF m_rect;
    std::string m_gesture;
};

} // namespace lintel
