#include "qml/Canvas/canvas_scene.h"

#include "model/design/kernels/layout.h"
#include "qml/Canvas/protection_areas.h"
#include "qml/Canvas/scene_focus.h"
#include "qml/Document/follow_document.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

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

} // namespace

CanvasScene::CanvasScene(QObject* parent)
    : QObject(parent)
    , m_filter(new ViewFilter(this)) {
    m_travel.setEasingCurve(QEasingCurve::InOutCubic);
    connect(m_filter, &ViewFilter::changed, this, &CanvasScene::rebuild);
}

void CanvasScene::setDocument(DesignDocument* document) {
    if (!followDocument(*this, m_document, document))
        return;
    if (document) {
        connect(document, &DesignDocument::documentReset, this, [this] {
            m_filter->focus.clear();
            rebuild();
            emit reset();
        });
        connect(document, &DesignDocument::graphChanged, this, &CanvasScene::rebuild);
        connect(document, &DesignDocument::selectionChanged, this, &CanvasScene::selectionChanged);
        connect(document, &DesignDocument::findingsChanged, this, &CanvasScene::findingsChanged);
    }
    m_filter->focus.clear(); // names elements of the design before
    rebuild();
    emit documentChanged();
}

std::optional<Layout::Bend> CanvasScene::bendOf(const std::string& connection) const {
    const auto& bends = m_document->design().layout().bends;
    const auto bend = bends.find(connection);
    return bend == bends.end() ? std::nullopt : std::optional(bend->second);
}

const Graph& CanvasScene::graph() const {
    return m_document->design().graph();
}

void CanvasScene::rebuild() {
    m_travel.disconnect(this);
    m_travel.stop();
    m_previewing = false;
    m_router.reset();
    m_previewBase.clear();
    std::unordered_map<std::string, QRectF> before;
    for (const Card& card : m_cards)
        before.emplace(card.id, card.rect);
    for (const Frame& frame : m_frames)
        before.emplace(frame.id, frame.rect);

    // A connection that is not bent any more finds its way anew.
    std::erase_if(m_routes, [this](const Route& route) {
        const int edge = edgeIndex(route.id);
        return edge >= 0 && m_edges[static_cast<std::size_t>(edge)].bend;
    });
    m_cards.clear();
    m_frames.clear();
    m_edges.clear();
    m_cardOf.clear();
    m_frameOf.clear();
    m_edgeOf.clear();
    m_cardIndex.clear();
    if (m_document && m_document->isReady())
        collect(m_document->design().graph(), m_document->design().layout());
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cardOf.emplace(m_cards[i].id, i);
        m_cardIndex.insert(static_cast<SpatialIndex::Key>(i), m_cards[i].rect);
    }
    for (std::size_t i = 0; i < m_edges.size(); ++i)
        m_edgeOf.emplace(m_edges[i].id, i);

    findLabelRooms();
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
    if (m_document && m_document->isReady())
        fade();
    if (std::exchange(m_animateNext, false) && m_duration > 0)
        travel(before);
    emit changed();
}

void CanvasScene::collect(const Graph& graph, const Layout& layout) {
    std::vector<std::pair<int, const Graph::Node*>> nodes; // from the back to the front
    for (const Graph::Node& node : graph.nodes) {
        const bool watches = node.role.service == "cloudwatch" || node.role.service == "cloudtrail";
        if (m_filter->monitoring || !watches)
            nodes.emplace_back(layout.order.contains(node.id) ? layout.order.at(node.id) : 0, &node);
    }
    if (!layout.order.empty())
        std::ranges::stable_sort(nodes, {}, [](const auto& entry) { return entry.first; });
    for (const auto& [order, node] : nodes)
        m_cards.push_back({node->id, cardRect(*node, layout), node});
    for (const Graph::Container& container : graph.containers) {
        const auto rect = layout.frames.find(container.id);
        if (rect == layout.frames.end())
            continue;
        const Frame* parent = frame(container.parent);
        m_frames.push_back({container.id, rect->second, parent ? parent->depth + 1 : 0, &container});
        m_frameOf.emplace(container.id, m_frames.size() - 1);
    }
    std::unordered_set<std::string_view> shown;
    for (const Card& card : m_cards)
        shown.insert(card.id);
    const auto isShown = [&](const std::string& id) { return shown.contains(id) || m_frameOf.contains(id); };
    for (const Graph::Connection& connection : graph.connections)
        if (m_filter->showsKind(connection.kind) && isShown(connection.from) && isShown(connection.to))
            m_edges.push_back({connection.id, connection.from, connection.to, connection.kind,
                               m_filter->labels ? connection.label : std::string(), bendOf(connection.id)});
}

void CanvasScene::fade() {
    const SceneFocus focus(graph(), m_edges, *m_filter);
    for (Card& card : m_cards)
        card.faded = focus.fades(card.id);
    for (Edge& edge : m_edges)
        edge.faded = focus.fades(edge);
}

/// Cards that lie across a frame's edge would cover its label.
void CanvasScene::findLabelRooms() {
    for (Frame& frame : m_frames) {
        std::vector<QRectF> over;
        m_cardIndex.visit(frame.rect, [&](SpatialIndex::Key, const QRectF& card) {
            if (!frame.rect.contains(card))
                over.push_back(card);
            return false;
        });
        frame.label = frameLabelRoom(frame.rect, over).translated(-frame.rect.topLeft());
    }
}

/// What a frame's title takes, for what goes around it.
QRectF CanvasScene::labelRect(const Frame& frame) {
    constexpr qreal Glyph = 28; // beside it, with the room around both
    const qreal width = Glyph + LabelCharacter * static_cast<qreal>(frame.container->title.size());
    return {frame.rect.topLeft() + frame.label.topLeft(),
            QSizeF(std::min(width, frame.label.width()), frame.label.height())};
}

QVariantList CanvasScene::outlines() const {
    QVariantList list;
    if (!m_document || !m_document->isReady())
        return list;
    for (const ProtectionArea& area : protectionAreas(*this)) {
        QStringList members;
        for (const std::string& id : area.members)
            members.append(QString::fromStdString(card(id)->node->title));
        list.append(QVariantMap{{QStringLiteral("group"), QString::fromStdString(area.group)},
                                {QStringLiteral("isCluster"), area.isCluster},
                                {QStringLiteral("title"), QString::fromStdString(area.title)},
                                {QStringLiteral("members"), members.join(QStringLiteral(", "))},
                                {QStringLiteral("x"), area.rect.x()},
                                {QStringLiteral("y"), area.rect.y()},
                                {QStringLiteral("width"), area.rect.width()},
                                {QStringLiteral("height"), area.rect.height()}});
    }
    return list;
}

RoutingScene CanvasScene::routingScene() const {
    RoutingScene scene;
    scene.boxes.reserve(m_cards.size() + m_frames.size());
    for (const Card& card : m_cards)
        scene.boxes.push_back({card.id, card.rect, true});
    for (const Frame& frame : m_frames)
        scene.boxes.push_back({frame.id, frame.rect, false, labelRect(frame)});
    for (const Edge& edge : m_edges)
        scene.lines.push_back({edge.id, edge.from, edge.to, labelSize(edge.label), edge.bend});
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
            m_edgeIndex.insert(static_cast<SpatialIndex::Key>(i), wayBounds(m_routes[i].points));
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
    return edge < 0 ? QRectF() : wayBounds(m_routes[static_cast<std::size_t>(edge)].points);
}

Hit CanvasScene::hitTest(QPointF point, double reach) const {
    if (const auto cards = m_cardIndex.at(point); !cards.empty())
        return {Hit::Kind::Node, m_cards[cards.back()].id};
    const Edge* nearest = nullptr;
    double best = reach;
    for (const SpatialIndex::Key key :
         m_edgeIndex.query(QRectF(point, QSizeF(0, 0)).adjusted(-reach, -reach, reach, reach)))
        if (const double distance = distanceTo(m_routes[key].points, point); distance <= best) {
            best = distance;
            nearest = &m_edges[key];
        }
    if (nearest)
        return {Hit::Kind::Connection, nearest->id};
    for (auto frame = m_frames.rbegin(); frame != m_frames.rend(); ++frame)
        if (frame->rect.contains(point)) {
            const bool onLabel = labelRect(*frame).contains(point);
            return {onLabel ? Hit::Kind::FrameLabel : Hit::Kind::Frame, frame->id};
        }
    return {};
}

std::vector<std::string> CanvasScene::elementsIn(const QRectF& area) const {
    std::vector<std::string> found;
    for (const Frame& frame : m_frames)
        if (area.contains(frame.rect))
            found.push_back(frame.id);
    for (const SpatialIndex::Key key : m_cardIndex.query(area))
        if (area.contains(m_cards[key].rect))
            found.push_back(m_cards[key].id);
    return found;
}

bool CanvasScene::isEmptyIn(const QRectF& area) const {
    return m_cardIndex.query(area).empty() && m_edgeIndex.query(area).empty() &&
           std::ranges::none_of(m_frames, [&](const Frame& frame) { return frame.rect.intersects(area); });
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
