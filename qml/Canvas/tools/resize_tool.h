#pragma once

#include "qml/Canvas/tools/tool.h"

#include <QRectF>
#include <optional>
#include <string>

namespace lintel {

/// Which sides of a frame a handle moves.
struct FrameHandle {
    int horizontal = 0; ///< -1 left, 0 neither, 1 right
    int vertical = 0;   ///< -1 top, 0 neither, 1 bottom
};

/// The handle of a frame at a point, within `reach`.
std::optional<FrameHandle> handleAt(const QRectF& frame, QPointF point, qreal reach);

/// Drags a handle of a selected frame.
class ResizeTool final : public Tool {
public:
    ResizeTool(std::string frame, const QRectF& rect, FrameHandle handle);

    void move(CanvasInput& canvas, const PointerEvent& event) override;
    void release(CanvasInput& canvas, const PointerEvent& event) override;
    void cancel(CanvasInput& canvas) override;
    Qt::CursorShape cursor(const CanvasInput&) const override;

private:
    std::string m_frame;
    QRectF m_rect;
    QRectF m_now;
    FrameHandle m_handle;
};

Qt::CursorShape cursorOf(FrameHandle handle);

} // namespace lintel
