#include "model/design/commands/add_shape.h"

#include "model/design/design.h"
#include "model/design/kernels/layout.h"
#include "model/design/shapes.h"

namespace lintel {

AddShape::AddShape(std::string kind, std::string text, std::optional<QPointF> at)
    : m_kind(std::move(kind))
    , m_text(std::move(text))
    , m_at(at) {}

std::string AddShape::label() const {
    return "Add " + shapeRole(m_kind).label;
}

Result<void> AddShape::edit(const Design& design, TemplateEditor& editor) {
    Layout layout = design.layout();
    const std::string wish = shapeRole(m_kind).label;
    m_id = editor.freeLogicalId(wish);
    for (int count = 2; layout.shapes.contains(m_id); ++count)
        m_id = editor.freeLogicalId(wish + std::to_string(count));
    const QRectF bounds = boundsOf(design.graph(), layout);
    const QPointF beside(bounds.left() - metrics::CardWidth - metrics::Gap, bounds.top());
    layout.shapes[m_id] = {m_kind,
                           m_text.empty() ? wish : m_text,
                           snapToGrid(m_at.value_or(bounds.isValid() ? beside : QPointF())),
                           {}};
    return layout.write(editor);
}

} // namespace lintel
