#include "qml/Canvas/state_drop.h"

#include "model/design/kernels/layout.h"
#include "model/design/states/remove_states.h"
#include "model/design/states/state_places.h"
#include "qml/Document/qt_text.h"

#include <algorithm>

namespace lintel {

namespace {

constexpr qreal LineReach = 20; // half a card: it covers the line

std::string levelOf(const Graph& graph, const std::string& state) {
    if (const Graph::Node* node = graph.node(state))
        return node->containers.empty() ? std::string() : node->containers.front();
    const Graph::Container* container = graph.container(state);
    return container ? container->parent : std::string();
}

} // namespace

std::optional<StatePlace> otherLevelAt(const CanvasScene& scene, const std::string& state,
                                       const QRectF& card) {
    const Graph& graph = scene.graph();
    if (!isState(graph, state))
        return std::nullopt;
    const std::string level = levelUnder(graph, scene.document()->design().layout(), card);
    const std::vector<std::string> inside = scene.movedWith({state});
    const bool isOther = !level.empty() && level != levelOf(graph, state) &&
                         std::ranges::find(inside, level) == inside.end() &&
                         machineOf(*scene.document()->design().current(), level) ==
                             machineOf(*scene.document()->design().current(), state);
    return isOther ? std::optional(StatePlace{.level = level}) : std::nullopt;
}

bool canCall(const Design& design, const std::string& level, const AddTasks::Call& call) {
    const std::string machine = machineOf(*design.current(), level);
    const Resource* holder = design.current()->resource(machine);
    return call.existing.empty()
               ? holder && !design.knowhow().connections->calls(holder->type, call.type).empty()
               : !callableOf(design, machine, call.existing).empty();
}

std::optional<StateDrop> stateDropAt(const CanvasScene& scene, const QRectF& card,
                                     const std::vector<AddTasks::Call>& calls) {
    const Design& design = scene.document()->design();
    const Graph& graph = scene.graph();
    const std::string level = levelUnder(graph, design.layout(), card);
    if (level.empty() || calls.empty() ||
        !std::ranges::all_of(calls, [&](const AddTasks::Call& call) { return canCall(design, level, call); }))
        return std::nullopt;
    StateDrop drop{.place = {.level = level}, .at = snapToGrid(card.topLeft())};
    qreal nearest = LineReach;
    for (std::size_t i = 0; i < scene.edges().size(); ++i) {
        const CanvasScene::Edge& edge = scene.edges()[i];
        const qreal distance = distanceTo(scene.settledRoutes()[i].points, card.center());
        if (distance >= nearest || !isState(graph, edge.from) || !isState(graph, edge.to) ||
            levelOf(graph, edge.from) != level)
            continue;
        nearest = distance;
        drop.place.after = edge.from;
        drop.place.before = edge.to;
        drop.transition = qt(edge.id);
        drop.at.reset();
    }
    return drop;
}

std::optional<StatePlace> statePlaceFor(const Graph& graph, const std::vector<std::string>& selected) {
    if (selected.size() != 1)
        return std::nullopt;
    const Graph::Container* frame = graph.container(selected.front());
    const bool isLevel =
        frame && !frame->isCollapsed &&
        (frame->kind == "stateMachine" || frame->kind == "mapState" || frame->kind == "branch");
    if (isLevel)
        return StatePlace{.level = frame->id};
    if (isState(graph, selected.front()))
        return StatePlace{.level = levelOf(graph, selected.front()), .after = selected.front()};
    return std::nullopt;
}

} // namespace lintel
