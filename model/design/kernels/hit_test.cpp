#include "model/design/kernels/hit_test.h"

#include "model/design/kernels/layout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lintel {

namespace {

double distanceToSegment(QPointF a, QPointF b, QPointF p) {
    const QPointF along = b - a;
    const double length = QPointF::dotProduct(along, along);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(p - a, along) / length, 0.0, 1.0) : 0.0;
    const QPointF d = p - (a + t * along);
    return std::hypot(d.x(), d.y());
}

/// Whether a container is, or lies inside, one of the given ones.
bool isWithin(const Graph& graph, const Graph::Container& container, const std::vector<std::string>& outer) {
    for (const Graph::Container* current = &container; current; current = graph.container(current->parent))
        if (std::find(outer.begin(), outer.end(), current->id) != outer.end())
            return true;
    return false;
}

bool isAncestor(const Graph& graph, const std::string& outer, const Graph::Container& inner) {
    return inner.id != outer && isWithin(graph, inner, {outer});
}

} // namespace

double distanceTo(const std::vector<QPointF>& line, QPointF point) {
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < line.size(); ++i)
        best = std::min(best, distanceToSegment(line[i - 1], line[i], point));
    return best;
}

Hit hitTest(const Graph& graph, const Layout& layout, const std::vector<Route>& routes, QPointF point,
            double reach) {
    for (auto node = graph.nodes.rbegin(); node != graph.nodes.rend(); ++node)
        if (cardRect(*node, layout).contains(point))
            return {Hit::Kind::Node, node->id};
    const Route* nearest = nullptr;
    double best = reach;
    for (const Route& route : routes)
        if (const double distance = distanceTo(route.points, point); distance <= best) {
            best = distance;
            nearest = &route;
        }
    if (nearest)
        return {Hit::Kind::Connection, nearest->id};
    for (auto container = graph.containers.rbegin(); container != graph.containers.rend(); ++container) {
        const auto frame = layout.frames.find(container->id);
        if (frame == layout.frames.end() || !frame->second.contains(point))
            continue;
        const bool onLabel = frameLabelRect(frame->second).contains(point);
        return {onLabel ? Hit::Kind::FrameLabel : Hit::Kind::Frame, container->id};
    }
    return {};
}

std::vector<std::string> elementsIn(const Graph& graph, const Layout& layout, const QRectF& area) {
    std::vector<std::string> found;
    for (const Graph::Container& container : graph.containers)
        if (const auto frame = layout.frames.find(container.id);
            frame != layout.frames.end() && area.contains(frame->second))
            found.push_back(container.id);
    for (const Graph::Node& node : graph.nodes)
        if (const QRectF card = cardRect(node, layout); card.isValid() && area.contains(card))
            found.push_back(node.id);
    return found;
}

std::vector<std::string> containersUnder(const Graph& graph, const Layout& layout, const QRectF& card,
                                         const std::vector<std::string>& except) {
    constexpr double share = 0.25;
    constexpr double plainCard = metrics::CardWidth * metrics::CardHeight; // a spanning card is larger
    std::vector<const Graph::Container*> under;
    for (const Graph::Container& container : graph.containers) {
        const auto frame = layout.frames.find(container.id);
        if (frame == layout.frames.end() || container.kind == "stateMachine" || !container.stateOf.empty() ||
            isWithin(graph, container, except))
            continue; // what a state machine holds is its definition's to say
        const QRectF common = frame->second.intersected(card);
        if (common.width() * common.height() >= share * std::min(card.width() * card.height(), plainCard))
            under.push_back(&container);
    }
    std::vector<std::string> innermost;
    for (const Graph::Container* container : under)
        if (std::none_of(under.begin(), under.end(),
                         [&](const auto* other) { return isAncestor(graph, container->id, *other); }))
            innermost.push_back(container->id);
    return innermost;
}

} // namespace lintel
