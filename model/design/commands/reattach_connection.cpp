#include "model/design/commands/reattach_connection.h"

#include "model/design/commands/connect_elements.h"
#include "model/design/commands/disconnect.h"
#include "model/design/design.h"
#include "model/design/states/remove_states.h"
#include "model/design/states/state_editor.h"

namespace lintel {

ReattachConnection::ReattachConnection(std::string connection, std::string from, std::string to,
                                       std::string entry)
    : m_connection(std::move(connection))
    , m_from(std::move(from))
    , m_to(std::move(to))
    , m_entry(std::move(entry)) {}

std::string ReattachConnection::label() const {
    return "Re-attach to " + m_from + " and " + m_to;
}

Result<void> ReattachConnection::edit(const Design& design, TemplateEditor& editor) {
    const Graph::Connection* present = design.graph().connection(m_connection);
    if (present && present->entry == "transition" && present->from == m_from &&
        isState(design.graph(), m_to)) { // its condition or errors stay
        m_selection = {m_from + ">" + m_to + ":invoke"};
        return StateEditor(editor, machineOf(*design.current(), m_from)).redirect(m_from, present->to, m_to);
    }
    if (const auto done = Disconnect(m_connection).edit(design, editor); !done)
        return done;
    // The connection's writer looks at the template; only a shape's is part of the layout.
    const Design without(design.shared(), editor.current());
    ConnectElements connect(m_from, m_to, m_entry);
    if (const auto done = connect.edit(without, editor); !done)
        return done;
    m_steps = connect.steps();
    m_selection = connect.selection();
    return {};
}

} // namespace lintel
