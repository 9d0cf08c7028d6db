#include "model/design/outlines.h"

#include "model/design/membership.h"
#include "model/design/places.h"
#include "model/design/security_groups.h"
#include "model/design/titles.h"

#include <algorithm>

namespace lintel {

namespace {

std::vector<Graph::Outline> clusterOutlines(const Graph& graph, const ReferenceGraph& references,
                                            const Folding& folding, const Structure& structure) {
    std::vector<Graph::Outline> outlines;
    for (std::size_t i = 0; i < references.size(); ++i) {
        const Resource& cluster = references.resource(i);
        const Graph::Node* card =
            structure.containerKind(cluster.type) ? graph.node(cluster.logicalId) : nullptr;
        if (!card || !card->containers.empty())
            continue; // a frame; or one in subnets itself, beside what runs in it
        Graph::Outline outline{.id = cluster.logicalId, .title = titleOf(cluster, structure), .members = {}};
        for (const ReferenceGraph::Edge* edge : references.incoming(i)) {
            if (!placesMember(*edge))
                continue;
            for (const std::size_t owner : folding.owners(edge->from))
                if (const std::string& id = references.resource(owner).logicalId;
                    graph.node(id) &&
                    std::find(outline.members.begin(), outline.members.end(), id) == outline.members.end())
                    outline.members.push_back(id);
        }
        if (!outline.members.empty())
            outlines.push_back(std::move(outline));
    }
    return outlines;
}

/// Whether a resource can enter; then with the property that says so, where the outline is that of a cluster.
struct Entrance {
    bool isOpen = false;
    const Structure::Placement* placement = nullptr;
};

Entrance entrance(const Structure& structure, const std::string& member, const std::string& outline) {
    if (!structure.containerKind(outline))
        return {structure.protection(member) != nullptr, nullptr};
    const Structure::Placement* placement = structure.placement(member, outline);
    return {placement != nullptr, placement};
}

Entrance entrance(const TemplateEditor& editor, const Structure& structure, const std::string& member,
                  const std::string& outline) {
    const Resource* inner = editor.current()->resource(member);
    const Resource* outer = editor.current()->resource(outline);
    return inner && outer ? entrance(structure, inner->type, outer->type) : Entrance();
}

} // namespace

std::vector<Graph::Outline> findOutlines(const Graph& graph, const ReferenceGraph& references,
                                         const Folding& folding, const Structure& structure) {
    std::vector<Graph::Outline> outlines = clusterOutlines(graph, references, folding, structure);
    for (Graph::Outline& outline : protectionOutlines(graph, references, folding, structure))
        outlines.push_back(std::move(outline));
    return outlines;
}

bool isCluster(const Graph& graph, const Graph::Outline& outline) {
    const Graph::Node* node = graph.node(outline.id);
    return node && node->role.kind == Role::Kind::Container;
}

bool canEnter(const Structure& structure, const std::string& member, const std::string& outline) {
    return entrance(structure, member, outline).isOpen;
}

Result<std::vector<std::string>> enterOutline(TemplateEditor& editor, const Structure& structure,
                                              const std::string& member, const std::string& outline) {
    const Entrance into = entrance(editor, structure, member, outline);
    if (!into.isOpen)
        return std::vector<std::string>();
    return into.placement ? enterContainer(editor, structure, member, outline)
                          : joinSecurityGroup(editor, structure, member, outline);
}

Result<std::vector<std::string>> leaveOutline(TemplateEditor& editor, const Structure& structure,
                                              const std::string& member, const std::string& outline) {
    const Entrance from = entrance(editor, structure, member, outline);
    if (!from.isOpen)
        return std::vector<std::string>();
    if (!from.placement)
        return leaveSecurityGroup(editor, structure, member, outline);
    if (const auto done = leaveContainer(editor, structure, member, outline); !done)
        return done.error();
    return std::vector{from.placement->property + ": " + member + " has left " + outline};
}

} // namespace lintel
