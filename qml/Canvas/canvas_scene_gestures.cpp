#include "qml/Canvas/canvas_scene.h"
#include "qml/Canvas/protection_areas.h"

#include <set>
#include <utility>

// What a scene shows that its document does not say: a gesture under way, elements on their way.
namespace lintel {

/// Shows cards and frames on their way from where they were. Connections wait at their new ways.
void CanvasScene::travel(const std::unordered_map<std::string, QRectF>& from) {
    struct Way {
        std::string id;
        QRectF from;
        QRectF to;
    };
    std::vector<Way> ways;
    const auto add = [&](const auto& elements) {
        for (const auto& element : elements)
            if (const auto old = from.find(element.id); old != from.end() && old->second != element.rect)
                ways.push_back({element.id, old->second, element.rect});
    };
    add(m_cards);
    add(m_frames);
    constexpr std::size_t Most = 400; // what a frame can show on its way
    if (ways.empty() || ways.size() > Most)
        return;
    const auto show = [this, ways](qreal t) {
        for (const Way& way : ways) {
            const QPointF corner = way.from.topLeft() + (way.to.topLeft() - way.from.topLeft()) * t;
            const QSizeF size = way.from.size() + (way.to.size() - way.from.size()) * t;
            const QRectF rect = t < 1 ? QRectF(corner, size) : way.to;
            if (const auto card = m_cardOf.find(way.id); card != m_cardOf.end()) {
                m_cards[card->second].rect = rect;
                m_cardIndex.move(static_cast<SpatialIndex::Key>(card->second), rect);
            } else if (const auto frame = m_frameOf.find(way.id); frame != m_frameOf.end()) {
                m_frames[frame->second].rect = rect;
            }
        }
    };
    show(0);
    m_travel.setDuration(m_duration);
    m_travel.setStartValue(0.0);
    m_travel.setEndValue(1.0);
    connect(&m_travel, &QVariantAnimation::valueChanged, this, [this, show](const QVariant& value) {
        show(value.toReal());
        emit changed();
    });
    m_travel.start();
}

std::vector<std::string> CanvasScene::movedWith(const std::vector<std::string>& ids) const {
    std::vector<std::string> moved;
    std::set<std::string> seen;
    std::vector<std::string> open = ids;
    while (!open.empty()) {
        const std::string id = std::move(open.back());
        open.pop_back();
        if (!seen.insert(id).second)
            continue;
        moved.push_back(id);
        if (const Frame* container = frame(id))
            open.insert(open.end(), container->container->members.begin(),
                        container->container->members.end());
    }
    return moved;
}

void CanvasScene::place(const std::string& id, const QRectF& rect) {
    if (const auto found = m_cardOf.find(id); found != m_cardOf.end()) {
        m_previewBase.try_emplace(id, m_cards[found->second].rect);
        m_cards[found->second].rect = rect;
        m_cardIndex.move(static_cast<SpatialIndex::Key>(found->second), rect);
    } else if (const auto inFrames = m_frameOf.find(id); inFrames != m_frameOf.end()) {
        m_previewBase.try_emplace(id, m_frames[inFrames->second].rect);
        m_frames[inFrames->second].rect = rect;
    }
}

void CanvasScene::beginPreview() {
    if (!std::exchange(m_previewing, true))
        m_routesBase = m_routes;
}

void CanvasScene::previewMove(const std::vector<std::string>& ids, QPointF delta) {
    beginPreview();
    std::vector<Router::Move> moves;
    for (const std::string& id : ids) {
        const auto base = m_previewBase.find(id);
        const QRectF from = base == m_previewBase.end() ? rectOf(id) : base->second;
        moves.push_back({id, from.translated(delta)});
    }
    drag(moves);
}

void CanvasScene::previewResize(const std::string& id, const QRectF& rect) {
    beginPreview();
    drag({{id, rect}});
}

void CanvasScene::drag(const std::vector<Router::Move>& moves) {
    if (!m_router)
        m_router = std::make_unique<Router>(routingScene(), m_routes);
    std::unordered_set<std::string> ids;
    std::vector<Router::Move> boxes = moves;
    for (Router::Move& box : boxes) {
        place(box.box, box.rect);
        if (const Frame* moved = frame(box.box))
            box.label = labelRect(*moved);
        ids.insert(box.box);
    }
    for (const std::size_t edge : m_router->move(boxes)) {
        m_routes[edge] = m_router->routes()[edge];
        const auto key = static_cast<SpatialIndex::Key>(edge);
        m_edgeIndex.remove(key);
        if (!m_routes[edge].points.empty())
            m_edgeIndex.insert(key, wayBounds(m_routes[edge].points));
        ids.insert(m_edges[edge].id);
    }
    if (!protectionAreas(*this).empty()) // they follow the cards
        emit changed();
    else
        emit dragged(ids);
}

void CanvasScene::previewBend(const std::string& connection, Layout::Bend bend) {
    const int edge = edgeIndex(connection);
    if (edge < 0)
        return;
    beginPreview();
    m_edges[static_cast<std::size_t>(edge)].bend = bend;
    rerouteMoved({});
    emit changed();
}

void CanvasScene::endPreview() {
    if (!std::exchange(m_previewing, false))
        return;
    for (Edge& edge : m_edges)
        edge.bend = bendOf(edge.id);
    const std::unordered_map<std::string, QRectF> base = std::move(m_previewBase);
    for (const auto& [id, rect] : base)
        place(id, rect);
    m_previewBase.clear();
    m_router.reset();
    setRoutes(std::exchange(m_routesBase, {}));
    emit changed();
}

} // namespace lintel
