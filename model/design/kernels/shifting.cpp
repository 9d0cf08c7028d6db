#include "model/design/kernels/shifting.h"

#include "model/design/kernels/layout.h"

#include <unordered_set>

namespace lintel {

QRectF rectOf(const Graph& graph, const Layout& layout, const std::string& element) {
    if (const auto frame = layout.frames.find(element); frame != layout.frames.end())
        return frame->second;
    const Graph::Node* node = graph.node(element);
    return node ? cardRect(*node, layout) : QRectF();
}

std::vector<std::string> withInside(const Graph& graph, const Nesting& nesting,
                                    const std::vector<std::string>& elements) {
    std::vector<std::string> all;
    std::unordered_set<std::string> seen;
    std::vector<std::string> open(elements.rbegin(), elements.rend());
    while (!open.empty()) {
        const std::string id = std::move(open.back());
        open.pop_back();
        if (!seen.insert(id).second)
            continue;
        all.push_back(id);
        const std::vector<std::string>& members = nesting.members(id);
        open.insert(open.end(), members.begin(), members.end());
        if (const Graph::Container* container = graph.container(id))
            open.insert(open.end(), container->hidden.begin(), container->hidden.end());
    }
    return all;
}

void shift(Layout& layout, const std::vector<std::string>& elements, QPointF delta) {
    for (const std::string& id : elements) {
        if (const auto node = layout.nodes.find(id); node != layout.nodes.end())
            node->second = snapToGrid(node->second + delta);
        if (const auto shape = layout.shapes.find(id); shape != layout.shapes.end())
            shape->second.position = snapToGrid(shape->second.position + delta);
        if (const auto frame = layout.frames.find(id); frame != layout.frames.end())
            frame->second.moveTopLeft(snapToGrid(frame->second.topLeft() + delta));
    }
}

} // namespace lintel
