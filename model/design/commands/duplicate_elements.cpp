#include "model/design/commands/duplicate_elements.h"

#include "model/design/design.h"
#include "model/design/kernels/layout.h"
#include "model/design/redirect.h"

#include <map>

namespace lintel {

DuplicateElements::DuplicateElements(std::vector<std::string> ids)
    : m_ids(std::move(ids)) {}

std::string DuplicateElements::label() const {
    return m_ids.size() == 1 ? "Duplicate " + m_ids.front()
                             : "Duplicate " + std::to_string(m_ids.size()) + " elements";
}

Result<void> DuplicateElements::edit(const Design& design, TemplateEditor& editor) {
    const QPointF shift(metrics::Gap / 2, metrics::CardHeight + metrics::CrossGap);
    Layout layout = design.layout();
    std::map<std::string, std::string> copies;
    for (const std::string& id : m_ids) {
        const Resource* resource = design.current()->resource(id);
        if (!resource && !layout.shapes.contains(id))
            continue;
        std::string copy = editor.freeLogicalId(id + "Copy");
        for (int count = 2; layout.shapes.contains(copy); ++count)
            copy = editor.freeLogicalId(id + "Copy" + std::to_string(count));
        copies[id] = copy;
        m_copies.push_back(copy);
        if (!resource) {
            Layout::Shape shape = layout.shapes.at(id);
            shape.position = snapToGrid(shape.position + shift);
            layout.shapes[copy] = shape;
            continue;
        }
        if (const auto done = editor.addResource(copy, resource->type); !done)
            return done;
        if (const auto node = layout.nodes.find(id); node != layout.nodes.end())
            layout.nodes[copy] = snapToGrid(node->second + shift);
        if (const auto frame = layout.frames.find(id); frame != layout.frames.end())
            layout.frames[copy] = frame->second.translated(shift);
    }
    for (const auto& [id, copy] : copies) {
        const Resource* resource = design.current()->resource(id);
        if (!resource)
            continue;
        nlohmann::ordered_json body = toJson(*resource->body);
        if (const std::string name = literalNameProperty(*resource); !name.empty())
            body["Properties"].erase(name);
        redirect(body, copies);
        if (const auto done = editor.set({"Resources", copy}, body); !done)
            return done;
    }
    return layout.write(editor);
}

} // namespace lintel
