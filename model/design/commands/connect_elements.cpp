#include "model/design/commands/connect_elements.h"

#include "model/design/design.h"

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
    for (const std::string& end : {m_from, m_to})
        if (const Graph::Node* node = design.graph().node(end); node && !node->stateOf.empty())
            return Error{"The state " + node->title + " is connected in the definition of " + node->stateOf +
                         "."};
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

} // namespace lintel
