#include "model/design/commands/connect_elements.h"

#include "model/design/design.h"
#include "model/design/states/remove_states.h"
#include "model/design/states/state_editor.h"

#include <algorithm>

namespace lintel {

ConnectElements::ConnectElements(std::string from, std::string to, std::string entry)
    : m_from(std::move(from))
    , m_to(std::move(to))
    , m_entry(std::move(entry)) {}

std::string ConnectElements::label() const {
    return "Connect " + m_from + " to " + m_to;
}

std::vector<std::string> ConnectElements::selection() const {
    return {m_connection};
}

Result<void> ConnectElements::edit(const Design& design, TemplateEditor& editor) {
    if (isState(design.graph(), m_from))
        return connectState(design, editor);
    if (isState(design.graph(), m_to))
        return Error{"An execution begins with the first state: connect " + m_from + " to " +
                     machineOf(*design.current(), m_to) + " itself."};
    Layout layout = design.layout();
    if (const auto shape = layout.shapes.find(m_from); shape != layout.shapes.end()) {
        if (std::find(shape->second.to.begin(), shape->second.to.end(), m_to) == shape->second.to.end())
            shape->second.to.push_back(m_to);
        m_connection = m_from + ">" + m_to + ":invoke";
        return layout.write(editor);
    }
    if (layout.shapes.contains(m_to))
        return Error{"Draw the connection from " + layout.shapes.at(m_to).text + " to " + m_from +
                     ": users and the internet call, they are not called."};
    const ConnectionCatalog& catalog = *design.knowhow().connections;
    const auto kindOf = [&](const std::string& entry) {
        const ConnectionEntry* found = catalog.entry(entry);
        return found ? found->kind : std::string();
    };
    const auto written = catalog.connect(editor, m_from, m_to, m_entry);
    if (!written)
        return written.error();
    m_steps = written->steps;
    m_connection = m_from + ">" + m_to + ":" + kindOf(written->entry);
    return {};
}

Result<void> ConnectElements::connectState(const Design& design, TemplateEditor& editor) {
    const std::string machine = machineOf(*design.current(), m_from);
    if (isState(design.graph(), m_to)) {
        const WaysBetween legal = waysBetween(*design.current(), m_from, m_to);
        const Way way = wayNamed(m_entry).value_or(legal.ways.empty() ? Way::Next : legal.ways.front());
        m_connection = m_from + ">" + m_to + ":invoke";
        return StateEditor(editor, machine).connect(m_from, m_to, way);
    }
    const StateTree tree(*design.current(), machine);
    const Resource* holder = design.current()->resource(machine);
    const Resource* called = design.current()->resource(m_to);
    const auto ways = holder && called ? design.knowhow().connections->calls(holder->type, called->type)
                                       : std::vector<const ConnectionEntry*>();
    if (ways.empty() || !tree.state(m_from) || tree.state(m_from)->type() != "Task")
        return Error{"Only a Task calls something, and no task is known that calls " + m_to + "."};
    StatePlace place;
    place.instead = m_from;
    const std::string entry = m_entry.empty() ? ways.front()->id : m_entry;
    const auto written = design.knowhow().connections->connect(editor, machine, m_to, entry, &place);
    if (!written)
        return written.error();
    m_steps = written->steps;
    m_connection = machine + ">" + m_to + ":" + design.knowhow().connections->entry(entry)->kind;
    return {};
}

} // namespace lintel
