#include "model/design/design.h"

#include "model/design/collapsing.h"
#include "model/design/kernels/layout.h"

#include <map>

namespace lintel {

Result<std::shared_ptr<const Knowhow>> Knowhow::load(const std::string& dataDirectory) {
    auto catalog = Catalog::open(dataDirectory + "/catalog.bin");
    if (!catalog)
        return catalog.error();
    auto roles = Roles::load(dataDirectory + "/roles.json");
    if (!roles)
        return roles.error();
    auto connections = ConnectionCatalog::load(dataDirectory + "/connections");
    if (!connections)
        return connections.error();
    return std::make_shared<const Knowhow>(Knowhow{*catalog, *connections, std::move(*roles)});
}

Design::Design(std::shared_ptr<const Knowhow> knowhow, Template::Ptr source)
    : m_knowhow(std::move(knowhow))
    , m_template(std::move(source)) {
    derive();
}

Result<bool> Design::execute(std::unique_ptr<Command> command) {
    TemplateEditor editor(m_template);
    if (const Result<void> done = command->edit(*this, editor); !done)
        return done.error();
    if (editor.current()->text() == m_template->text())
        return false;
    m_history.push({.label = command->label(),
                    .steps = command->steps(),
                    .forward = {},
                    .backward = {},
                    .selectionBefore = m_selection,
                    .selectionAfter = command->selection(),
                    .mergeKey = command->mergeKey()},
                   m_template->text(), editor.current()->text());
    m_selection = command->selection();
    m_template = editor.current();
    derive();
    return true;
}

bool Design::undo() {
    const CommandStack::Step* step = m_history.undo();
    return step && apply(step->backward);
}

bool Design::redo() {
    const CommandStack::Step* step = m_history.redo();
    return step && apply(step->forward);
}

bool Design::apply(const Splice& splice) {
    std::string text = m_template->text();
    text.replace(splice.begin, splice.end - splice.begin, splice.text);
    m_template = *Template::parse(std::move(text)); // it was parsed before, when this step was made
    derive();
    return true;
}

Result<bool> Design::replaceText(std::string text, const std::string& label) {
    if (text == m_template->text())
        return false;
    Result<Template::Ptr> parsed = Template::parse(std::move(text));
    if (!parsed)
        return parsed.error();
    CommandStack::Step step;
    step.label = label;
    m_history.push(std::move(step), m_template->text(), (*parsed)->text());
    m_template = std::move(*parsed);
    derive();
    return true;
}

void Design::derive() {
    const Layout written = Layout::read(*m_template);
    Graph graph =
        collapse(deriveGraph(*m_template, *m_knowhow->catalog, m_knowhow->roles, *m_knowhow->connections),
                 written.collapsed);
    carryRenamed(graph);
    Layout known = m_placed;
    for (const auto& [id, position] : written.nodes)
        known.nodes[id] = position;
    for (const auto& [id, rect] : written.frames)
        known.frames[id] = rect;
    known.shapes = written.shapes;
    known.groups = written.groups;
    known.collapsed = written.collapsed;
    known.opened = written.opened;
    known.locked = written.locked;
    known.order = written.order;
    known.bends = written.bends;
    m_graph = std::move(graph);
    m_layout = arrange(m_graph, known, Arrange::Missing);
    for (const auto& [id, position] : m_layout.nodes)
        if (!known.nodes.contains(id))
            m_placed.nodes[id] = position;
    for (const auto& [id, rect] : m_layout.frames)
        if (!known.frames.contains(id))
            m_placed.frames[id] = rect;
}

void Design::carryRenamed(const Graph& graph) {
    std::map<std::string_view, const Graph::Node*> gone;
    for (const Graph::Node& node : m_graph.nodes)
        gone[node.id] = &node;
    std::vector<const Graph::Node*> come;
    for (const Graph::Node& node : graph.nodes)
        if (gone.erase(node.id) == 0)
            come.push_back(&node);
    if (gone.size() != 1 || come.size() != 1 || gone.begin()->second->type != come[0]->type)
        return;
    const auto place = m_layout.nodes.find(gone.begin()->second->id);
    if (place != m_layout.nodes.end())
        m_placed.nodes[come[0]->id] = place->second;
}

} // namespace lintel
