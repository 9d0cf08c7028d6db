#include "model/design/commands/disconnect.h"

#include "model/design/commands/delete_elements.h"
#include "model/design/design.h"
#include "model/design/shape_connections.h"

namespace lintel {

Disconnect::Disconnect(std::string connection)
    : m_connection(std::move(connection)) {}

std::string Disconnect::label() const {
    const std::size_t arrow = m_connection.find('>');
    const std::size_t colon = m_connection.rfind(':');
    if (arrow == std::string::npos || colon == std::string::npos || colon < arrow)
        return "Disconnect";
    return "Disconnect " + m_connection.substr(0, arrow) + " from " +
           m_connection.substr(arrow + 1, colon - arrow - 1);
}

Result<void> Disconnect::edit(const Design& design, TemplateEditor& editor) {
    Layout layout = Layout::read(*design.current());
    if (removeShapeConnection(layout, m_connection))
        return layout.write(editor);
    if (const Graph::Connection* connection = design.graph().connection(m_connection);
        connection && connection->entry == "transition")
        return DeleteElements({m_connection}).edit(design, editor);
    return design.knowhow().connections->disconnect(editor, m_connection);
}

} // namespace lintel
