#include "model/design/kernels/nesting.h"

#include <algorithm>

namespace lintel {

namespace {

const std::string top;

} // namespace

Nesting::Nesting(const Graph& graph) {
    for (const Graph::Container& container : graph.containers) {
        m_home[container.id] = container.parent;
        m_members[container.parent].push_back(container.id);
    }
    for (const Graph::Node& node : graph.nodes) {
        std::string home = node.containers.empty() ? top : node.containers.front();
        for (const std::string& other : node.containers) {
            const std::vector<std::string> outwards = chain(other);
            while (std::find(outwards.begin(), outwards.end(), home) == outwards.end())
                home = m_home[home];
        }
        m_home[node.id] = home;
        m_members[home].push_back(node.id);
    }
}

const std::string& Nesting::home(const std::string& element) const {
    const auto found = m_home.find(element);
    return found == m_home.end() ? top : found->second;
}

const std::vector<std::string>& Nesting::members(const std::string& container) const {
    static const std::vector<std::string> none;
    const auto found = m_members.find(container);
    return found == m_members.end() ? none : found->second;
}

std::vector<std::string> Nesting::chain(const std::string& element) const {
    std::vector<std::string> outwards{element};
    while (!outwards.back().empty())
        outwards.push_back(home(outwards.back()));
    return outwards;
}

std::pair<std::string, std::string> Nesting::siblings(const std::string& a, const std::string& b) const {
    std::vector<std::string> left = chain(a);
    std::vector<std::string> right = chain(b);
    while (left.size() > 1 && right.size() > 1 && left[left.size() - 2] == right[right.size() - 2]) {
        left.pop_back();
        right.pop_back();
    }
    if (left.size() < 2 || right.size() < 2)
        return {};
    return {left[left.size() - 2], right[right.size() - 2]};
}

} // namespace lintel
