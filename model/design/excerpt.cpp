#include "model/design/excerpt.h"

#include "model/design/collapsing.h"
#include "model/design/kernels/shifting.h"

#include <algorithm>
#include <set>

namespace lintel {

namespace {

using Json = nlohmann::ordered_json;

/// Adds the parameters, mappings and conditions that these resources use, and those that these use in turn.
void addUsed(Json& excerpt, const Template& source, std::set<std::string> users) {
    const auto sectionOf = [](Reference::Kind kind) {
        return kind == Reference::Kind::Condition   ? "Conditions"
               : kind == Reference::Kind::FindInMap ? "Mappings"
                                                    : "Parameters";
    };
    std::set<std::string> conditions;
    for (bool again = true; again;) {
        again = false;
        for (const Reference& reference : source.references()) {
            const bool used = reference.source.empty()
                                  ? reference.path.size() > 1 && reference.path[0] == "Conditions" &&
                                        conditions.contains(reference.path[1])
                                  : users.contains(reference.source);
            const char* section = sectionOf(reference.kind);
            const Node* value = used ? source.find(Path{section, reference.target}) : nullptr;
            if (!value || excerpt[section].contains(reference.target))
                continue;
            excerpt[section][reference.target] = toJson(*value);
            if (reference.kind == Reference::Kind::Condition)
                again = conditions.insert(reference.target).second;
        }
    }
}

} // namespace

std::string excerptOf(const Design& design, const std::vector<std::string>& elements) {
    const Template& source = *design.current();
    const Knowhow& knowhow = design.knowhow();
    const Graph graph = deriveGraph(source, *knowhow.catalog, knowhow.roles, *knowhow.connections);
    const std::vector<std::string> all = withInside(graph, Nesting(graph), elements);
    const std::set<std::string> chosen(all.begin(), all.end());
    std::set<std::string> resources(all.begin(), all.end());
    const auto addFolded = [&](const auto& parts, auto isChosen) {
        for (const auto& part : parts)
            if (isChosen(part))
                resources.insert(part.folded.begin(), part.folded.end());
    };
    addFolded(graph.nodes, [&](const Graph::Node& node) { return chosen.contains(node.id); });
    addFolded(graph.containers, [&](const Graph::Container& frame) { return chosen.contains(frame.id); });
    addFolded(graph.connections, [&](const Graph::Connection& connection) {
        return chosen.contains(connection.from) && chosen.contains(connection.to);
    });

    Json excerpt = {{"Parameters", Json::object()},
                    {"Mappings", Json::object()},
                    {"Conditions", Json::object()},
                    {"Resources", Json::object()}};
    bool isServerless = false;
    for (const Resource& resource : source.resources())
        if (resources.contains(resource.logicalId) && resource.body) {
            excerpt["Resources"][resource.logicalId] = toJson(*resource.body);
            isServerless |= resource.type.starts_with("AWS::Serverless::");
        }
    addUsed(excerpt, source, resources);

    Layout places;
    const Layout& layout = design.layout();
    for (const std::string& id : all) {
        if (const auto node = layout.nodes.find(id); node != layout.nodes.end())
            places.nodes.insert(*node);
        if (const auto frame = layout.frames.find(id); frame != layout.frames.end())
            places.frames.insert(*frame);
        if (const auto group = layout.groups.find(id); group != layout.groups.end())
            places.groups.insert(*group);
        if (const auto shape = layout.shapes.find(id); shape != layout.shapes.end()) {
            places.shapes.insert(*shape);
            std::erase_if(places.shapes[id].to, [&](const std::string& to) { return !chosen.contains(to); });
        }
    }
    if (excerpt["Resources"].empty() && places.shapes.empty() && places.groups.empty())
        return {};
    TemplateEditor editor(Template::empty());
    if (isServerless && !editor.set({"Transform"}, "AWS::Serverless-2016-10-31"))
        return {};
    for (const auto& [section, content] : excerpt.items())
        if (!content.empty() && !editor.set({section}, content))
            return {};
    if (!places.write(editor))
        return {};
    return editor.current()->text();
}

} // namespace lintel
