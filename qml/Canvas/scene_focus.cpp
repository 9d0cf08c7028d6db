#include "qml/Canvas/scene_focus.h"

#include <string_view>
#include <unordered_map>

namespace lintel {

SceneFocus::SceneFocus(const Graph& graph, const std::vector<CanvasScene::Edge>& edges,
                       const ViewFilter& filter)
    : m_isNarrowed(!filter.focus.isEmpty()) {
    for (const QString& resource : filter.absent) {
        // Glue that does not exist takes its connection along, but not the card that it is folded into.
        const std::string id = resource.toStdString();
        const std::string element = graph.elementOf(id);
        if (element == id || graph.connection(element))
            m_absent.insert(element);
    }
    if (!m_isNarrowed)
        return;
    std::vector<std::string> open;
    for (const QString& id : filter.focus)
        if (m_near.insert(id.toStdString()).second)
            open.push_back(id.toStdString());
    std::unordered_multimap<std::string_view, const CanvasScene::Edge*> leaving;
    for (const CanvasScene::Edge& edge : edges) {
        if (filter.focus.contains(QString::fromStdString(edge.to)))
            m_near.insert(edge.from);
        leaving.emplace(edge.from, &edge);
    }
    while (!open.empty()) {
        const std::string id = std::move(open.back());
        open.pop_back();
        const auto [first, last] = leaving.equal_range(id);
        for (auto edge = first; edge != last; ++edge)
            if (m_near.insert(edge->second->to).second)
                open.push_back(edge->second->to);
    }
}

} // namespace lintel
