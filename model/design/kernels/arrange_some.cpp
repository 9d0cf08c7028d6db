#include "model/design/kernels/arrange_some.h"

#include "model/design/kernels/flow.h"
#include "model/design/kernels/layout.h"
#include "model/design/kernels/make_room.h"
#include "model/design/kernels/nesting.h"
#include "model/design/kernels/shifting.h"

#include <algorithm>
#include <map>

namespace lintel {

namespace {

bool isMovable(const Graph& graph, const Layout& layout, const std::string& id) {
    if (layout.locked.contains(id))
        return false;
    if (const Graph::Node* node = graph.node(id))
        return node->containers.size() < 2;
    const Graph::Container* container = graph.container(id);
    return container && container->kind != "zone" && !container->kind.ends_with("Subnet");
}

} // namespace

Layout arrangeSome(const Graph& graph, Layout layout, const std::vector<std::string>& elements) {
    const Nesting nesting(graph);
    const bool isOneContainer = elements.size() == 1 && graph.container(elements.front());
    const std::vector<std::string>& wanted = isOneContainer ? nesting.members(elements.front()) : elements;
    std::map<std::string, std::vector<std::string>> byHome;
    for (const std::string& id : wanted)
        if (isMovable(graph, layout, id))
            byHome[nesting.home(id)].push_back(id);
    for (const auto& [home, ids] : byHome) {
        QRectF around;
        std::vector<QSizeF> boxes;
        for (const std::string& id : ids) {
            const QRectF rect = rectOf(graph, layout, id);
            around |= rect;
            boxes.push_back(rect.size());
        }
        std::vector<std::pair<std::size_t, std::size_t>> arrows;
        const auto indexOf = [&](const std::string& id) {
            return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
        };
        for (const Graph::Connection& connection : graph.connections) {
            const auto [from, to] = nesting.siblings(connection.from, connection.to);
            if (from != to && indexOf(from) < ids.size() && indexOf(to) < ids.size())
                arrows.emplace_back(indexOf(from), indexOf(to));
        }
        const std::vector<QPointF> places = layoutFlow(boxes, arrows, metrics::Gap);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const QPointF from = rectOf(graph, layout, ids[i]).topLeft();
            shift(layout, withInside(graph, nesting, {ids[i]}), around.topLeft() + places[i] - from);
        }
        layout = makeRoom(graph, std::move(layout), ids);
    }
    return layout;
}

} // namespace lintel
