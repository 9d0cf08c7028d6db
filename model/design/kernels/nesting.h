#pragma once

#include "model/design/graph.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lintel {

/// The graph as a tree of containers: every node has one home, which for a node of several containers is the
/// innermost container that holds all of these.
class Nesting {
public:
    explicit Nesting(const Graph& graph);

    /// Container that an element lies in; empty at the top.
    const std::string& home(const std::string& element) const;
    /// Nodes and containers directly in a container ("" for the top), in the graph's order; containers first.
    const std::vector<std::string>& members(const std::string& container) const;
    /// From the element itself outwards, ending with "".
    std::vector<std::string> chain(const std::string& element) const;
    /// The two members of the innermost common container that hold (or are) these elements.
    std::pair<std::string, std::string> siblings(const std::string& a, const std::string& b) const;

private:
    std::unordered_map<std::string, std::string> m_home;
    std::unordered_map<std::string, std::vector<std::string>> m_members;
};

} // namespace lintel
