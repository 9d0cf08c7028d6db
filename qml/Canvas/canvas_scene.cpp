#include "qml/Canvas/canvas_scene.h"

#include "model/design/kernels/layout.h"
#include "qml/Document/follow_document.h"

#include <algorithm>
#include <set>
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

std::optional<Layout::Bend> bendOf(const Layout& layout, const std::string& connection) {
    const auto bend = layout.bends.find(connection);
    return bend == layout.bends.end() ? std::nullopt : std::optional(bend->second);
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
    m_travel.stop();
    m_travel.disconnect(this);
    m_previewing = false;
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
    insetLabels();
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
                               m_filter->labels ? connection.label : std::string(),
                               bendOf(layout, connection.id)});
}

/// Fades what is out of focus: neither chosen, nor reached from there, nor what calls it directly.
void CanvasScene::fade() {
    std::unordered_set<std::string> absent;
    for (const QString& resource : m_filter->absent) {
        // Glue that does not exist takes its connection along, but not the card that it is folded into.
        const std::string id = resource.toStdString();
        const std::string element = graph().elementOf(id);
        if (element == id || graph().connection(element))
            absent.insert(element);
    }
    std::unordered_set<std::string> near;
    std::vector<std::string> open;
    for (const QString& id : m_filter->focus)
        if (near.insert(id.toStdString()).second)
            open.push_back(id.toStdString());
    for (const Edge& edge : m_edges)
        if (m_filter->focus.contains(QString::fromStdString(edge.to)))
            near.insert(edge.from);
    std::unordered_multimap<std::string_view, const Edge*> leaving;
    if (!open.empty())
        for (const Edge& edge : m_edges)
            leaving.emplace(edge.from, &edge);
    while (!open.empty()) {
        const std::string id = std::move(open.back());
        open.pop_back();
        const auto [first, last] = leaving.equal_range(id);
        for (auto edge = first; edge != last; ++edge)
            if (near.insert(edge->second->to).second)
                open.push_back(edge->second->to);
    }
    const auto isFaded = [&](const std::string& id) {
        return absent.contains(id) || (!m_filter->focus.isEmpty() && !near.contains(id));
    };
    for (Card& card : m_cards)
        card.faded = isFaded(card.id);
    for (Edge& edge : m_edges)
        edge.faded = absent.contains(edge.id) || isFaded(edge.from) || isFaded(edge.to);
}

/// A card that lies across the upper left corner of a frame would cover its label.
void CanvasScene::insetLabels() {
    for (Frame& frame : m_frames)
        for (const SpatialIndex::Key key : m_cardIndex.query(QRectF(frame.rect.topLeft(), QSizeF(1, 1))))
            frame.labelInset = std::max(frame.labelInset, m_cards[key].rect.right() - frame.rect.left());
}

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

QVariantList CanvasScene::outlines() const {
    constexpr qreal Room = 6;
    QVariantList list;
    if (!m_filter->securityGroups || !m_document || !m_document->isReady())
        return list;
    std::unordered_map<std::string, int> around; // outlines of one card lie around one another
    for (const Graph::Outline& group : graph().outlines)
        for (const std::string& id : group.members)
            if (const Card* member = card(id)) {
                const qreal room = Room * ++around[id];
                const QRectF rect = member->rect.adjusted(-room, -room, room, room);
                list.append(QVariantMap{{QStringLiteral("title"), QString::fromStdString(group.title)},
                                        {QStringLiteral("x"), rect.x()},
                                        {QStringLiteral("y"), rect.y()},
                                        {QStringLiteral("width"), rect.width()},
                                        {QStringLiteral("height"), rect.height()}});
            }
    return list;
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
            const bool onLabel = frameLabelRect(frame->rect).contains(point);
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
    for (const std::string& id : ids) {
        const auto base = m_previewBase.find(id);
        const QRectF from = base == m_previewBase.end() ? rectOf(id) : base->second;
        place(id, from.translated(delta));
    }
    rerouteMoved(ids);
    emit changed();
}

void CanvasScene::previewResize(const std::string& id, const QRectF& rect) {
    beginPreview();
    place(id, rect);
    rerouteMoved({id});
    emit changed();
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
        edge.bend = bendOf(m_document->design().layout(), edge.id);
    const std::unordered_map<std::string, QRectF> base = std::move(m_previewBase);
    for (const auto& [id, rect] : base)
        place(id, rect);
    m_previewBase.clear();
    setRoutes(std::exchange(m_routesBase, {}));
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
