#include "qml/Canvas/tools/place_tool.h"

#include "model/design/kernels/layout.h"
#include "qml/Canvas/blocks.h"
#include "qml/Canvas/canvas_input.h"

namespace lintel {

void PlaceTool::move(CanvasInput& canvas, const PointerEvent& event) {
    const QSizeF size(metrics::CardWidth, metrics::CardHeight);
    m_rect = QRectF(snapToGrid(event.scene - QPointF(size.width() / 2, size.height() / 2)), size);
    m_containers.clear();
    if (shapeOfBlock(m_type).empty() && freeFrameOfBlock(m_type).empty())
        m_containers = containersUnder(canvas.scene()->graph(), canvas.document().design().layout(), m_rect);

    m_states = stateDropAt(*canvas.scene(), m_rect, {{.type = m_type}});
    if (m_states)
        m_containers = {m_states->place.level};

    CanvasOverlay& overlay = *canvas.overlay();
    overlay.setHovered(m_states ? m_states->transition : QString());
    overlay.ghostType = QString::fromStdString(m_type);
    overlay.ghost = m_rect;
    QStringList targets;
    for (const std::string& id : m_containers)
        targets.append(QString::fromStdString(id));
    overlay.setTargets(targets);
    emit overlay.changed();
}

void PlaceTool::release(CanvasInput& canvas, const PointerEvent& event) {
    move(canvas, event);
    if (m_states) {
        auto tasks = std::make_unique<AddTasks>(std::vector<AddTasks::Call>{{.type = m_type}},
                                                m_states->place, m_states->at);
        canvas.enter(nullptr); // this tool is not used any more
        canvas.document().execute(std::move(tasks));
        return;
    }
    auto command = addBlock(canvas.document().knowhow()->roles, m_type, m_rect.topLeft(), m_containers);
    canvas.enter(nullptr); // this tool is not used any more
    canvas.document().execute(std::move(command));
}

} // namespace lintel
