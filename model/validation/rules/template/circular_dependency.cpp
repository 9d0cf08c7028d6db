#include "model/validation/rule.h"

#include <map>
#include <set>

namespace lintel::rules::template_circular_dependency {

using Edges = std::map<std::string, std::set<std::string>>;

Edges dependencies(const Template& source) {
    Edges edges;
    for (const Reference& reference : source.references()) {
        if (!reference.source.empty() && reference.kind != Reference::Kind::Condition &&
            reference.kind != Reference::Kind::FindInMap && source.resource(reference.target))
            edges[reference.source].insert(reference.target);
    }
    return edges;
}

void erase(Edges& edges, const std::string& id) {
    edges.erase(id);
    for (auto& edge : edges)
        edge.second.erase(id);
}

/// Drops what depends on nothing that is left, until every resource left leads into a cycle.
void strip(Edges& edges) {
    std::map<std::string, std::set<std::string>> users;
    std::map<std::string, std::size_t> open;
    std::vector<std::string> free;
    for (const auto& [id, targets] : edges) {
        for (const std::string& target : targets) {
            users[target].insert(id);
            if (!edges.contains(target))
                free.push_back(target);
        }
        open[id] = targets.size();
        if (targets.empty())
            free.push_back(id);
    }
    std::set<std::string> done;
    while (!free.empty()) {
        const std::string id = free.back();
        free.pop_back();
        if (!done.insert(id).second)
            continue;
        edges.erase(id);
        for (const std::string& user : users[id]) {
            if (auto left = edges.find(user); left != edges.end()) {
                left->second.erase(id);
                if (--open[user] == 0)
                    free.push_back(user);
            }
        }
    }
}

std::vector<std::string> someCycle(const Edges& edges) {
    std::vector<std::string> trail;
    std::map<std::string, std::size_t> places;
    std::string at = edges.begin()->first;
    while (places.try_emplace(at, trail.size()).second) {
        trail.push_back(at);
        at = *edges.at(at).begin();
    }
    trail.erase(trail.begin(), trail.begin() + static_cast<std::ptrdiff_t>(places.at(at)));
    return trail;
}

void check(RuleContext& context) {
    Edges edges = dependencies(context.source());
    for (strip(edges); !edges.empty(); strip(edges)) {
        const std::vector<std::string> cycle = someCycle(edges);
        std::string chain;
        for (const std::string& id : cycle)
            chain += id + " → ";
        context.report(*context.source().resource(cycle.front())->key,
                       "Resources wait for each other: " + chain + cycle.front() + ".", cycle);
        for (const std::string& id : cycle)
            erase(edges, id);
    }
}

extern const Rule rule{
    .id = "CFN-REF-09",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Circular dependency",
    .why = "None of the resources can be created first, so CloudFormation refuses the template.",
    .source = "AWSCloudFormation/latest/UserGuide/troubleshooting.html",
    .check = check,
};

} // namespace lintel::rules::template_circular_dependency
