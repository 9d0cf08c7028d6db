#include "qml/Canvas/tools/drag_tool.h"

#include "model/design/commands/move_state.h"
#include "model/design/connection_data.h"
#include "model/design/kernels/snapping.h"
#include "model/design/outlines.h"
#include "qml/Canvas/canvas_input.h"

#include <algorithm>

namespace lintel {

namespace {
constexpr qreal SnapDistance = 6; // screen pixels
} // namespace

DragTool::DragTool(CanvasInput& canvas, std::string grabbed, QPointF from)
    : m_grabbed(std::move(grabbed))
    , m_from(from)
    , m_rect(canvas.scene()->rectOf(m_grabbed))
    , m_ids(canvas.selectedElements()) {
    std::erase_if(m_ids, [&](const std::string& id) {
        return canvas.document().design().layout().locked.contains(id);
    });
    m_moved = canvas.scene()->movedWith(m_ids);
    m_areas = protectionAreas(*canvas.scene());
    m_areasOfRest = protectionAreas(*canvas.scene(), m_moved);
}

void DragTool::move(CanvasInput& canvas, const PointerEvent& event) {
    CanvasScene& scene = *canvas.scene();
    std::vector<QRectF> neighbours;
    for (const SpatialIndex::Key key : scene.cardsIn(canvas.viewport()->visible()))
        if (const CanvasScene::Card& card = scene.cards()[key];
            std::ranges::find(m_moved, card.id) == m_moved.end())
            neighbours.push_back(card.rect);
    const Snap snapped = snap(m_rect, event.scene - m_from, neighbours, canvas.scenePixels(SnapDistance));
    m_delta = snapped.delta;

    CanvasOverlay& overlay = *canvas.overlay();
    overlay.guides.clear();
    for (const Guide& guide : snapped.guides)
        overlay.guides.append(QVariantMap{{QStringLiteral("vertical"), guide.orientation == Qt::Vertical},
                                          {QStringLiteral("position"), guide.position},
                                          {QStringLiteral("begin"), guide.begin},
                                          {QStringLiteral("end"), guide.end},
                                          {QStringLiteral("gap"), guide.gap},
                                          {QStringLiteral("gapAt"), guide.gapAt}});
    QStringList targets;
    const std::optional<StateDrop> tasks = taskDrop(canvas);
    overlay.setHovered(tasks ? tasks->transition : QString());
    if (tasks)
        targets.append(QString::fromStdString(tasks->place.level));
    else if (const auto level = otherLevel(canvas))
        targets.append(QString::fromStdString(level->level));
    else if (const auto containers = newContainers(canvas))
        for (const std::string& id : *containers)
            targets.append(QString::fromStdString(id));
    for (const std::string& id : changedGroups(canvas).join)
        targets.append(QString::fromStdString(id));
    overlay.setTargets(targets);
    scene.previewMove(m_moved, m_delta);
    emit overlay.changed();
}

std::optional<std::vector<std::string>> DragTool::newContainers(CanvasInput& canvas) const {
    const Graph& graph = canvas.scene()->graph();
    std::vector<std::string> present;
    if (const Graph::Node* node = graph.node(m_grabbed))
        present = node->containers;
    else if (const Graph::Container* container = graph.container(m_grabbed);
             container && !container->parent.empty())
        present = {container->parent};
    else if (!container)
        return {}; // a shape lies in no container
    std::vector<std::string> now =
        containersUnder(graph, canvas.document().design().layout(), m_rect.translated(m_delta), m_moved);
    if (std::ranges::is_permutation(present, now))
        return {};
    return now;
}

MoveElements::Groups DragTool::changedGroups(CanvasInput& canvas) const {
    MoveElements::Groups groups;
    const Graph::Node* node = canvas.scene()->graph().node(m_grabbed);
    if (!node)
        return groups;
    const auto takes = [&](const ProtectionArea& area) {
        const Structure& structure = canvas.document().knowhow()->connections->data().structure;
        const Resource* outline = canvas.document().design().current()->resource(area.group);
        return outline && canEnter(structure, node->type, outline->type);
    };
    const QPointF middle = m_rect.translated(m_delta).center();
    const auto isMember = [this](const ProtectionArea& area) {
        return std::ranges::find(area.members, m_grabbed) != area.members.end();
    };
    const auto isIn = [&](const std::string& group) { // beside others that stay where they are
        return std::ranges::any_of(m_areasOfRest, [&](const ProtectionArea& area) {
            return area.group == group && area.rect.contains(middle);
        });
    };
    const auto isMemberOf = [&](const std::string& group) {
        return std::ranges::any_of(
            m_areas, [&](const ProtectionArea& area) { return area.group == group && isMember(area); });
    };
    for (const ProtectionArea& area : m_areasOfRest)
        if (area.rect.contains(middle) && takes(area) && !isMemberOf(area.group) &&
            std::ranges::find(groups.join, area.group) == groups.join.end())
            groups.join.push_back(area.group);
    // The line of a cluster follows its cards: only one that is dropped outside everything leaves it.
    const auto now = newContainers(canvas);
    const bool isOutside = now && now->empty();
    for (const ProtectionArea& area : m_areas)
        if (isMember(area) && area.members.size() > 1 && !area.rect.contains(middle) && !isIn(area.group) &&
            takes(area) && (isOutside || !area.isCluster))
            groups.leave.push_back(area.group);
    return groups;
}

std::optional<StateDrop> DragTool::taskDrop(const CanvasInput& canvas) const {
    return stateDropAt(*canvas.scene(), m_rect.translated(m_delta), calls());
}

std::optional<StatePlace> DragTool::otherLevel(const CanvasInput& canvas) const {
    return m_ids.size() == 1 ? otherLevelAt(*canvas.scene(), m_grabbed, m_rect.translated(m_delta))
                             : std::nullopt;
}

std::vector<AddTasks::Call> DragTool::calls() const {
    std::vector<AddTasks::Call> calls;
    for (const std::string& id : m_ids)
        calls.push_back({.existing = id});
    return calls;
}

void DragTool::release(CanvasInput& canvas, const PointerEvent&) {
    canvas.scene()->endPreview();
    if (const auto tasks = m_delta.isNull() ? std::nullopt : taskDrop(canvas))
        canvas.document().execute(std::make_unique<AddTasks>(calls(), tasks->place, tasks->at));
    else if (const auto level = m_delta.isNull() ? std::nullopt : otherLevel(canvas))
        canvas.document().execute(std::make_unique<MoveState>(m_grabbed, *level, m_rect.topLeft() + m_delta));
    else if (!m_delta.isNull())
        canvas.document().execute(std::make_unique<MoveElements>(m_ids, m_delta, newContainers(canvas),
                                                                 std::string(), changedGroups(canvas)));
    canvas.enter(nullptr);
}

void DragTool::cancel(CanvasInput& canvas) {
    canvas.scene()->endPreview();
}

} // namespace lintel
