#include "qml/Canvas/tools/rubber_band_tool.h"

#include "qml/Canvas/canvas_input.h"

namespace lintel {

RubberBandTool::RubberBandTool(CanvasInput& canvas, QPointF from, Effect effect)
    : m_from(from)
    , m_before(canvas.document().selection())
    , m_effect(effect) {}

void RubberBandTool::move(CanvasInput& canvas, const PointerEvent& event) {
    const QRectF band = QRectF(m_from, event.scene).normalized();
    canvas.overlay()->rubberBand = band;
    emit canvas.overlay()->changed();
    QStringList ids = m_effect == Effect::Replaces ? QStringList() : m_before;
    for (const std::string& element : canvas.scene()->elementsIn(band)) {
        const QString id = QString::fromStdString(element);
        if (m_effect == Effect::Removes)
            ids.removeAll(id);
        else if (!ids.contains(id))
            ids.append(id);
    }
    canvas.document().select(ids);
}

void RubberBandTool::release(CanvasInput& canvas, const PointerEvent&) {
    canvas.enter(nullptr);
}

void RubberBandTool::cancel(CanvasInput& canvas) {
    canvas.document().select(m_before);
}

} // namespace lintel
