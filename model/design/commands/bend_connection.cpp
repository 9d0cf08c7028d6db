#include "model/design/commands/bend_connection.h"

#include "model/design/design.h"
#include "model/design/kernels/layout.h"

namespace lintel {

BendConnection::BendConnection(std::string connection, std::optional<Layout::Bend> bend)
    : m_connection(std::move(connection))
    , m_bend(bend) {}

std::string BendConnection::label() const {
    return m_bend ? "Re-route a connection" : "Let a connection find its way";
}

Result<void> BendConnection::edit(const Design& design, TemplateEditor& editor) {
    if (!design.graph().connection(m_connection))
        return Error{"There is no connection " + m_connection + "."};
    Layout layout = Layout::read(*design.current());
    if (m_bend)
        layout.bends[m_connection] = {m_bend->isVertical, snapToGrid(m_bend->at)};
    else
        layout.bends.erase(m_connection);
    return layout.write(editor);
}

} // namespace lintel
