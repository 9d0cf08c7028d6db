#include "model/design/collapsing.h"

#include <algorithm>
#include <unordered_map>

namespace lintel {

Graph collapse(Graph graph, const std::set<std::string>& closed) {
    std::unordered_map<std::string, std::string> hiddenIn; ///< element → the outermost closed frame around it
    std::unordered_map<std::string, Graph::Container*> closedFrames;
    for (Graph::Container& container : graph.containers) { // parents first
        if (const auto outer = hiddenIn.find(container.parent); outer != hiddenIn.end())
            hiddenIn[container.id] = outer->second;
        else if (closedFrames.contains(container.parent))
            hiddenIn[container.id] = container.parent;
        else if (closed.contains(container.id))
            closedFrames[container.id] = &container;
    }
    if (closedFrames.empty())
        return graph;

    const auto frameAround = [&](const std::string& container) {
        const auto outer = hiddenIn.find(container);
        return outer != hiddenIn.end()            ? outer->second
               : closedFrames.contains(container) ? container
                                                  : std::string();
    };
    for (Graph::Node& node : graph.nodes) {
        if (node.containers.empty())
            continue;
        const std::string frame = frameAround(node.containers.front());
        const bool isInside = std::all_of(node.containers.begin(), node.containers.end(),
                                          [&](const std::string& id) { return frameAround(id) == frame; });
        if (isInside && !frame.empty()) {
            hiddenIn[node.id] = frame;
            continue;
        }
        std::vector<std::string> shown; // of a card of several subnets some are hidden
        for (const std::string& id : node.containers)
            if (const std::string around = frameAround(id), place = around.empty() ? id : around;
                std::find(shown.begin(), shown.end(), place) == shown.end())
                shown.push_back(place);
        node.containers = std::move(shown);
    }

    const auto fold = [&](const auto& element) {
        const auto frame = hiddenIn.find(element.id);
        if (frame == hiddenIn.end())
            return;
        Graph::Container& container = *closedFrames.at(frame->second);
        container.hidden.push_back(element.id);
        container.folded.push_back(element.id);
        container.folded.insert(container.folded.end(), element.folded.begin(), element.folded.end());
    };
    for (const Graph::Container& container : graph.containers)
        fold(container);
    for (const Graph::Node& node : graph.nodes)
        fold(node);
    for (const auto& [id, container] : closedFrames) {
        container->isCollapsed = true;
        container->members.clear();
    }

    const auto shownEnd = [&](std::string& end) {
        if (const auto frame = hiddenIn.find(end); frame != hiddenIn.end())
            end = frame->second;
    };
    for (Graph::Connection& connection : graph.connections) {
        shownEnd(connection.from);
        shownEnd(connection.to);
        if (const auto frame = closedFrames.find(connection.from);
            connection.from == connection.to && frame != closedFrames.end())
            frame->second->folded.insert(frame->second->folded.end(), connection.folded.begin(),
                                         connection.folded.end());
    }
    std::erase_if(graph.connections,
                  [](const Graph::Connection& connection) { return connection.from == connection.to; });
    std::erase_if(graph.nodes, [&](const Graph::Node& node) { return hiddenIn.contains(node.id); });
    std::erase_if(graph.containers,
                  [&](const Graph::Container& container) { return hiddenIn.contains(container.id); });
    for (Graph::Outline& outline : graph.outlines)
        std::erase_if(outline.members, [&](const std::string& id) { return hiddenIn.contains(id); });
    return graph;
}

} // namespace lintel
