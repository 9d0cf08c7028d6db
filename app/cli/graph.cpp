#include "app/cli/inputs.h"

#include <iostream>

namespace lintel::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string_view kindName(Role::Kind kind) {
    switch (kind) {
    case Role::Kind::Node:
        return "node";
    case Role::Kind::Container:
        return "container";
    case Role::Kind::Glue:
        return "glue";
    }
    return {};
}

Json toJson(const Graph& graph) {
    Json nodes = Json::array();
    for (const Graph::Node& node : graph.nodes)
        nodes.push_back({{"id", node.id},
                         {"type", node.type},
                         {"role", kindName(node.role.kind)},
                         {"category", node.role.category},
                         {"title", node.title},
                         {"subtitle", node.subtitle},
                         {"containers", node.containers},
                         {"folded", node.folded},
                         {"condition", node.condition}});
    Json containers = Json::array();
    for (const Graph::Container& container : graph.containers)
        containers.push_back({{"id", container.id},
                              {"kind", container.kind},
                              {"title", container.title},
                              {"detail", container.detail},
                              {"parent", container.parent},
                              {"members", container.members},
                              {"folded", container.folded}});
    Json connections = Json::array();
    for (const Graph::Connection& connection : graph.connections)
        connections.push_back({{"id", connection.id},
                               {"from", connection.from},
                               {"to", connection.to},
                               {"kind", connection.kind},
                               {"entry", connection.entry},
                               {"label", connection.label},
                               {"folded", connection.folded},
                               {"facts", connection.facts}});
    return {{"nodes", nodes}, {"containers", containers}, {"connections", connections}};
}

ExitCode run(const Invocation& invocation) {
    const auto source = readTemplate(invocation.argument(0));
    if (!source)
        return fail(source.error(), Unreadable);
    const auto known = knowhow();
    if (!known)
        return fail(known.error(), Unreadable);
    const Graph graph = deriveGraph(**source, *(*known)->catalog, (*known)->roles, *(*known)->connections);
    std::cout << toJson(graph).dump(2) << '\n';
    return Done;
}

} // namespace

const Subcommand graphCommand = {
    .words = {"graph"},
    .summary =
        "Shows a template as an architecture: nodes, containers with members, connections with their parts.",
    .arguments = {{"file", "The template."}},
    .options = {{{"f", "format"}, "How to show it", "format", "json", {"json"}}},
    .run = run,
};

} // namespace lintel::cli
