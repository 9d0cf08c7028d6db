#pragma once

#include "model/design/kernels/way_finder.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace lintel {

/// The ways of connections while boxes are dragged: a step costs what it touches, not what there is.
class Router {
public:
    /// `routes`: the way of each line of the scene, as the boxes lie now.
    Router(const RoutingScene& scene, std::vector<Route> routes);

    const std::vector<Route>& routes() const { return m_routes; } ///< same order as the scene's lines

    struct Move {
        std::string box;
        QRectF rect;
        QRectF label = {}; ///< of a frame
    };
    /// Lays boxes elsewhere. Lines that end at one, or whose way it blocks, are searched anew, and those
    /// beside these are spaced apart; all others run as they did at the beginning. Gives the indices of the
    /// lines that changed.
    std::vector<std::size_t> move(const std::vector<Move>& moves);

private:
    std::set<std::size_t> putBack();
    void index(std::size_t line);

    WayFinder m_finder;
    std::vector<RoutingScene::Line> m_lines;
    std::vector<Route> m_routes;
    std::vector<std::vector<std::size_t>> m_atBox; ///< lines by the box that they end at
    SpatialIndex m_bounds;                         ///< of the ways
    SpatialIndex m_labels{160};
    std::map<std::size_t, Route> m_before; ///< of the lines that run otherwise now
};

} // namespace lintel
