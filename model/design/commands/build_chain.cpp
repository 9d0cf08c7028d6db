#include "model/design/commands/build_chain.h"

#include "model/design/connection_data.h"
#include "model/design/design.h"
#include "model/design/kernels/layout.h"
#include "model/design/membership.h"
#include "model/design/new_resource.h"
#include "model/design/shapes.h"

#include <algorithm>

namespace lintel {

namespace {

/// The way to connect that fits the name of what comes next: a queue called "dlq" takes what failed.
std::string entryFor(const ConnectionCatalog& catalog, const std::string& fromType, const std::string& toType,
                     std::string name) {
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
    const bool takesFailures = name.find("dlq") != std::string::npos ||
                               name.find("dead") != std::string::npos ||
                               name.find("fail") != std::string::npos;
    for (const ConnectionEntry* entry : catalog.between(fromType, toType))
        if (!entry->refused && takesFailures && entry->id.ends_with(".failure"))
            return entry->id;
    return {};
}

} // namespace

BuildChain::BuildChain(std::vector<Link> links, QPointF at, std::vector<std::string> containers)
    : m_links(std::move(links))
    , m_at(at)
    , m_containers(std::move(containers)) {}

std::string BuildChain::label() const {
    return m_added.size() == 1 ? "Add " + m_added.front()
                               : "Build " + std::to_string(m_links.size()) + " elements";
}

Result<void> BuildChain::edit(const Design& design, TemplateEditor& editor) {
    const Structure& structure = design.knowhow().connections->data().structure;
    Layout layout = design.layout();
    m_added.clear();
    m_steps.clear();
    QPointF at = snapToGrid(m_at);
    std::string before;
    for (const Link& link : m_links) {
        std::string id = link.existing;
        if (id.empty() && link.type.empty()) {
            const Role role = shapeRole(link.shape);
            id = editor.freeLogicalId(link.wish.empty() ? role.label : link.wish);
            for (int count = 2; layout.shapes.contains(id); ++count)
                id = editor.freeLogicalId(role.label + std::to_string(count));
            layout.shapes[id] = {link.shape, link.wish.empty() ? role.label : link.wish, at, {}};
        } else if (id.empty()) {
            const Result<NewResource> added = addNewResource(editor, structure, link.type, link.wish);
            if (!added)
                return added.error();
            id = added->logicalId;
            m_steps.insert(m_steps.end(), added->steps.begin(), added->steps.end());
            for (const std::string& container : m_containers) {
                const auto steps =
                    enterContainer(editor, structure, id, design.graph().resourceAround(container));
                if (!steps)
                    return steps.error();
                m_steps.insert(m_steps.end(), steps->begin(), steps->end());
                if (const auto group = layout.groups.find(container); group != layout.groups.end())
                    group->second.members.push_back(id);
            }
            if (structure.containerKind(link.type))
                layout.frames[id] = QRectF(at, QSizeF(metrics::CardWidth * 2, metrics::CardHeight * 4));
            else
                layout.nodes[id] = at;
        }
        if (link.existing.empty()) {
            m_added.push_back(id);
            at.rx() += metrics::CardWidth * (structure.containerKind(link.type) ? 2 : 1) + metrics::Gap * 2;
        }
        if (!before.empty() && link.joins)
            if (const auto done = join(design, editor, layout, before, id, link.wish); !done)
                return done;
        before = id;
    }
    return layout.write(editor);
}

Result<void> BuildChain::join(const Design& design, TemplateEditor& editor, Layout& layout,
                              const std::string& from, const std::string& to, const std::string& wish) {
    if (const auto shape = layout.shapes.find(from); shape != layout.shapes.end()) {
        shape->second.to.push_back(to);
        return {};
    }
    const ConnectionCatalog& catalog = *design.knowhow().connections;
    const Resource* source = editor.current()->resource(from);
    const Resource* target = editor.current()->resource(to);
    if (!source || !target)
        return Error{"Shapes call others; they are not called."};
    const auto written =
        catalog.connect(editor, from, to, entryFor(catalog, source->type, target->type, wish));
    if (!written)
        return written.error();
    m_steps.insert(m_steps.end(), written->steps.begin(), written->steps.end());
    return {};
}

} // namespace lintel
