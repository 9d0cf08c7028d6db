#include "qml/Canvas/tools/select_tool.h"

#include "qml/Canvas/canvas_input.h"
#include "qml/Canvas/tools/bend_tool.h"
#include "qml/Canvas/tools/connect_tool.h"
#include "qml/Canvas/tools/drag_tool.h"
#include "qml/Canvas/tools/rubber_band_tool.h"

#include <QLineF>
#include <algorithm>
#include <cmath>

namespace lintel {

namespace {
constexpr qreal GrabDistance = 8; // screen pixels around a port or handle
constexpr qreal GripReach = 6;    // half of tokens.json: connection.hitWidth
/// The point of a route at a distance from where it leaves.
QPointF alongRoute(const std::vector<QPointF>& points, qreal distance) {
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QLineF segment(points[i - 1], points[i]);
        if (segment.length() >= distance)
            return segment.length() > 0 ? segment.pointAt(distance / segment.length()) : points[i];
        distance -= segment.length();
    }
    return points.back();
}
} // namespace

bool isPort(const QRectF& card, QPointF point, qreal reach) {
    reach =
        std::min(reach, card.height() / 4); // most of a card stays for moving it, however small it is drawn
    const QPointF centre = card.center();
    for (const QPointF& port : {QPointF(card.left(), centre.y()), QPointF(card.right(), centre.y()),
                                QPointF(centre.x(), card.top()), QPointF(centre.x(), card.bottom())})
        if (std::hypot(point.x() - port.x(), point.y() - port.y()) <= reach)
            return true;
    return false;
}

std::optional<FrameHandle> SelectTool::handleUnder(const CanvasInput& canvas, QPointF scene) const {
    const QStringList selection = canvas.document().selection();
    if (selection.size() != 1)
        return {};
    const std::string id = selection.front().toStdString();
    const Layout& layout = canvas.document().design().layout();
    const CanvasScene::Frame* frame = canvas.scene()->frame(id);
    const auto shape = layout.shapes.find(id);
    const bool isNote = shape != layout.shapes.end() && shape->second.kind == "note";
    if ((!isNote && (!frame || frame->container->isCollapsed)) || layout.locked.contains(id))
        return {};
    return handleAt(canvas.scene()->rectOf(id), scene, canvas.scenePixels(GrabDistance));
}

std::string SelectTool::connectionStart(const CanvasInput& canvas, QPointF scene) const {
    if (canvas.mode() == CanvasInput::Connect)
        return connectableAt(canvas, scene);
    // Ports reach beyond the card, so the cards that show them decide, not what lies under the pointer.
    QStringList shown = canvas.document().selection();
    shown.prepend(canvas.overlay()->hovered());
    for (const QString& id : shown)
        if (const CanvasScene::Card* card = canvas.scene()->card(id.toStdString());
            card && isPort(card->rect, scene, canvas.scenePixels(GrabDistance)))
            return card->id;
    return {};
}

/// A press on an end of the selected connection takes it to another element. Where it leaves, the grip lies
/// a little along the line, since the end itself is on a port that new connections start from.
bool SelectTool::enterReattaching(CanvasInput& canvas, QPointF scene) {
    const QStringList selection = canvas.document().selection();
    const int index = selection.size() == 1 ? canvas.scene()->edgeIndex(selection.front().toStdString()) : -1;
    if (index < 0)
        return false;
    const CanvasScene::Edge edge = canvas.scene()->edges()[static_cast<std::size_t>(index)];
    const std::vector<QPointF>& points = canvas.scene()->routes()[static_cast<std::size_t>(index)].points;
    const auto isNear = [&](QPointF end) {
        return std::hypot(scene.x() - end.x(), scene.y() - end.y()) <= canvas.scenePixels(GrabDistance);
    };
    if (points.size() < 2)
        return false;
    const bool movesTo = isNear(points.back());
    if (!movesTo && (!connectionStart(canvas, scene).empty() ||
                     !isNear(alongRoute(points, canvas.scenePixels(2 * GrabDistance)))))
        return false;
    canvas.enter(std::make_unique<ConnectTool>(canvas, movesTo ? edge.from : edge.to, movesTo, edge.id));
    return true;
}

void SelectTool::press(CanvasInput& canvas, const PointerEvent& event) {
    DesignDocument& document = canvas.document();
    if (event.button == Qt::RightButton) {
        const QString id =
            QString::fromStdString(canvas.scene()->hitTest(event.scene, canvas.scenePixels(GripReach)).id);
        if (!document.isSelected(id))
            document.select(id.isEmpty() ? QStringList() : QStringList(id));
        emit canvas.contextMenuRequested(document.selection(), event.screen);
        return;
    }
    if (event.button != Qt::LeftButton)
        return;
    if (enterReattaching(canvas, event.scene))
        return;
    if (const std::string from = connectionStart(canvas, event.scene); !from.empty()) {
        canvas.enter(std::make_unique<ConnectTool>(canvas, from, ConnectTool::By::Drag));
        return;
    }
    if (const auto handle = handleUnder(canvas, event.scene)) {
        const std::string frame = document.selection().front().toStdString();
        canvas.enter(std::make_unique<ResizeTool>(frame, canvas.scene()->rectOf(frame), *handle));
        return;
    }
    m_pressed = true;
    m_pressScreen = event.screen;
    m_pressScene = event.scene;
    m_modifiers = event.modifiers;
    m_hit = canvas.scene()->hitTest(event.scene, canvas.scenePixels(GripReach));
    m_narrows = false;
    if (m_hit.kind == Hit::Kind::Nothing || m_hit.kind == Hit::Kind::Frame)
        return; // a rubber band, unless the pointer does not move
    const QString id = QString::fromStdString(m_hit.id);
    if (event.modifiers & (Qt::ShiftModifier | Qt::ControlModifier))
        document.toggleSelected(id);
    else if (document.isSelected(id))
        m_narrows = document.selection().size() > 1;
    else
        document.select({id});
}

void SelectTool::move(CanvasInput& canvas, const PointerEvent& event) {
    if (m_pressed) {
        const QPointF way = event.screen - m_pressScreen;
        if (std::hypot(way.x(), way.y()) >= DragThreshold)
            startGesture(canvas, event);
        return;
    }
    const Hit hit = canvas.scene()->hitTest(event.scene, canvas.scenePixels(GripReach));
    const QString hovered = hit.kind == Hit::Kind::Frame ? QString() : QString::fromStdString(hit.id);
    const QString port = QString::fromStdString(connectionStart(canvas, event.scene));
    canvas.overlay()->setHovered(port.isEmpty() ? hovered : port);
    const auto handle = handleUnder(canvas, event.scene);
    m_cursor = !port.isEmpty() ? Qt::CrossCursor : handle ? cursorOf(*handle) : Qt::ArrowCursor;
}

void SelectTool::startGesture(CanvasInput& canvas, const PointerEvent& event) {
    m_pressed = false;
    std::unique_ptr<Tool> gesture;
    if (m_hit.kind == Hit::Kind::Node || m_hit.kind == Hit::Kind::FrameLabel) {
        const QString id = QString::fromStdString(m_hit.id);
        if (!canvas.document().isSelected(id))
            return; // deselected with Shift
        if (canvas.document().design().layout().locked.contains(m_hit.id))
            return;
        gesture = std::make_unique<DragTool>(canvas, m_hit.id, m_pressScene);
    } else if (m_hit.kind == Hit::Kind::Connection) {
        gesture = std::make_unique<BendTool>(canvas, m_hit.id, m_pressScene);
    } else {
        using Effect = RubberBandTool::Effect;
        const Effect effect = m_modifiers & Qt::AltModifier                             ? Effect::Removes
                              : m_modifiers & (Qt::ShiftModifier | Qt::ControlModifier) ? Effect::Adds
                                                                                        : Effect::Replaces;
        gesture = std::make_unique<RubberBandTool>(canvas, m_pressScene, effect);
    }
    Tool* const started = gesture.get();
    canvas.enter(std::move(gesture));
    started->move(canvas, event);
}

void SelectTool::release(CanvasInput& canvas, const PointerEvent& event) {
    if (!m_pressed || event.button != Qt::LeftButton)
        return;
    m_pressed = false;
    const QString id = QString::fromStdString(m_hit.id);
    if (m_hit.kind == Hit::Kind::Nothing)
        canvas.document().select({});
    else if (m_hit.kind == Hit::Kind::Frame && event.modifiers & (Qt::ShiftModifier | Qt::ControlModifier))
        canvas.document().toggleSelected(id);
    else if (m_hit.kind == Hit::Kind::Frame || m_narrows)
        canvas.document().select({id});
}

Qt::CursorShape SelectTool::cursor(const CanvasInput&) const {
    return m_cursor;
}

} // namespace lintel
