#include "qml/Canvas/canvas_scene.h"

#include "model/design/kernels/layout.h"

#include <algorithm>
#include <set>

namespace lintel {
namespace {

constexpr qreal LabelHeight = 16; // tokens.json: connection.labelHeight, labelPadding
constexpr qreal LabelPadding = 6;
constexpr qreal LabelCharacter = 6.2; // mean advance of the caption style; the router only reserves room

QSizeF labelSize(const std::string& label) {
    if (label.empty())
        return {};
    return {LabelCharacter * static_cast<qreal>(label.size()) + 2 * LabelPadding, LabelHeight};
}

QRectF routeBounds(const Route& route) {
    if (route.points.empty())
        return {};
    qreal left = route.points.front().x(), right = left;
    qreal top = route.points.front().y(), bottom = top;
    for (const QPointF& point : route.points) {
        left = std::min(left, point.x()), right = std::max(right, point.x());
        top = std::min(top, point.y()), bottom = std::max(bottom, point.y());
    }
    return {left, top, right - left, bottom - top};
}

} // namespace

CanvasScene::CanvasScene(QObject* parent)
    : QObject(parent) {}

void CanvasScene::setDocument(DesignDocument* document) {
    if (document == m_document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document) {
        connect(document, &DesignDocument::documentReset, this, [this] {
            rebuild();
            emit reset();
        });
        connect(document, &DesignDocument::changed, this, &CanvasScene::rebuild);
    }
    rebuild();
    emit documentChanged();
    emit reset();
}

const Graph& CanvasScene::graph() const {
    return m_document->design().graph();
}

void CanvasScene::rebuild() {
    m_previewBase.clear();
    std::unordered_map<std::string, QRectF> before;
    for (const Card& card : m_cards)
        before.emplace(card.id, card.rect);
    for (const Frame& frame : m_frames)
        before.emplace(frame.id, frame.rect);

    m_cards.clear();
    m_frames.clear();
    m_edges.clear();
    m_cardOf.clear();
    m_frameOf.clear();
    m_edgeOf.clear();
    m_cardIndex.clear();
    if (m_document && m_document->isReady()) {
        const Graph& graph = m_document->design().graph();
        const Layout& layout = m_document->design().layout();
        for (const Graph::Node& node : graph.nodes)
            m_cards.push_back({node.id, cardRect(node, layout), &node});
        for (const Graph::Container& container : graph.containers) {
            const auto rect = layout.frames.find(container.id);
            if (rect == layout.frames.end())
                continue;
            const Frame* parent = frame(container.parent);
            m_frames.push_back({container.id, rect->second, parent ? parent->depth + 1 : 0, &container});
            m_frameOf.emplace(container.id, m_frames.size() - 1);
        }
        for (const Graph::Connection& connection : graph.connections)
            m_edges.push_back(
                {connection.id, connection.from, connection.to, connection.kind, connection.label});
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cardOf.emplace(m_cards[i].id, i);
        m_cardIndex.insert(static_cast<SpatialIndex::Key>(i), m_cards[i].rect);
    }
    for (std::size_t i = 0; i < m_edges.size(); ++i)
        m_edgeOf.emplace(m_edges[i].id, i);

    std::vector<std::string> moved;
    for (const Card& card : m_cards)
        if (const auto old = before.find(card.id); old == before.end() || old->second != card.rect)
            moved.push_back(card.id);
    for (const Frame& frame : m_frames)
        if (const auto old = before.find(frame.id); old == before.end() || old->second != frame.rect)
            moved.push_back(frame.id);
    rerouteMoved(moved);

    m_bounds = {};
    for (const Card& card : m_cards)
        m_bounds |= card.rect;
    for (const Frame& frame : m_frames)
        m_bounds |= frame.rect;
    emit changed();
}

RoutingScene CanvasScene::routingScene() const {
    RoutingScene scene;
    scene.boxes.reserve(m_cards.size() + m_frames.size());
    for (const Card& card : m_cards)
        scene.boxes.push_back({card.id, card.rect, true});
    for (const Frame& frame : m_frames) {
        scene.boxes.push_back({frame.id, frame.rect, false});
        scene.frameLabels.push_back(frameLabelRect(frame.rect));
    }
    for (const Edge& edge : m_edges)
        scene.lines.push_back({edge.id, edge.from, edge.to, labelSize(edge.label)});
    return scene;
}

void CanvasScene::rerouteMoved(const std::vector<std::string>& moved) {
    const RoutingScene scene = routingScene();
    setRoutes(m_routes.empty() || moved.size() == m_cards.size() + m_frames.size()
                  ? route(scene)
                  : reroute(scene, m_routes, moved));
}

void CanvasScene::setRoutes(std::vector<Route> routes) {
    m_routes = std::move(routes);
    m_edgeIndex.clear();
    for (std::size_t i = 0; i < m_routes.size(); ++i)
        if (!m_routes[i].points.empty())
            m_edgeIndex.insert(static_cast<SpatialIndex::Key>(i), routeBounds(m_routes[i]));
}

const CanvasScene::Card* CanvasScene::card(const std::string& id) const {
    const auto found = m_cardOf.find(id);
    return found == m_cardOf.end() ? nullptr : &m_cards[found->second];
}

const CanvasScene::Frame* CanvasScene::frame(const std::string& id) const {
    const auto found = m_frameOf.find(id);
    return found == m_frameOf.end() ? nullptr : &m_frames[found->second];
}

int CanvasScene::edgeIndex(const std::string& id) const {
    const auto found = m_edgeOf.find(id);
    return found == m_edgeOf.end() ? -1 : static_cast<int>(found->second);
}

QRectF CanvasScene::rectOf(const std::string& id) const {
    if (const Card* found = card(id))
        return found->rect;
    if (const Frame* found = frame(id))
        return found->rect;
    const int edge = edgeIndex(id);
    return edge < 0 ? QRectF() : routeBounds(m_routes[static_cast<std::size_t>(edge)]);
}

Hit CanvasScene::hitTest(QPointF point, double reach) const {
    if (!m_document || !m_document->isReady())
        return {};
    return lintel::hitTest(graph(), m_document->design().layout(), m_routes, point, reach);
}

std::vector<std::string> CanvasScene::elementsIn(const QRectF& area) const {
    return lintel::elementsIn(graph(), m_document->design().layout(), area);
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

void CanvasScene::previewMove(const std::vector<std::string>& ids, QPointF delta) {
    if (m_previewBase.empty())
        m_routesBase = m_routes;
    for (const std::string& id : ids) {
        const auto base = m_previewBase.find(id);
        const QRectF from = base == m_previewBase.end() ? rectOf(id) : base->second;
        place(id, from.translated(delta));
    }
    rerouteMoved(ids);
    emit changed();
}

void CanvasScene::previewResize(const std::string& id, const QRectF& rect) {
    if (m_previewBase.empty())
        m_routesBase = m_routes;
    place(id, rect);
    rerouteMoved({id});
    emit changed();
}

void CanvasScene::endPreview() {
    if (m_previewBase.empty())
        return;
    const std::unordered_map<std::string, QRectF> base = std::move(m_previewBase);
    for (const auto& [id, rect] : base)
        place(id, rect);
    m_previewBase.clear();
    setRoutes(std::move(m_routesBase));
    emit changed();
}

std::vector<std::string> CanvasScene::readingOrder() const {
    struct Entry {
        int row;
        qreal x;
        std::string id;
    };
    std::vector<Entry> entries;
    for (const Card& card : m_cards)
        entries.push_back(
            {static_cast<int>(card.rect.center().y() / metrics::CardHeight), card.rect.x(), card.id});
    for (const Frame& frame : m_frames)
        entries.push_back({static_cast<int>(frame.rect.y() / metrics::CardHeight), frame.rect.x(), frame.id});
    std::ranges::stable_sort(entries, [](const Entry& a, const Entry& b) {
        return std::pair(a.row, a.x) < std::pair(b.row, b.x);
    });
    std::vector<std::string> ids;
    for (Entry& entry : entries)
        ids.push_back(std::move(entry.id));
    return ids;
}

} // namespace lintel
