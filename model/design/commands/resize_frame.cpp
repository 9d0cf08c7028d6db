#include "model/design/commands/resize_frame.h"

#include "model/design/design.h"
#include "model/design/kernels/layout.h"

namespace lintel {

ResizeFrame::ResizeFrame(std::string id, QRectF rect, std::string gesture)
    : m_id(std::move(id))
    , m_rect(rect)
    , m_gesture(std::move(gesture)) {}

std::string ResizeFrame::label() const {
    return "Resize " + m_id;
}

Result<void> ResizeFrame::edit(const Design& design, TemplateEditor& editor) {
    Layout layout = design.layout();
    const QRectF rect(snapToGrid(m_rect.topLeft()), snapToGrid(m_rect.bottomRight()));
    if (layout.locked.contains(m_id))
        return Error{m_id + " is locked. Unlock it first."};
    if (const auto shape = layout.shapes.find(m_id); shape != layout.shapes.end()) {
        shape->second.position = rect.topLeft();
        shape->second.size = rect.size();
        return layout.write(editor);
    }
    const auto frame = layout.frames.find(m_id);
    if (frame == layout.frames.end())
        return Error{m_id + " has no frame."};
    frame->second = rect;
    return growFrames(design.graph(), layout).write(editor);
}

std::string ResizeFrame::mergeKey() const {
    return m_gesture.empty() ? std::string() : "resize " + m_id + m_gesture;
}

} // namespace lintel
