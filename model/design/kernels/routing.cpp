#include "model/design/kernels/routing.h"

#include "model/design/kernels/finishing.h"
#include "model/design/kernels/way_finder.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

namespace lintel {

QRectF wayBounds(const std::vector<QPointF>& points) {
    if (points.empty())
        return {};
    QPointF first = points.front();
    QPointF last = first;
    for (const QPointF& point : points) {
        first = {std::min(first.x(), point.x()), std::min(first.y(), point.y())};
        last = {std::max(last.x(), point.x()), std::max(last.y(), point.y())};
    }
    return {first, last};
}

std::vector<Route> route(const RoutingScene& scene) {
    return reroute(scene, {}, {});
}

std::vector<Route> reroute(const RoutingScene& scene, const std::vector<Route>& previous,
                           const std::vector<std::string>& moved) {
    const WayFinder finder(scene.boxes);
    std::unordered_map<std::string_view, const Route*> known;
    for (const Route& route : previous)
        known.emplace(route.id, &route);
    const std::unordered_set<std::string> movedIds(moved.begin(), moved.end());
    std::vector<Route> routes;
    routes.reserve(scene.lines.size());
    for (const RoutingScene::Line& line : scene.lines) {
        Route route{line.id, {}, {}};
        const auto old = known.find(line.id);
        const bool keeps = !line.bend && old != known.end() && old->second->points.size() >= 2 &&
                           finder.box(line.from) && finder.box(line.to) && !movedIds.contains(line.from) &&
                           !movedIds.contains(line.to) && !finder.isBlocked(line, old->second->points);
        route.points = keeps ? old->second->points : finder.find(line);
        routes.push_back(std::move(route));
    }
    std::vector<std::size_t> all(routes.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    spaceLines(finder, scene.lines, routes, all);
    SpatialIndex labels(160);
    for (const std::size_t i : all)
        placeLabel(finder, scene.lines[i], routes[i], static_cast<SpatialIndex::Key>(i), labels);
    return routes;
}

} // namespace lintel
