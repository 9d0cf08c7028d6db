#include "model/design/commands/open_states.h"

#include "model/design/collapsing.h"
#include "model/design/design.h"
#include "model/design/kernels/layout.h"
#include "model/design/kernels/make_room.h"
#include "model/design/kernels/shifting.h"
#include "model/design/machine_states.h"

namespace lintel {

OpenStates::OpenStates(std::string id, bool open)
    : m_id(std::move(id))
    , m_open(open) {}

std::string OpenStates::label() const {
    return (m_open ? "Show the states of " : "Hide the states of ") + m_id;
}

Result<void> OpenStates::edit(const Design& design, TemplateEditor& editor) {
    if (!hasStates(*design.current(), m_id))
        return Error{"The states of " + m_id +
                     " cannot be shown: its definition stands elsewhere or is only known at deployment."};
    Layout layout = design.layout();
    if (layout.opened.contains(m_id) == m_open)
        return {};
    const QRectF before = rectOf(design.graph(), layout, m_id);
    if (!before.isValid())
        return Error{m_id + " is in a closed container. Open that first."};
    if (m_open) {
        layout.opened.insert(m_id);
        layout.nodes.erase(m_id);
    } else {
        layout.opened.erase(m_id);
        layout.frames.erase(m_id);
        layout.nodes[m_id] = before.topLeft();
    }
    if (const auto done = layout.write(editor); !done)
        return done;
    const Knowhow& knowhow = design.knowhow();
    const Graph after =
        collapse(deriveGraph(*editor.current(), *knowhow.catalog, knowhow.roles, *knowhow.connections),
                 layout.collapsed);
    Layout placed = arrange(after, layout, Arrange::Missing);
    if (!m_open)
        return closeGap(after, std::move(placed), m_id, before).write(editor);
    const QPointF way = before.topLeft() - placed.frames.at(m_id).topLeft();
    shift(placed, withInside(after, Nesting(after), {m_id}), way);
    return makeRoom(after, std::move(placed), {m_id}).write(editor);
}

} // namespace lintel
