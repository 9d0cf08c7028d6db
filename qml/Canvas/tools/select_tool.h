#pragma once

#include "model/design/kernels/hit_test.h"
#include "qml/Canvas/tools/resize_tool.h"
#include "qml/Canvas/tools/tool.h"

#include <QString>
#include <optional>
#include <string>

namespace lintel {

/// The tool at rest: selects, and tells from where a drag starts which gesture it is.
class SelectTool final : public Tool {
public:
    void press(CanvasInput& canvas, const PointerEvent& event) override;
    void move(CanvasInput& canvas, const PointerEvent& event) override;
    void release(CanvasInput& canvas, const PointerEvent& event) override;
    Qt::CursorShape cursor(const CanvasInput& canvas) const override;

private:
    bool enterReattaching(CanvasInput& canvas, QPointF scene);
    void startGesture(CanvasInput& canvas, const PointerEvent& event);
    /// The element that a connection starts from when pressed here; empty: none does.
    std::string connectionStart(const CanvasInput& canvas, QPointF scene) const;
    std::optional<FrameHandle> handleUnder(const CanvasInput& canvas, QPointF scene) const;

    bool m_pressed = false;
    QPointF m_pressScreen;
    QPointF m_pressScene;
    Qt::KeyboardModifiers m_modifiers; ///< at the press
    Hit m_hit;
    bool m_narrows = false; ///< pressed on one of several selected: a click without a drag selects it alone
    Qt::CursorShape m_cursor = Qt::ArrowCursor;
};

/// Where connections start: the middle of a card's sides.
bool isPort(const QRectF& card, QPointF point, qreal reach);

} // namespace lintel
