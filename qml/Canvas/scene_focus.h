#pragma once

#include "qml/Canvas/canvas_scene.h"

#include <string>
#include <unordered_set>

namespace lintel {

/// What of a scene is out of focus: resources that a scenario leaves out, and, where elements are chosen,
/// everything but these, what they reach and what calls them directly.
class SceneFocus {
public:
    SceneFocus(const Graph& graph, const std::vector<CanvasScene::Edge>& edges, const ViewFilter& filter);

    bool fades(const std::string& element) const {
        return m_absent.contains(element) || (m_isNarrowed && !m_near.contains(element));
    }
    bool fades(const CanvasScene::Edge& edge) const {
        return m_absent.contains(edge.id) || fades(edge.from) || fades(edge.to);
    }

private:
    bool m_isNarrowed;
    std::unordered_set<std::string> m_absent;
    std::unordered_set<std::string> m_near;
};

} // namespace lintel
