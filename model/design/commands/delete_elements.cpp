#include "model/design/commands/delete_elements.h"

#include "model/design/connection_data.h"
#include "model/design/design.h"
#include "model/design/membership.h"
#include "model/design/shape_connections.h"
#include "model/design/states/remove_states.h"
#include "model/design/states/state_editor.h"

#include <algorithm>
#include <set>

namespace lintel {

namespace {

/// Glue that only deleted elements show.
std::vector<std::string> orphanedGlue(const Graph& graph, const std::set<std::string>& deleted) {
    std::set<std::string> theirs;
    std::set<std::string> kept;
    const auto sort = [&](const auto& elements) {
        for (const auto& element : elements)
            (deleted.contains(element.id) ? theirs : kept)
                .insert(element.folded.begin(), element.folded.end());
    };
    sort(graph.nodes);
    sort(graph.containers);
    std::vector<std::string> orphaned;
    std::set_difference(theirs.begin(), theirs.end(), kept.begin(), kept.end(), std::back_inserter(orphaned));
    return orphaned;
}

/// Takes an element out of its free frame; what it held as a free frame itself takes its place there.
void dissolve(Layout& layout, const std::string& id) {
    std::vector<std::string> held;
    if (const auto group = layout.groups.extract(id))
        held = group.mapped().members;
    for (auto& [other, frame] : layout.groups)
        if (std::erase(frame.members, id) > 0)
            frame.members.insert(frame.members.end(), held.begin(), held.end());
}

/// Takes away a transition, or says why a line of a state cannot go by itself.
Result<void> cutTransition(TemplateEditor& editor, const Graph& graph, const Graph::Connection& connection) {
    const std::string machine = machineOf(*editor.current(), connection.from);
    if (isState(graph, connection.to))
        return StateEditor(editor, machine).disconnect(connection.from, connection.to);
    return Error{"The state " + connection.from.substr(machine.size() + 1) + " is there to call " +
                 connection.to + ". Delete the state, or connect it to something else."};
}

} // namespace

DeleteElements::DeleteElements(std::vector<std::string> ids)
    : m_ids(std::move(ids)) {}

std::string DeleteElements::label() const {
    return m_ids.size() == 1 ? "Delete " + m_ids.front()
                             : "Delete " + std::to_string(m_ids.size()) + " elements";
}

Result<void> DeleteElements::edit(const Design& design, TemplateEditor& editor) {
    // With closed frames open: what they hide is not theirs to take along.
    const Graph graph = deriveGraph(*design.current(), *design.knowhow().catalog, design.knowhow().roles,
                                    *design.knowhow().connections);
    const ConnectionCatalog& catalog = *design.knowhow().connections;
    const std::set<std::string> deleted(m_ids.begin(), m_ids.end());
    Layout layout = Layout::read(*design.current());
    for (const std::string& id : m_ids)
        if (layout.locked.contains(id))
            return Error{id + " is locked. Unlock it first."};
        else if (const Graph::Container* branch = graph.container(id); branch && branch->kind == "branch")
            return Error{branch->title + " is a part of " +
                         branch->parent.substr(branch->stateOf.size() + 1) +
                         ". Take it out of the Branches of that state."};

    const auto goes = [&](const std::string& end) { // by itself or with its machine: "Machine.State"
        return deleted.contains(end) || deleted.contains(end.substr(0, end.find('.')));
    };
    for (const Graph::Connection& connection : graph.connections) {
        const bool wanted = deleted.contains(connection.id);
        if (!wanted && !goes(connection.from) && !goes(connection.to))
            continue;
        if (connection.entry == "transition") {
            if (wanted && !goes(connection.from) && !goes(connection.to))
                if (const auto done = cutTransition(editor, graph, connection); !done)
                    return done;
            continue;
        }
        if (removeShapeConnection(layout, connection.id) || connection.entry == "shape")
            continue;
        if (!wanted && connection.entry == "reference" && connection.kind == "reference")
            continue; // cut with the resource
        if (const auto done = catalog.disconnect(editor, connection.id); !done && wanted)
            return done;
    }
    const std::vector<std::string> glue = orphanedGlue(graph, deleted);
    for (const Graph::Container& container : graph.containers)
        if (deleted.contains(container.id))
            for (const std::string& member : container.members)
                if (!deleted.contains(member))
                    if (const auto done =
                            leaveContainer(editor, catalog.data().structure, member, container.id);
                        !done)
                        return done;
    std::vector<std::string> states;
    for (const std::string& id : m_ids)
        if (isState(graph, id) && !deleted.contains(machineOf(*design.current(), id)))
            states.push_back(id);
    if (const auto done = removeStates(design.knowhow(), editor, states); !done)
        return done;
    for (const std::string& id : m_ids)
        if (editor.current()->resource(id))
            if (const auto done = editor.removeResource(id); !done)
                return done;
    for (const std::string& id : glue)
        if (editor.current()->resource(id))
            if (const auto done = editor.removeResource(id); !done)
                return done;
    for (const std::string& id : m_ids) {
        layout.nodes.erase(id);
        layout.frames.erase(id);
        layout.shapes.erase(id);
        layout.order.erase(id);
        layout.bends.erase(id);
        layout.collapsed.erase(id);
        layout.opened.erase(id);
        dissolve(layout, id);
    }
    return layout.write(editor);
}

} // namespace lintel
