#pragma once

#include "qml/Canvas/tools/tool.h"

#include <QStringList>

namespace lintel {

/// Selects what lies wholly inside a rectangle; with Shift or Ctrl besides what is selected already, with Alt
/// it takes out of that.
class RubberBandTool final : public Tool {
public:
    enum class Effect { Replaces, Adds, Removes };
    RubberBandTool(CanvasInput& canvas, QPointF from, Effect effect);

    void move(CanvasInput& canvas, const PointerEvent& event) override;
    void release(CanvasInput& canvas, const PointerEvent& event) override;
    void cancel(CanvasInput& canvas) override;
    Qt::CursorShape cursor(const CanvasInput&) const override { return Qt::CrossCursor; }

private:
    QPointF m_from;
    QStringList m_before; ///< selected when the gesture began
    Effect m_effect;
};

} // namespace lintel
