#include "qml/Canvas/tools/connect_tool.h"

#include "model/design/kernels/routing.h"
#include "qml/Canvas/canvas_input.h"

#include <algorithm>

namespace lintel {

std::string connectableAt(const CanvasInput& canvas, QPointF scene) {
    const Hit hit = canvas.scene()->hitTest(scene, 0);
    return hit.kind == Hit::Kind::Node || hit.kind == Hit::Kind::FrameLabel ? hit.id : std::string();
}

ConnectTool::ConnectTool(CanvasInput& canvas, std::string from, By by)
    : m_from(std::move(from))
    , m_by(by) {
    light(canvas);
}

ConnectTool::ConnectTool(CanvasInput& canvas, std::string stays, bool leavesThere, std::string connection)
    : m_from(std::move(stays))
    , m_leaves(leavesThere)
    , m_replaces(std::move(connection))
    , m_by(By::Drag) {
    light(canvas);
}

ConnectionOptions ConnectTool::options(const CanvasInput& canvas, const std::string& other) const {
    return m_leaves ? connectionOptions(canvas.document(), m_from, other)
                    : connectionOptions(canvas.document(), other, m_from);
}

void ConnectTool::light(CanvasInput& canvas) {
    CanvasOverlay& overlay = *canvas.overlay();
    overlay.connectFrom = QString::fromStdString(m_from);
    QStringList targets;
    for (std::string& id : canvas.scene()->readingOrder()) {
        if (options(canvas, id).entries.isEmpty())
            continue;
        targets.append(QString::fromStdString(id));
        m_legal.push_back(std::move(id));
    }
    overlay.setTargets(targets);
    emit overlay.changed();
}

void ConnectTool::aim(CanvasInput& canvas, const std::string& target, QPointF at) {
    CanvasOverlay& overlay = *canvas.overlay();
    const bool legal = std::ranges::find(m_legal, target) != m_legal.end();
    overlay.connectTo = legal ? QString::fromStdString(target) : QString();
    overlay.refusal.clear();
    overlay.alternative.clear();
    if (!target.empty() && !legal && target != m_from) {
        const ConnectionOptions refused = options(canvas, target);
        overlay.refusal = refused.reason;
        overlay.alternative = refused.alternative;
        overlay.refusalAt = at;
    }
    const QRectF from = canvas.scene()->rectOf(m_from);
    QPointF end = at;
    if (legal) { // to the nearest side, as the finished connection will
        const QRectF to = canvas.scene()->rectOf(target);
        end = QPointF(std::clamp(from.center().x(), to.left(), to.right()),
                      std::clamp(from.center().y(), to.top(), to.bottom()));
        if (to.contains(from.center()))
            end = to.center();
    }
    const std::vector<QPointF> way = routePreview(from, end);
    overlay.pending = QList<QPointF>(way.begin(), way.end());
    emit overlay.changed();
}

void ConnectTool::move(CanvasInput& canvas, const PointerEvent& event) {
    if (m_by == By::Keys && m_chosen >= 0 && !event.held) // the pointer lies still or drifts: the keys decide
        return;
    aim(canvas, connectableAt(canvas, event.scene), event.scene);
}

void ConnectTool::press(CanvasInput& canvas, const PointerEvent& event) {
    if (m_by == By::Keys && event.button == Qt::LeftButton)
        finish(canvas, connectableAt(canvas, event.scene));
}

void ConnectTool::release(CanvasInput& canvas, const PointerEvent& event) {
    const std::string target = connectableAt(canvas, event.scene);
    if (m_by == By::Drag && target == m_from) {
        m_by = By::Keys; // a click on a port: the next click ends the connection
        return;
    }
    finish(canvas, target);
}

void ConnectTool::finish(CanvasInput& canvas, const std::string& target) {
    const std::string from = m_leaves ? m_from : target;
    const std::string to = m_leaves ? target : m_from;
    const std::string replaces = m_replaces;
    canvas.enter(nullptr); // this tool is not used any more
    if (!target.empty() && from != to)
        canvas.finishConnection(from, to, replaces);
}

bool ConnectTool::key(CanvasInput& canvas, int key, Qt::KeyboardModifiers) {
    const int count = static_cast<int>(m_legal.size());
    switch (key) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (count == 0) {
            canvas.overlay()->refusalAt = canvas.scene()->rectOf(m_from).bottomLeft();
            canvas.enter(nullptr); // this tool is not used any more
            emit canvas.refused(CanvasInput::tr("This connects to nothing that is on the canvas yet."), {});
            return true;
        }
        m_by = By::Keys;
        if (m_chosen < 0)
            m_chosen = key == Qt::Key_Tab ? 0 : count - 1;
        else
            m_chosen = (m_chosen + (key == Qt::Key_Tab ? 1 : count - 1)) % count;
        {
            const std::string& target = m_legal[static_cast<std::size_t>(m_chosen)];
            aim(canvas, target, canvas.scene()->rectOf(target).center());
            canvas.viewport()->reveal(canvas.scene()->rectOf(target));
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_chosen >= 0)
            finish(canvas, m_legal[static_cast<std::size_t>(m_chosen)]);
        return true;
    default:
        return false;
    }
}

} // namespace lintel
