#include "model/design/commands/move_elements.h"

#include "model/design/connection_data.h"
#include "model/design/design.h"
#include "model/design/kernels/layout.h"
#include "model/design/kernels/nesting.h"
#include "model/design/membership.h"

#include <algorithm>
#include <set>

namespace lintel {

namespace {

void collectInside(const Nesting& nesting, const std::string& id, std::set<std::string>& all) {
    if (!all.insert(id).second)
        return;
    for (const std::string& member : nesting.members(id))
        collectInside(nesting, member, all);
}

/// A zone has no resource: lying in it means lying in its VPC.
std::vector<std::string> realContainers(const Graph& graph, const std::vector<std::string>& containers) {
    std::vector<std::string> real;
    for (const std::string& id : containers)
        if (const Graph::Container* container = graph.container(id))
            real.push_back(container->kind == "zone" ? container->parent : id);
    std::sort(real.begin(), real.end());
    real.erase(std::unique(real.begin(), real.end()), real.end());
    return real;
}

/// Containers that an element is in now; an inner container's are its parent.
std::vector<std::string> containersOf(const Graph& graph, const std::string& id) {
    if (const Graph::Node* node = graph.node(id))
        return realContainers(graph, node->containers);
    const Graph::Container* container = graph.container(id);
    return container && !container->parent.empty() ? realContainers(graph, {container->parent})
                                                   : std::vector<std::string>();
}

} // namespace

MoveElements::MoveElements(std::vector<std::string> ids, QPointF delta,
                           std::optional<std::vector<std::string>> into, std::string gesture)
    : m_ids(std::move(ids))
    , m_delta(delta)
    , m_into(std::move(into))
    , m_gesture(std::move(gesture)) {}

std::string MoveElements::label() const {
    return m_ids.size() == 1 ? "Move " + m_ids.front() : "Move " + std::to_string(m_ids.size()) + " elements";
}

std::string MoveElements::mergeKey() const {
    return m_gesture.empty() ? std::string() : "move " + m_gesture;
}

Result<void> MoveElements::edit(const Design& design, TemplateEditor& editor) {
    const Graph& graph = design.graph();
    const Structure& structure = design.knowhow().connections->data().structure;
    m_steps.clear();
    if (m_into) {
        const std::vector<std::string> wanted = realContainers(graph, *m_into);
        for (const std::string& id : m_ids) {
            const std::vector<std::string> present = containersOf(graph, id);
            for (const std::string& container : present)
                if (std::find(wanted.begin(), wanted.end(), container) == wanted.end())
                    if (const auto done = leaveContainer(editor, structure, id, container); !done)
                        return done;
            for (const std::string& container : wanted) {
                if (container == id || std::find(present.begin(), present.end(), container) != present.end())
                    continue;
                const auto steps = enterContainer(editor, structure, id, container);
                if (!steps)
                    return steps.error();
                m_steps.insert(m_steps.end(), steps->begin(), steps->end());
            }
        }
    }
    const Nesting nesting(graph);
    std::set<std::string> moved;
    for (const std::string& id : m_ids)
        collectInside(nesting, id, moved);
    Layout layout = design.layout();
    for (const std::string& id : moved) {
        if (const auto node = layout.nodes.find(id); node != layout.nodes.end())
            node->second = snapToGrid(node->second + m_delta);
        if (const auto shape = layout.shapes.find(id); shape != layout.shapes.end())
            shape->second.position = snapToGrid(shape->second.position + m_delta);
        if (const auto frame = layout.frames.find(id); frame != layout.frames.end())
            frame->second.moveTopLeft(snapToGrid(frame->second.topLeft() + m_delta));
    }
    if (moved.empty() || (m_delta.isNull() && m_steps.empty()))
        return {};
    return layout.write(editor);
}

} // namespace lintel
