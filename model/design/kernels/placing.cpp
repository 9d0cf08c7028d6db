#include "model/design/kernels/placing.h"

#include "model/design/kernels/layout.h"
#include "model/design/kernels/nesting.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace lintel {

namespace {

class Placer {
public:
    Placer(const Graph& graph, Layout present, const Layout& fresh)
        : m_graph(graph)
        , m_nesting(graph)
        , m_layout(std::move(present))
        , m_fresh(fresh) {
        for (const Graph::Node& node : graph.nodes)
            m_nodes[node.id] = &node;
    }

    Layout run() {
        for (const Graph::Container& container : m_graph.containers)
            if (!isPlaced(container.id))
                placeContainer(container);
        for (const Graph::Node& node : m_graph.nodes)
            if (!isPlaced(node.id))
                placeNode(node);
        return std::move(m_layout);
    }

private:
    bool isPlaced(const std::string& id) const { return rectOf(id).isValid(); }

    QRectF rectOf(const std::string& id) const { return rectIn(m_layout, id); }

    QRectF rectIn(const Layout& layout, const std::string& id) const {
        if (const auto frame = layout.frames.find(id); frame != layout.frames.end())
            return frame->second;
        const auto node = m_nodes.find(id);
        return node == m_nodes.end() ? QRectF() : cardRect(*node->second, layout);
    }

    void placeContainer(const Graph::Container& container) {
        QRectF around;
        for (const std::string& id : inside(container.id))
            around = around.united(rectOf(id));
        if (around.isValid()) { // drawn around members that lie somewhere already
            m_layout.frames[container.id] = around.adjusted(-metrics::FramePadding, -metrics::FrameLabel,
                                                            metrics::FramePadding, metrics::FramePadding);
            return;
        }
        const QRectF wanted = m_fresh.frames.at(container.id);
        const QPointF at = freeSpot(container.id, wanted.size());
        const QPointF shift = at - wanted.topLeft();
        m_layout.frames[container.id] = wanted.translated(shift);
        for (const std::string& id : inside(container.id)) {
            if (const auto frame = m_fresh.frames.find(id); frame != m_fresh.frames.end())
                m_layout.frames[id] = frame->second.translated(shift);
            else if (const auto node = m_fresh.nodes.find(id); node != m_fresh.nodes.end())
                m_layout.nodes[id] = node->second + shift;
        }
    }

    void placeNode(const Graph::Node& node) {
        const QPointF at =
            node.containers.size() > 1 ? spanningSpot(node) : freeSpot(node.id, cardSize(node));
        if (const auto shape = m_layout.shapes.find(node.id);
            node.type.empty() && shape != m_layout.shapes.end())
            shape->second.position = at;
        else
            m_layout.nodes[node.id] = at;
    }

    std::vector<std::string> inside(const std::string& container) const {
        std::vector<std::string> all;
        for (const std::string& member : m_nesting.members(container)) {
            all.push_back(member);
            const auto deeper = inside(member);
            all.insert(all.end(), deeper.begin(), deeper.end());
        }
        return all;
    }

    /// Beside a connected neighbour of the same container when there is one, else at the container's
    /// beginning.
    QPointF wishedSpot(const std::string& id, QSizeF size) const {
        const std::string& home = m_nesting.home(id);
        for (const Graph::Connection& connection : m_graph.connections) {
            const bool arrives = connection.to == id;
            if (!arrives && connection.from != id)
                continue;
            const std::string& other = arrives ? connection.from : connection.to;
            const QRectF rect = rectOf(other);
            if (rect.isValid() && m_nesting.home(other) == home)
                return {arrives ? rect.right() + metrics::Gap : rect.left() - metrics::Gap - size.width(),
                        rect.top()};
        }
        if (const QRectF frame = rectOf(home); frame.isValid())
            return frame.topLeft() + QPointF(metrics::FramePadding, metrics::FrameLabel);
        const QRectF bounds = boundsOf(m_graph, m_layout);
        return {bounds.left(), bounds.bottom() + metrics::Gap};
    }

    /// The spot nearest to the wish where the box is clear of its siblings.
    QPointF freeSpot(const std::string& id, QSizeF size) const {
        const std::string& home = m_nesting.home(id);
        const QPointF wish = snapToGrid(wishedSpot(id, size));
        const QRectF frame = rectOf(home);
        std::vector<QRectF> taken;
        for (const std::string& member : m_nesting.members(home))
            if (member != id)
                taken.push_back(rectOf(member));
        const auto isFree = [&](QPointF at) {
            if (frame.isValid() &&
                (at.x() < frame.left() + metrics::FramePadding || at.y() < frame.top() + metrics::FrameLabel))
                return false; // a frame grows to the right and downwards only
            const QRectF box = QRectF(at, size).adjusted(-margin, -margin, margin, margin);
            return std::none_of(taken.begin(), taken.end(),
                                [&](const QRectF& rect) { return rect.intersects(box); });
        };
        constexpr int rings = 40;
        const double dx = (metrics::CardWidth + metrics::Gap) / 2;
        const double dy = (metrics::CardHeight + metrics::CrossGap) / 2;
        for (int ring = 0; ring <= rings; ++ring)
            for (int row = 0; row <= ring; ++row)
                for (const int y : {row, -row})
                    for (const int x : {ring, -ring}) {
                        // The ring's corner columns and rows, those below and to the right of the wish first.
                        for (const QPointF offset : {QPointF(y * dx, x * dy), QPointF(x * dx, y * dy)})
                            if (const QPointF at = snapToGrid(wish + offset); isFree(at))
                                return at;
                    }
        const QRectF bounds = boundsOf(m_graph, m_layout);
        return snapToGrid(QPointF(bounds.left(), bounds.bottom() + metrics::Gap));
    }

    /// Across the gap of the first two of its containers, below what lies there already.
    QPointF spanningSpot(const Graph::Node& node) const {
        std::vector<QRectF> frames;
        for (const std::string& container : node.containers)
            frames.push_back(rectOf(container));
        const QRectF first =
            *std::min_element(frames.begin(), frames.end(),
                              [](const QRectF& a, const QRectF& b) { return a.left() < b.left(); });
        Layout trial = m_layout;
        QPointF at = snapToGrid(QPointF(first.right() - metrics::Gap, first.top() + metrics::FrameLabel));
        for (bool free = false; !free;) {
            trial.nodes[node.id] = at;
            const QRectF card = cardRect(node, trial).adjusted(-margin, -margin, margin, margin);
            free = std::none_of(m_graph.nodes.begin(), m_graph.nodes.end(), [&](const Graph::Node& other) {
                return other.id != node.id && cardRect(other, m_layout).intersects(card);
            });
            if (!free)
                at.ry() += metrics::Grid * 4;
        }
        return at;
    }

    static constexpr double margin = 11;
    const Graph& m_graph;
    Nesting m_nesting;
    Layout m_layout;
    const Layout& m_fresh;
    std::unordered_map<std::string, const Graph::Node*> m_nodes;
};

} // namespace

bool isComplete(const Graph& graph, const Layout& layout) {
    return std::all_of(
               graph.containers.begin(), graph.containers.end(),
               [&](const Graph::Container& container) { return layout.frames.contains(container.id); }) &&
           std::all_of(graph.nodes.begin(), graph.nodes.end(),
                       [&](const Graph::Node& node) { return cardRect(node, layout).isValid(); });
}

Layout onlyKnown(const Graph& graph, Layout layout) {
    std::set<std::string_view> nodes;
    std::set<std::string_view> containers;
    for (const Graph::Node& node : graph.nodes)
        nodes.insert(node.id);
    for (const Graph::Container& container : graph.containers) {
        containers.insert(container.id);
        for (const std::string& id : container.hidden) {
            nodes.insert(id);
            containers.insert(id);
        }
    }
    const auto isElement = [&](const std::string& id) {
        return nodes.contains(id) || containers.contains(id);
    };
    std::erase_if(layout.nodes, [&](const auto& entry) { return !nodes.contains(entry.first); });
    std::erase_if(layout.shapes, [&](const auto& entry) { return !nodes.contains(entry.first); });
    std::erase_if(layout.frames, [&](const auto& entry) { return !containers.contains(entry.first); });
    std::erase_if(layout.groups, [&](const auto& entry) { return !containers.contains(entry.first); });
    for (auto& [id, group] : layout.groups)
        std::erase_if(group.members, [&](const std::string& member) { return !isElement(member); });
    std::erase_if(layout.collapsed, [&](const std::string& id) { return !containers.contains(id); });
    std::erase_if(layout.opened, [&](const std::string& id) { return !isElement(id); });
    std::erase_if(layout.locked, [&](const std::string& id) { return !isElement(id); });
    std::set<std::string_view> connections;
    for (const Graph::Connection& connection : graph.connections)
        connections.insert(connection.id);
    const bool somethingIsHidden = std::any_of(graph.containers.begin(), graph.containers.end(),
                                               [](const auto& container) { return container.isCollapsed; });
    if (!somethingIsHidden)
        std::erase_if(layout.bends, [&](const auto& entry) { return !connections.contains(entry.first); });
    std::erase_if(layout.order, [&](const auto& entry) { return !nodes.contains(entry.first); });
    return layout;
}

Layout placeMissing(const Graph& graph, Layout present, const Layout& fresh) {
    if (present.nodes.empty() && present.frames.empty()) {
        Layout whole = fresh;
        for (const auto& [id, shape] : present.shapes)
            whole.shapes[id] = shape;
        whole.groups = present.groups;
        whole.collapsed = present.collapsed;
        whole.opened = present.opened;
        whole.locked = present.locked;
        whole.order = present.order;
        whole.bends = present.bends;
        return whole;
    }
    return Placer(graph, std::move(present), fresh).run();
}

} // namespace lintel
