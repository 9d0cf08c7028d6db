#include "model/design/commands/rename_element.h"

#include "model/design/design.h"

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
    if (const Graph::Node* node = design.graph().node(m_from); node && !node->stateOf.empty())
        return Error{"The state " + node->title + " is named in the definition of " + node->stateOf + "."};
    if (written.shapes.contains(m_to) || written.groups.contains(m_to))
        return Error{"There is already an element called " + m_to + "."};
    if (const auto done = editor.rename("Resources", m_from, m_to); !done)
        return done;
    rekey(written.nodes, m_from, m_to);
    for (const Graph::Container& container :
         design.graph().containers) // its own frame, and those of a VPC's zones
        if (container.id == m_from || (container.kind == "zone" && container.parent == m_from))
            rekey(written.frames, container.id, m_to + container.id.substr(m_from.size()));
    rekey(written.order, m_from, m_to);
    for (const Graph::Connection& connection : design.graph().connections)
        if (connection.from == m_from || connection.to == m_from) {
            const std::size_t colon = connection.id.rfind(':');
            rekey(written.bends, connection.id,
                  (connection.from == m_from ? m_to : connection.from) + ">" +
                      (connection.to == m_from ? m_to : connection.to) + connection.id.substr(colon));
        }
    for (const Graph::Node& node : design.graph().nodes)
        if (node.stateOf == m_from)
            rekey(written.nodes, node.id, m_to + node.id.substr(m_from.size()));
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
