#include "model/design/groups.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace lintel {

namespace {

class GroupAdder {
public:
    GroupAdder(Graph& graph, const Layout& layout)
        : m_graph(graph)
        , m_layout(layout) {
        for (const Graph::Container& container : graph.containers)
            if (container.hasResource)
                m_home[container.id] = container.parent;
        for (const Graph::Node& node : graph.nodes)
            if (node.containers.size() < 2)
                m_home[node.id] = node.containers.empty() ? std::string() : node.containers.front();
    }

    void run() {
        for (const auto& [id, group] : m_layout.groups)
            add(id);
        for (Graph::Node& node : m_graph.nodes)
            if (m_grouped.contains(node.id))
                node.containers = {m_home.at(node.id)};
        for (Graph::Container& container : m_graph.containers)
            if (m_grouped.contains(container.id))
                container.parent = m_home.at(container.id);
        for (const std::string& id : m_added) {
            const Layout::Group& group = m_layout.groups.at(id);
            m_graph.containers.push_back({.id = id,
                                          .kind = group.kind,
                                          .title = group.title,
                                          .detail = {},
                                          .parent = m_home.at(id),
                                          .members = {},
                                          .folded = {},
                                          .hasResource = false});
        }
        if (!m_added.empty())
            sortParentsFirst();
    }

private:
    void add(const std::string& id) {
        if (m_graph.node(id) || m_graph.container(id) || !m_started.insert(id).second)
            return; // the name is taken; done already; or a group that would hold itself
        std::optional<std::string> place;
        for (const std::string& member : m_layout.groups.at(id).members) {
            if (m_layout.groups.contains(member))
                add(member);
            const auto home = m_home.find(member);
            if (home == m_home.end() || m_grouped.contains(member) || (place && home->second != *place))
                continue;
            place = home->second;
            home->second = id;
            m_grouped.insert(member);
        }
        m_home[id] = place.value_or(std::string());
        m_added.push_back(id);
    }

    void sortParentsFirst() {
        std::unordered_map<std::string_view, const Graph::Container*> byId;
        for (const Graph::Container& container : m_graph.containers)
            byId.emplace(container.id, &container);
        const auto depth = [&](const Graph::Container& container) {
            int steps = 0;
            for (auto outer = byId.find(container.parent); outer != byId.end();
                 outer = byId.find(outer->second->parent))
                ++steps;
            return steps;
        };
        std::unordered_map<std::string, int> depths;
        for (const Graph::Container& container : m_graph.containers)
            depths[container.id] = depth(container);
        std::stable_sort(m_graph.containers.begin(), m_graph.containers.end(),
                         [&](const Graph::Container& a, const Graph::Container& b) {
                             return depths.at(a.id) < depths.at(b.id);
                         });
    }

    Graph& m_graph;
    const Layout& m_layout;
    std::unordered_map<std::string, std::string> m_home; ///< of what can be grouped
    std::unordered_set<std::string> m_grouped;
    std::unordered_set<std::string> m_started;
    std::vector<std::string> m_added;
};

} // namespace

void addGroups(Graph& graph, const Layout& layout) {
    if (!layout.groups.empty())
        GroupAdder(graph, layout).run();
}

} // namespace lintel
