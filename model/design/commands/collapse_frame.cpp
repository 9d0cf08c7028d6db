#include "model/design/commands/collapse_frame.h"

#include "model/design/collapsing.h"
#include "model/design/design.h"
#include "model/design/kernels/layout.h"
#include "model/design/kernels/make_room.h"
#include "model/design/kernels/shifting.h"

namespace lintel {

CollapseFrame::CollapseFrame(std::string id, bool close)
    : m_id(std::move(id))
    , m_close(close) {}

std::string CollapseFrame::label() const {
    return (m_close ? "Collapse " : "Expand ") + m_id;
}

Result<void> CollapseFrame::edit(const Design& design, TemplateEditor& editor) {
    const Graph::Container* container = design.graph().container(m_id);
    Layout layout = design.layout();
    const auto frame = layout.frames.find(m_id);
    if (!container || frame == layout.frames.end())
        return Error{m_id + " is no container."};
    if (container->isCollapsed == m_close)
        return {};
    const Knowhow& knowhow = design.knowhow();
    const QRectF before = frame->second;
    if (m_close)
        layout.collapsed.insert(m_id);
    else
        layout.collapsed.erase(m_id);
    const Graph after =
        collapse(deriveGraph(*design.current(), *knowhow.catalog, knowhow.roles, *knowhow.connections),
                 layout.collapsed);
    if (m_close)
        return closeGap(after, growFrames(after, std::move(layout)), m_id, before).write(editor);
    // The frame may have moved since it was closed: its members follow.
    QRectF inside;
    for (const std::string& id : container->hidden)
        inside |= rectOf(after, layout, id);
    if (inside.isValid()) {
        const QPointF start = before.topLeft() + QPointF(metrics::FramePadding, metrics::FrameLabel);
        shift(layout, container->hidden, start - inside.topLeft());
    }
    return makeRoom(after, arrange(after, layout, Arrange::Missing), {m_id}).write(editor);
}

} // namespace lintel
