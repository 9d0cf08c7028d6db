#include "model/design/commands/duplicate_elements.h"

#include "model/design/design.h"
#include "model/design/kernels/layout.h"
#include "model/design/reference_graph.h"

#include <map>

namespace lintel {

using Json = nlohmann::ordered_json;

namespace {

/// Points references at the copies of what was copied too.
void redirect(Json& value, const std::map<std::string, std::string>& copies) {
    if (value.is_object() && value.size() == 1) {
        Json& argument = value.begin().value();
        const std::string& name = value.begin().key();
        Json* target = name == "Ref"                                                      ? &argument
                       : name == "Fn::GetAtt" && argument.is_array() && !argument.empty() ? &argument[0]
                                                                                          : nullptr;
        if (target && target->is_string()) {
            if (const auto copy = copies.find(target->get<std::string>()); copy != copies.end())
                *target = copy->second;
            return;
        }
        if (name == "Fn::Sub" && argument.is_string()) {
            std::string text = argument;
            for (const auto& [original, copy] : copies)
                for (const char end : {'}', '.'})
                    for (std::size_t at = text.find("${" + original + end); at != std::string::npos;
                         at = text.find("${" + original + end, at + copy.size()))
                        text.replace(at + 2, original.size(), copy);
            argument = text;
            return;
        }
    }
    if (value.is_structured())
        for (Json& item : value)
            redirect(item, copies);
}

} // namespace

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
        Json body = toJson(*resource->body);
        if (const Node* name = nameProperty(*resource);
            name && name->isString() && name->intrinsic() == Intrinsic::None)
            for (const Node::Member& member : resource->properties->members())
                if (member.value == name)
                    body["Properties"].erase(member.key->text());
        redirect(body, copies);
        if (const auto done = editor.set({"Resources", copy}, body); !done)
            return done;
    }
    return layout.write(editor);
}

} // namespace lintel
