#include "model/design/commands/add_resource.h"

#include "model/design/connection_data.h"
#include "model/design/design.h"
#include "model/design/kernels/layout.h"
#include "model/design/membership.h"
#include "model/design/new_resource.h"

#include <algorithm>

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
        const auto steps = enterContainer(editor, structure, m_id, design.graph().resourceAround(id));
        if (!steps)
            return steps.error();
        m_steps.insert(m_steps.end(), steps->begin(), steps->end());
    }
    const auto group = std::find_if(m_containers.begin(), m_containers.end(), [&](const std::string& id) {
        return design.layout().groups.contains(id);
    });
    if (!m_at && group == m_containers.end())
        return {};
    Layout layout = design.layout();
    if (group != m_containers.end())
        layout.groups.at(*group).members.push_back(m_id);
    if (!m_at)
        return layout.write(editor);
    const QPointF at = snapToGrid(*m_at);
    if (structure.containerKind(m_type))
        layout.frames[m_id] = QRectF(at, QSizeF(metrics::CardWidth * 2, metrics::CardHeight * 4));
    else
        layout.nodes[m_id] = at;
    return layout.write(editor);
}

} // namespace lintel
