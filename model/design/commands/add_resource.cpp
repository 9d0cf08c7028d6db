#include "model/design/commands/add_resource.h"

#include "model/design/connection_data.h"
#include "model/design/design.h"
#include "model/design/kernels/layout.h"
#include "model/design/membership.h"
#include "model/design/new_resource.h"

namespace lintel {

AddResource::AddResource(std::string type, std::optional<QPointF> at, std::vector<std::string> containers,
                         std::string wishedId)
    : m_type(std::move(type))
    , m_at(at)
    , m_containers(std::move(containers))
    , m_wish(std::move(wishedId)) {}

std::string AddResource::label() const {
    return "Add " + (m_id.empty() ? m_type : m_id);
}

Result<void> AddResource::edit(const Design& design, TemplateEditor& editor) {
    const Structure& structure = design.knowhow().connections->data().structure;
    const Result<NewResource> added = addNewResource(editor, structure, m_type, m_wish);
    if (!added)
        return added.error();
    m_id = added->logicalId;
    m_steps = added->steps;
    for (const std::string& id : m_containers) {
        const Graph::Container* container = design.graph().container(id);
        const bool isZone = container && container->kind == "zone";
        const auto steps = enterContainer(editor, structure, m_id, isZone ? container->parent : id);
        if (!steps)
            return steps.error();
        m_steps.insert(m_steps.end(), steps->begin(), steps->end());
    }
    if (!m_at)
        return {};
    Layout layout = design.layout();
    const QPointF at = snapToGrid(*m_at);
    if (structure.containerKind(m_type))
        layout.frames[m_id] = QRectF(at, QSizeF(metrics::CardWidth * 2, metrics::CardHeight * 4));
    else
        layout.nodes[m_id] = at;
    return layout.write(editor);
}

} // namespace lintel
