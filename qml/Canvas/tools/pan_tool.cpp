#include "qml/Canvas/tools/pan_tool.h"

#include "qml/Canvas/canvas_input.h"

namespace lintel {

void PanTool::press(CanvasInput&, const PointerEvent& event) {
    m_panning = true;
    m_last = event.screen;
}

void PanTool::move(CanvasInput& canvas, const PointerEvent& event) {
    if (!m_panning)
        return;
    canvas.viewport()->panBy(event.screen - m_last);
    m_last = event.screen;
}

void PanTool::release(CanvasInput& canvas, const PointerEvent&) {
    m_panning = false;
    if (m_lasts == Lasts::OneGesture)
        canvas.enter(nullptr);
}

} // namespace lintel
