#include "model/design/states/state_places.h"

#include "model/design/collapsing.h"
#include "model/design/kernels/layout.h"
#include "model/design/kernels/make_room.h"
#include "model/design/kernels/shifting.h"

namespace lintel {

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
                         std::optional<QPointF> at) {
    const Knowhow& knowhow = design.knowhow();
    const Graph graph =
        collapse(deriveGraph(*editor.current(), *knowhow.catalog, knowhow.roles, *knowhow.connections),
                 design.layout().collapsed);
    Layout layout = arrange(graph, design.layout(), Arrange::Missing);
    const Nesting nesting(graph);
    std::vector<std::string> placed;
    for (const std::string& id : states) {
        const QRectF rect = rectOf(graph, layout, id);
        if (!rect.isValid())
            continue; // in a closed frame
        placed.push_back(id);
        if (!at)
            continue;
        shift(layout, withInside(graph, nesting, {id}), snapToGrid(*at) - rect.topLeft());
        at->rx() += rect.width() + metrics::Gap;
    }
    return makeRoom(graph, growFrames(graph, std::move(layout)), placed).write(editor);
}

} // namespace lintel
