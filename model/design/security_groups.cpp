#include "model/design/security_groups.h"

#include "model/design/part_values.h"
#include "model/design/titles.h"

#include <algorithm>

namespace lintel {

namespace {

using Json = nlohmann::ordered_json;

/// Whether a reference at this place puts its resource into a security group, unlike one in a rule.
bool isMembership(const Path& path) {
    return std::any_of(path.begin(), path.end(), [](const std::string& step) {
        return step.find("SecurityGroups") != std::string::npos ||
               step.find("SecurityGroupIds") != std::string::npos || step == "GroupSet" || step == "Groups";
    });
}

/// The resource that holds the list of groups: the member itself, or what launches its instances.
Result<std::string> holderOf(const Template& source, const Structure::Protection& protection,
                             const std::string& member) {
    if (protection.through.empty())
        return member;
    const auto target = targetOf(source.resource(member)->property(protection.through));
    if (!target || !source.resource(target->logicalId))
        return Error{"The launch template of " + member + " stands outside this template."};
    return target->logicalId;
}

/// Where a member names its groups.
struct Place {
    const Structure::Protection* protection;
    std::string holder;
    std::string inHolder; ///< " of Template", where that is another resource
};

Result<Place> placeOf(const TemplateEditor& editor, const Structure& structure, const std::string& member) {
    const Resource* resource = editor.current()->resource(member);
    const Structure::Protection* found = resource ? structure.protection(resource->type) : nullptr;
    if (!found)
        return Error{member + " cannot be in a security group."};
    Result<std::string> holder = holderOf(*editor.current(), *found, member);
    if (!holder)
        return holder.error();
    return Place{found, *holder, *holder == member ? "" : " of " + *holder};
}

/// Where a resource names a group: the item of a list, or a single value.
std::vector<Path> memberships(const Template& source, const std::string& holder, const std::string& group) {
    std::vector<Path> paths;
    for (const Reference* reference : source.referencesTo(group)) {
        if (reference->source != holder || !isMembership(reference->path))
            continue;
        Path path = reference->path;
        while (path.size() > 4 && !std::all_of(path.back().begin(), path.back().end(),
                                               [](unsigned char c) { return std::isdigit(c); }))
            path.pop_back(); // the function within the item
        paths.push_back(std::move(path));
    }
    return paths;
}

bool isWithinFunction(const Template& source, const Path& path) {
    for (auto end = path.begin() + 1; end != path.end(); ++end)
        if (const Node* node = source.find(Path(path.begin(), end));
            node && node->intrinsic() != Intrinsic::None)
            return true;
    return false;
}

} // namespace

std::vector<Graph::Outline> protectionOutlines(const Graph& graph, const ReferenceGraph& references,
                                               const Folding& folding, const Structure& structure) {
    std::vector<Graph::Outline> outlines;
    for (const std::size_t group : references.ofType("AWS::EC2::SecurityGroup")) {
        const Resource& resource = references.resource(group);
        Graph::Outline outline{
            .id = resource.logicalId, .title = titleOf(resource, structure), .members = {}};
        for (const ReferenceGraph::Edge* edge : references.incoming(group)) {
            if (edge->kind == Reference::Kind::DependsOn || !isMembership(edge->path))
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

bool takesSecurityGroups(const Structure& structure, const std::string& type) {
    return structure.protection(type) != nullptr;
}

Result<std::vector<std::string>> joinSecurityGroup(TemplateEditor& editor, const Structure& structure,
                                                   const std::string& member, const std::string& group) {
    const Result<Place> place = placeOf(editor, structure, member);
    if (!place)
        return place.error();
    const auto& [protection, holder, inHolder] = *place;
    if (!memberships(*editor.current(), holder, group).empty())
        return std::vector<std::string>();
    std::string property = protection->property;
    for (const auto& [present, instead] : protection->instead)
        if (editor.current()->resource(holder)->property(present))
            property = instead;
    if (const auto done =
            appendItem(editor, holder, property, {{"Fn::GetAtt", {group, "GroupId"}}}, "a security group");
        !done)
        return done.error();
    return std::vector{property + inHolder + ": " + member + " is in the security group " + group};
}

Result<std::vector<std::string>> leaveSecurityGroup(TemplateEditor& editor, const Structure& structure,
                                                    const std::string& member, const std::string& group) {
    const Result<Place> place = placeOf(editor, structure, member);
    if (!place)
        return place.error();
    const auto& [protection, holder, inHolder] = *place;
    const std::vector<Path> paths = memberships(*editor.current(), holder, group);
    for (const Path& path : paths)
        if (isWithinFunction(*editor.current(), path))
            return Error{"The security groups of " + member +
                         " are computed, so none can be taken from them; edit them in the template."};
    for (auto path = paths.rbegin(); path != paths.rend(); ++path) { // the places of later items change
        const Path list(path->begin(), path->end() - 1);
        const Node* present = editor.current()->find(list);
        const bool isLast = present->isSequence() && present->items().size() == 1;
        if (const auto done = editor.remove(isLast ? list : *path); !done)
            return done.error();
    }
    if (paths.empty())
        return std::vector<std::string>();
    return std::vector{protection->property + inHolder + ": " + member + " has left the security group " +
                       group};
}

} // namespace lintel
