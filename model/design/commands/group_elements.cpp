#include "model/design/commands/group_elements.h"

#include "model/design/design.h"
#include "model/design/kernels/layout.h"
#include "model/design/kernels/nesting.h"
#include "model/design/kernels/shifting.h"
#include "model/design/shapes.h"

#include <algorithm>

namespace lintel {

GroupElements::GroupElements(std::vector<std::string> members, std::string kind, std::optional<QRectF> rect)
    : m_members(std::move(members))
    , m_kind(std::move(kind))
    , m_rect(rect) {}

std::string GroupElements::label() const {
    return m_members.empty() ? "Add " + freeFrameRole(m_kind).label
                             : "Group " + std::to_string(m_members.size()) + " elements";
}

Result<void> GroupElements::edit(const Design& design, TemplateEditor& editor) {
    const Graph& graph = design.graph();
    const Nesting nesting(graph);
    Layout layout = design.layout();
    std::optional<std::string> home;
    std::vector<std::string> members;
    QRectF around;
    for (const std::string& id : m_members) {
        const Graph::Node* node = graph.node(id);
        const Graph::Container* container = graph.container(id);
        if (!node && !container)
            continue;
        const bool isFixed =
            (node && (node->containers.size() > 1 || !node->stateOf.empty())) ||
            (container && (container->kind == "zone" || container->kind.ends_with("Subnet")));
        const std::string& place = nesting.home(id);
        if (isFixed || (home && *home != place))
            return Error{"A group holds elements of one container; " + id +
                         " lies across or in another one, or is a part of one."};
        home = place;
        members.push_back(id);
        around |= rectOf(graph, layout, id);
    }
    const std::string wish = freeFrameRole(m_kind).label;
    std::string base = wish;
    std::erase_if(base, [](unsigned char c) { return !std::isalnum(c); });
    const auto isTaken = [&](const std::string& id) {
        return layout.groups.contains(id) || layout.shapes.contains(id);
    };
    m_id = editor.freeLogicalId(base);
    for (int count = 2; isTaken(m_id); ++count)
        m_id = editor.freeLogicalId(base + std::to_string(count));
    if (home && !home->empty() && layout.groups.contains(*home)) { // a group within a group
        std::vector<std::string>& outer = layout.groups.at(*home).members;
        std::erase_if(outer, [&](const std::string& id) {
            return std::find(members.begin(), members.end(), id) != members.end();
        });
        outer.push_back(m_id);
    }
    layout.groups[m_id] = {m_kind, wish, members};
    if (around.isValid()) {
        layout.frames[m_id] = around.adjusted(-metrics::FramePadding, -metrics::FrameLabel,
                                              metrics::FramePadding, metrics::FramePadding);
    } else {
        const QRectF bounds = boundsOf(graph, layout);
        const QRectF free(bounds.isValid() ? QPointF(bounds.left(), bounds.bottom() + metrics::Gap)
                                           : QPointF(),
                          QSizeF(metrics::CardWidth * 2, metrics::CardHeight * 4));
        const QRectF rect = m_rect.value_or(free);
        layout.frames[m_id] = QRectF(snapToGrid(rect.topLeft()), snapToGrid(rect.bottomRight()));
    }
    return layout.write(editor);
}

} // namespace lintel
