#include "model/design/commands/paste_template.h"

#include "model/design/design.h"
#include "model/design/kernels/layout.h"
#include "model/design/redirect.h"

#include <algorithm>
#include <map>

namespace lintel {

namespace {

using Json = nlohmann::ordered_json;
using Copies = std::map<std::string, std::string>;

bool isResourceBody(const Node* node) {
    const Node* type = node && node->isMapping() ? node->find("Type") : nullptr;
    return type && type->text().find("::") != std::string::npos;
}

/// The text as a template with a Resources section.
Result<Template::Ptr> readTemplate(const std::string& text) {
    const Error nothing{"The clipboard holds no template and no resource."};
    const Result<Template::Ptr> parsed = Template::parse(text);
    if (!parsed)
        return nothing;
    const Node& root = (*parsed)->root();
    if (root.find("Resources") || root.find("Metadata"))
        return parsed;
    Json resources = Json::object();
    if (isResourceBody(&root)) {
        const std::string type = root.find("Type")->text();
        resources[type.substr(type.rfind(':') + 1)] = toJson(root);
    } else {
        for (const auto& [key, value] : root.members())
            if (!isResourceBody(value))
                return nothing;
        resources = toJson(root);
    }
    if (resources.empty())
        return nothing;
    TemplateEditor editor(Template::empty());
    for (const auto& [id, body] : resources.items())
        if (const auto done = editor.set({"Resources", id}, body); !done)
            return done.error();
    return editor.current();
}

/// Whether a resource's literal name is that of another one of its type.
bool isNameTaken(const Template& design, const Resource& pasted, const std::string& property) {
    const std::string name = pasted.property(property)->text();
    return std::any_of(design.resources().begin(), design.resources().end(), [&](const Resource& resource) {
        const Node* present = resource.type == pasted.type ? resource.property(property) : nullptr;
        return present && present->text() == name;
    });
}

Result<void> addMissingSections(TemplateEditor& editor, const Template& pasted) {
    if (pasted.usesServerlessTransform() && !editor.current()->section("Transform"))
        if (const auto done = editor.set({"Transform"}, "AWS::Serverless-2016-10-31"); !done)
            return done;
    for (const char* section : {"Parameters", "Mappings", "Conditions"}) {
        const Node* content = pasted.section(section);
        if (!content || !content->isMapping())
            continue;
        for (const auto& [key, value] : content->members())
            if (const Path path{section, key->text()}; !editor.current()->find(path))
                if (const auto done = editor.set(path, toJson(*value)); !done)
                    return done;
    }
    return {};
}

/// How far cards move so that none of them covers one that is there: by at least `by`, and down from there.
QPointF clearOfCards(const Layout& layout, const std::vector<QPointF>& corners, QPointF by) {
    const QSizeF size(metrics::CardWidth, metrics::CardHeight);
    const auto covers = [&](QPointF corner) {
        return std::ranges::any_of(layout.nodes, [&](const auto& node) {
            return QRectF(node.second, size).intersects(QRectF(snapToGrid(corner + by), size));
        });
    };
    while (std::ranges::any_of(corners, covers))
        by.ry() += metrics::CardHeight + metrics::CrossGap;
    return by;
}

/// The pasted layout under its new ids, moved as a whole.
void place(Layout& layout, const Layout& pasted, const Copies& copies, QPointF by) {
    const auto copyOf = [&](const std::string& id) {
        return copies.contains(id) ? copies.at(id) : std::string();
    };
    const auto renamed = [&](std::vector<std::string> ids) {
        for (std::string& id : ids)
            id = copyOf(id);
        std::erase(ids, std::string());
        return ids;
    };
    for (const auto& [id, at] : pasted.nodes)
        if (const std::string copy = copyOf(id); !copy.empty())
            layout.nodes[copy] = snapToGrid(at + by);
    for (const auto& [id, rect] : pasted.frames) {
        // A VPC's zones are called after it: "Vpc.zone 0".
        const std::string copy = copyOf(id.substr(0, id.find('.')));
        if (!copy.empty())
            layout.frames[copy + id.substr(std::min(id.find('.'), id.size()))] =
                QRectF(snapToGrid(rect.topLeft() + by), rect.size());
    }
    for (const auto& [id, shape] : pasted.shapes) {
        Layout::Shape& copy = layout.shapes[copyOf(id)] = shape;
        copy.position = snapToGrid(shape.position + by);
        copy.to = renamed(shape.to);
    }
    for (const auto& [id, group] : pasted.groups) {
        Layout::Group& copy = layout.groups[copyOf(id)] = group;
        copy.members = renamed(group.members);
    }
}

QRectF boundsOf(const Layout& layout) {
    QRectF bounds;
    const QSizeF card(metrics::CardWidth, metrics::CardHeight);
    for (const auto& [id, at] : layout.nodes)
        bounds |= QRectF(at, card);
    for (const auto& [id, shape] : layout.shapes)
        bounds |= QRectF(shape.position, shape.size.isValid() ? shape.size : card);
    for (const auto& [id, rect] : layout.frames)
        bounds |= rect;
    return bounds;
}

} // namespace

PasteTemplate::PasteTemplate(std::string text, std::optional<QPointF> centre)
    : m_text(std::move(text))
    , m_centre(centre) {}

std::string PasteTemplate::label() const {
    return m_pasted.size() == 1 ? "Paste " + m_pasted.front() : "Paste";
}

Result<void> PasteTemplate::edit(const Design& design, TemplateEditor& editor) {
    const Result<Template::Ptr> source = readTemplate(m_text);
    if (!source)
        return source.error();
    const Template& pasted = **source;
    const Layout places = Layout::read(pasted);
    if (pasted.resources().empty() && places.shapes.empty() && places.groups.empty())
        return Error{"The clipboard holds no resource."};
    if (const auto done = addMissingSections(editor, pasted); !done)
        return done;

    Layout layout = design.layout();
    Copies copies;
    std::set<std::string> taken;
    const auto addCopy = [&](const std::string& id) {
        std::string copy = editor.freeLogicalId(id);
        for (int count = 2;
             layout.shapes.contains(copy) || layout.groups.contains(copy) || taken.contains(copy); ++count)
            copy = editor.freeLogicalId(id + std::to_string(count));
        taken.insert(copy);
        copies[id] = copy;
    };
    for (const Resource& resource : pasted.resources())
        addCopy(resource.logicalId);
    for (const auto& [id, shape] : places.shapes)
        addCopy(id);
    for (const auto& [id, group] : places.groups)
        addCopy(id);

    for (const Resource& resource : pasted.resources()) {
        Json body = toJson(*resource.body);
        if (const std::string name = literalNameProperty(resource);
            !name.empty() && isNameTaken(*design.current(), resource, name))
            body["Properties"].erase(name);
        redirect(body, copies);
        if (const auto done = editor.set({"Resources", copies.at(resource.logicalId)}, body); !done)
            return done;
    }
    const QRectF bounds = boundsOf(places);
    QPointF by(metrics::Gap / 2, metrics::Gap / 2);
    if (m_centre && bounds.isValid())
        by = *m_centre - bounds.center();
    std::vector<QPointF> corners;
    for (const auto& [id, corner] : places.nodes)
        corners.push_back(corner);
    if (m_centre)
        by = clearOfCards(layout, corners, by);
    place(layout, places, copies, by);

    // What shows: resources that are glue fold into the others.
    const Knowhow& knowhow = design.knowhow();
    const Graph graph = deriveGraph(*editor.current(), *knowhow.catalog, knowhow.roles, *knowhow.connections);
    m_pasted.clear();
    for (const auto& [id, copy] : copies)
        if (graph.node(copy) || graph.container(copy) || layout.shapes.contains(copy) ||
            layout.groups.contains(copy))
            m_pasted.push_back(copy);
    if (m_centre && places.nodes.empty() && places.frames.empty() && m_pasted.size() == 1 &&
        graph.node(m_pasted.front()))
        layout.nodes[m_pasted.front()] = snapToGrid(clearOfCards(
            layout, {QPointF()}, *m_centre - QPointF(metrics::CardWidth, metrics::CardHeight) / 2));
    return layout.write(editor);
}

} // namespace lintel
