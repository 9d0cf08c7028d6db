#pragma once

#include "qml/Canvas/tools/tool.h"

namespace lintel {

/// Drags the view: the mode of the H key, and for one gesture with the middle button or the space bar.
class PanTool final : public Tool {
public:
    enum class Lasts { OneGesture, Always };
    explicit PanTool(Lasts lasts)
        : m_lasts(lasts) {}

    void press(CanvasInput& canvas, const PointerEvent& event) override;
    void move(CanvasInput& canvas, const PointerEvent& event) override;
    void release(CanvasInput& canvas, const PointerEvent& event) override;
    Qt::CursorShape cursor(const CanvasInput&) const override {
        return m_panning ? Qt::ClosedHandCursor : Qt::OpenHandCursor;
    }

private:
    Lasts m_lasts;
    bool m_panning = false;
    QPointF m_last;
};

} // namespace lintel
