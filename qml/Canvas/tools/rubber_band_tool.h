#pragma once

#include "qml/Canvas/tools/tool.h"

#include <QStringList>

namespace lintel {

/// Selects what lies wholly inside a rectangle; with Shift, besides what is selected already.
class RubberBandTool final : public Tool {
public:
    RubberBandTool(CanvasInput& canvas, QPointF from, bool adds);

    void move(CanvasInput& canvas, const PointerEvent& event) override;
    void release(CanvasInput& canvas, const PointerEvent& event) override;
    void cancel(CanvasInput& canvas) override;
    Qt::CursorShape cursor(const CanvasInput&) const override { return Qt::CrossCursor; }

private:
    QPointF m_from;
    QStringList m_before; ///< selected when the gesture began
    bool m_adds;
};

} // namespace lintel
