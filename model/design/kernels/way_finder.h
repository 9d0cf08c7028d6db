#pragma once

#include "model/design/kernels/orthogonal_search.h"
#include "model/design/kernels/routing.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace lintel {

/// Finds the way of one line among boxes, which may move.
class WayFinder {
public:
    using Key = SpatialIndex::Key; ///< index of a box

    explicit WayFinder(const std::vector<RoutingScene::Box>& boxes);

    std::optional<Key> box(const std::string& id) const;
    const QRectF& rect(Key key) const { return m_boxes[key].rect; }
    const Obstacles& obstacles() const { return m_obstacles; }
    void move(Key key, const QRectF& rect, const QRectF& label);

    /// Empty when an end is unknown or the line ends where it begins.
    std::vector<QPointF> find(const RoutingScene::Line& line) const;
    /// Whether a box is in a line's way.
    bool isBlocked(const RoutingScene::Line& line, const std::vector<QPointF>& points) const;

private:
    int labelsCrossed(const std::vector<QPointF>& points) const;
    std::optional<std::vector<QPointF>> searchAround(Key from, Key to) const;

    std::vector<RoutingScene::Box> m_boxes;
    Obstacles m_obstacles;
    std::unordered_map<std::string, Key> m_index;
};

} // namespace lintel
