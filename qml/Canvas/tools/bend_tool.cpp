#include "qml/Canvas/tools/bend_tool.h"

#include "model/design/commands/bend_connection.h"
#include "model/design/kernels/layout.h"
#include "qml/Canvas/canvas_input.h"

#include <cmath>

namespace lintel {

BendTool::BendTool(const CanvasInput& canvas, std::string connection, QPointF from)
    : m_connection(std::move(connection)) {
    const int edge = canvas.scene()->edgeIndex(m_connection);
    if (edge < 0)
        return;
    const std::vector<QPointF>& points = canvas.scene()->routes()[static_cast<std::size_t>(edge)].points;
    double best = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        if (const double distance = distanceTo({points[i - 1], points[i]}, from); i == 1 || distance < best) {
            best = distance;
            m_isVertical = std::abs(points[i].x() - points[i - 1].x()) < 0.5;
        }
}

void BendTool::move(CanvasInput& canvas, const PointerEvent& event) {
    const QPointF at = snapToGrid(event.scene);
    m_bend = {m_isVertical, m_isVertical ? at.x() : at.y()};
    canvas.scene()->previewBend(m_connection, *m_bend);
}

void BendTool::release(CanvasInput& canvas, const PointerEvent&) {
    canvas.scene()->endPreview();
    if (m_bend)
        canvas.document().execute(std::make_unique<BendConnection>(m_connection, m_bend));
    canvas.enter(nullptr);
}

void BendTool::cancel(CanvasInput& canvas) {
    canvas.scene()->endPreview();
}

} // namespace lintel
