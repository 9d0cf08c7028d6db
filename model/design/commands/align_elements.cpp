#include "model/design/commands/align_elements.h"

#include "model/design/design.h"
#include "model/design/kernels/layout.h"
#include "model/design/kernels/shifting.h"

#include <algorithm>

namespace lintel {

AlignElements::AlignElements(std::vector<std::string> ids, Way way)
    : m_ids(std::move(ids))
    , m_way(way) {}

std::string AlignElements::label() const {
    switch (m_way) {
    case Way::SpreadAcross:
    case Way::SpreadDown:
        return "Distribute " + std::to_string(m_ids.size()) + " elements";
    case Way::Tidy:
        return "Tidy " + std::to_string(m_ids.size()) + " elements";
    default:
        return "Align " + std::to_string(m_ids.size()) + " elements";
    }
}

std::vector<QPointF> AlignElements::moves(const std::vector<QRectF>& rects) const {
    switch (m_way) {
    case Way::SpreadAcross:
        return distributedBy(rects, Qt::Horizontal);
    case Way::SpreadDown:
        return distributedBy(rects, Qt::Vertical);
    case Way::Tidy:
        return tidiedBy(rects, QSizeF(metrics::Gap, metrics::CrossGap));
    default:
        return alignedBy(rects, static_cast<Alignment>(m_way)); // the first six are the same
    }
}

Result<void> AlignElements::edit(const Design& design, TemplateEditor& editor) {
    const Graph& graph = design.graph();
    const Nesting nesting(graph);
    Layout layout = design.layout();
    std::vector<std::string> ids;
    std::vector<QRectF> rects;
    for (const std::string& id : m_ids) {
        const std::vector<std::string> outwards = nesting.chain(id);
        const bool goesWithAnother =
            std::any_of(outwards.begin() + 1, outwards.end(), [&](const std::string& outer) {
                return std::find(m_ids.begin(), m_ids.end(), outer) != m_ids.end();
            });
        const QRectF rect = rectOf(graph, layout, id);
        if (!rect.isValid() || goesWithAnother || layout.locked.contains(id))
            continue;
        ids.push_back(id);
        rects.push_back(rect);
    }
    const std::vector<QPointF> by = moves(rects);
    for (std::size_t i = 0; i < ids.size(); ++i)
        shift(layout, withInside(graph, nesting, {ids[i]}), by[i]);
    return growFrames(graph, std::move(layout)).write(editor);
}

} // namespace lintel
