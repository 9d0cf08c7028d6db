#pragma once

#include <QPointF>
#include <Qt>

namespace lintel {

class CanvasInput;

struct PointerEvent {
    QPointF screen;
    QPointF scene;
    Qt::MouseButton button = Qt::NoButton; ///< that went down or up; NoButton for a move
    Qt::MouseButtons held;
    Qt::KeyboardModifiers modifiers;
};

/// A state of the canvas' interaction. Tools see the pointer and a few keys, show what they would do on the
/// overlay and the scene's preview, and run one command when they are done.
class Tool {
public:
    virtual ~Tool() = default;
    virtual void press(CanvasInput&, const PointerEvent&) {}
    virtual void move(CanvasInput&, const PointerEvent&) {}
    virtual void release(CanvasInput&, const PointerEvent&) {}
    /// True when the key was meant for the gesture.
    virtual bool key(CanvasInput&, int /*key*/, Qt::KeyboardModifiers) { return false; }
    /// Puts everything back as it was before the gesture.
    virtual void cancel(CanvasInput&) {}
    virtual Qt::CursorShape cursor(const CanvasInput&) const { return Qt::ArrowCursor; }
};

/// How far the pointer goes before a press becomes a drag, in screen pixels.
inline constexpr qreal DragThreshold = 4;

} // namespace lintel
