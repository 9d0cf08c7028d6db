#include "model/design/commands/rename_element.h"

#include "model/design/design.h"
#include "model/design/states/remove_states.h"
#include "model/design/states/state_editor.h"

#include <algorithm>

namespace lintel {

namespace {

/// Moves the entry of a map to another key, when it is there.
template <class Map>
void rekey(Map& map, const std::string& from, const std::string& to) {
    if (auto entry = map.extract(from)) {
        entry.key() = to;
        map.insert(std::move(entry));
    }
}

} // namespace

RenameElement::RenameElement(std::string from, std::string to)
    : m_from(std::move(from))
    , m_to(std::move(to)) {}

std::string RenameElement::label() const {
    return "Rename " + m_from + " to " + m_to;
}

std::vector<std::string> RenameElement::selection() const {
    return {m_isShape ? m_from : m_to};
}

Result<void> RenameElement::edit(const Design& design, TemplateEditor& editor) {
    Layout written = Layout::read(*design.current());
    if (const auto shape = written.shapes.find(m_from); shape != written.shapes.end()) {
        m_isShape = true;
        shape->second.text = m_to;
        return written.write(editor);
    }
    if (const auto group = written.groups.find(m_from); group != written.groups.end()) {
        m_isShape = true;
        group->second.title = m_to;
        return written.write(editor);
    }
    if (isState(design.graph(), m_from)) {
        const Result<std::string> id =
            StateEditor(editor, machineOf(*design.current(), m_from)).rename(m_from, m_to);
        if (!id)
            return id.error();
        m_to = *id;
    } else {
        if (written.shapes.contains(m_to) || written.groups.contains(m_to))
            return Error{"There is already an element called " + m_to + "."};
        if (const auto done = editor.rename("Resources", m_from, m_to); !done)
            return done;
    }
    // Its own place, those of a VPC's zones, of a machine's states and of a state's branches.
    const Graph& graph = design.graph();
    const auto isPart = [&](const std::string& id, const std::string& stateOf, bool isZone) {
        return id == m_from || isZone || stateOf == m_from || id.starts_with(m_from + "[");
    };
    const auto renamed = [&](const std::string& id) { return m_to + id.substr(m_from.size()); };
    for (const Graph::Container& container : graph.containers)
        if (isPart(container.id, container.stateOf, container.kind == "zone" && container.parent == m_from)) {
            rekey(written.frames, container.id, renamed(container.id));
            for (std::set<std::string>* marks : {&written.collapsed, &written.locked})
                if (marks->erase(container.id) > 0)
                    marks->insert(renamed(container.id));
        }
    for (const Graph::Node& node : graph.nodes)
        if (isPart(node.id, node.stateOf, false)) {
            rekey(written.nodes, node.id, renamed(node.id));
            rekey(written.order, node.id, renamed(node.id));
        }
    for (const Graph::Connection& connection : graph.connections)
        if (connection.from == m_from || connection.to == m_from) {
            const std::size_t colon = connection.id.rfind(':');
            rekey(written.bends, connection.id,
                  (connection.from == m_from ? m_to : connection.from) + ">" +
                      (connection.to == m_from ? m_to : connection.to) + connection.id.substr(colon));
        }
    for (std::set<std::string>* marks : {&written.collapsed, &written.opened, &written.locked})
        if (marks->erase(m_from) > 0)
            marks->insert(m_to);
    for (auto& [id, group] : written.groups)
        std::replace(group.members.begin(), group.members.end(), m_from, m_to);
    for (auto& [id, shape] : written.shapes)
        std::replace(shape.to.begin(), shape.to.end(), m_from, m_to);
    return written.write(editor);
}

} // namespace lintel
