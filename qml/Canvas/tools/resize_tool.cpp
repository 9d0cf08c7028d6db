#include "qml/Canvas/tools/resize_tool.h"

#include "model/design/commands/resize_frame.h"
#include "model/design/kernels/layout.h"
#include "qml/Canvas/canvas_input.h"

#include <algorithm>
#include <cmath>

namespace lintel {

std::optional<FrameHandle> handleAt(const QRectF& frame, QPointF point, qreal reach) {
    const QPointF centre = frame.center();
    for (int vertical = -1; vertical <= 1; ++vertical)
        for (int horizontal = -1; horizontal <= 1; ++horizontal) {
            const QPointF at(centre.x() + horizontal * frame.width() / 2,
                             centre.y() + vertical * frame.height() / 2);
            const QPointF away = point - at;
            if ((horizontal || vertical) && std::abs(away.x()) <= reach && std::abs(away.y()) <= reach)
                return FrameHandle{horizontal, vertical};
        }
    return {};
}

Qt::CursorShape cursorOf(FrameHandle handle) {
    if (handle.vertical == 0)
        return Qt::SizeHorCursor;
    if (handle.horizontal == 0)
        return Qt::SizeVerCursor;
    return handle.horizontal == handle.vertical ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
}

ResizeTool::ResizeTool(std::string frame, const QRectF& rect, FrameHandle handle)
    : m_frame(std::move(frame))
    , m_rect(rect)
    , m_now(rect)
    , m_handle(handle) {}

void ResizeTool::move(CanvasInput& canvas, const PointerEvent& event) {
    constexpr qreal Smallest = 2 * metrics::FramePadding + metrics::CardHeight;
    const QPointF at = snapToGrid(event.scene);
    m_now = m_rect;
    if (m_handle.horizontal < 0)
        m_now.setLeft(std::min(at.x(), m_rect.right() - Smallest));
    if (m_handle.horizontal > 0)
        m_now.setRight(std::max(at.x(), m_rect.left() + Smallest));
    if (m_handle.vertical < 0)
        m_now.setTop(std::min(at.y(), m_rect.bottom() - Smallest));
    if (m_handle.vertical > 0)
        m_now.setBottom(std::max(at.y(), m_rect.top() + Smallest));
    canvas.scene()->previewResize(m_frame, m_now);
}

void ResizeTool::release(CanvasInput& canvas, const PointerEvent&) {
    canvas.scene()->endPreview();
    if (m_now != m_rect)
        canvas.document().execute(std::make_unique<ResizeFrame>(m_frame, m_now));
    canvas.enter(nullptr);
}

void ResizeTool::cancel(CanvasInput& canvas) {
    canvas.scene()->endPreview();
}

Qt::CursorShape ResizeTool::cursor(const CanvasInput&) const {
    return cursorOf(m_handle);
}

} // namespace lintel
