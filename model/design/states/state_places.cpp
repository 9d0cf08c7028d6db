#include "model/design/states/state_places.h"

#include "model/design/collapsing.h"
#include "model/design/kernels/layout.h"
#include "model/design/kernels/make_room.h"
#include "model/design/kernels/shifting.h"

#include <algorithm>

namespace lintel {

namespace {

/// Where a row of states begins behind the one that leads to them. What lies in its way moves on, with
/// everything of the level that lies right of it.
QPointF roomBehind(const Graph& graph, const Nesting& nesting, Layout& layout, const StatePlace& place,
                   const std::vector<std::string>& row) {
    const QRectF after = rectOf(graph, layout, place.after);
    QRectF room(
        snapToGrid(QPointF(after.right() + metrics::Gap, after.center().y() - metrics::CardHeight / 2)),
        QSizeF(0, metrics::CardHeight));
    for (const std::string& id : row)
        room.setWidth(room.width() + rectOf(graph, layout, id).width() + metrics::Gap);
    std::vector<std::string> behind;
    bool isInTheWay = false;
    for (const std::string& id : nesting.members(place.level)) {
        const QRectF rect = rectOf(graph, layout, id);
        if (std::ranges::find(row, id) != row.end() || rect.left() < after.right())
            continue;
        behind.push_back(id);
        isInTheWay |= rect.intersects(room);
    }
    if (isInTheWay)
        shift(layout, withInside(graph, nesting, behind), {room.width(), 0});
    return room.topLeft();
}

} // namespace

std::string levelUnder(const Graph& graph, const Layout& layout, const QRectF& card) {
    for (auto container = graph.containers.rbegin(); container != graph.containers.rend(); ++container) {
        const auto frame = layout.frames.find(container->id);
        const bool isLevel =
            container->kind == "stateMachine" || container->kind == "mapState" || container->kind == "branch";
        if (isLevel && !container->isCollapsed && frame != layout.frames.end() &&
            frame->second.contains(card.center()))
            return container->id;
    }
    return {};
}

Result<void> placeStates(const Design& design, TemplateEditor& editor, const std::vector<std::string>& states,
                         const StatePlace& place, std::optional<QPointF> at) {
    const Knowhow& knowhow = design.knowhow();
    const Graph graph =
        collapse(deriveGraph(*editor.current(), *knowhow.catalog, knowhow.roles, *knowhow.connections),
                 design.layout().collapsed);
    Layout layout = arrange(graph, design.layout(), Arrange::Missing);
    const Nesting nesting(graph);
    std::vector<std::string> placed = states;
    std::erase_if(placed, [&](const std::string& id) { // in a closed frame
        return !rectOf(graph, layout, id).isValid();
    });
    if (!at && rectOf(graph, layout, place.after).isValid())
        at = roomBehind(graph, nesting, layout, place, placed);
    for (const std::string& id : placed) {
        const QRectF rect = rectOf(graph, layout, id);
        if (!at)
            continue;
        shift(layout, withInside(graph, nesting, {id}), snapToGrid(*at) - rect.topLeft());
        at->rx() += rect.width() + metrics::Gap;
    }
    return makeRoom(graph, growFrames(graph, std::move(layout)), placed).write(editor);
}

} // namespace lintel
