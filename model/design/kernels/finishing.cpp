#include "model/design/kernels/finishing.h"

#include "model/design/kernels/spacing.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace lintel {

namespace {

/// How far the end of a line may move along the side of the box it touches.
SpacedRoute::Range roomAt(const QRectF& box, QPointF end, QPointF next) {
    constexpr double corner = 8;
    const bool horizontal = std::abs(end.y() - next.y()) < 0.5;
    return horizontal ? SpacedRoute::Range{box.top() + corner, box.bottom() - corner}
                      : SpacedRoute::Range{box.left() + corner, box.right() - corner};
}

/// On the longest segment that has room for the label clear of cards, of frames' labels and of other labels,
/// in its middle or a fifth aside; in the middle of the longest one when none has.
QPointF labelPlace(const WayFinder& finder, const std::vector<QPointF>& points, QSizeF label,
                   const SpatialIndex& labels) {
    QPointF best;
    std::tuple<int, double> bestRank{-1, -1};
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QPointF way = points[i] - points[i - 1];
        const double length = std::abs(way.x()) + std::abs(way.y());
        const double needed = std::abs(way.x()) > std::abs(way.y()) ? label.width() : label.height();
        for (const double share : {0.5, 0.3, 0.7}) {
            const QPointF centre = points[i - 1] + way * share;
            const bool isInside = length * std::min(share, 1 - share) * 2 >= needed + clearance;
            if (share != 0.5 && (label.isEmpty() || !isInside))
                continue;
            const QRectF area = labelPatch(centre, label);
            const bool fits = isInside && (label.isEmpty() || finder.obstacles().isFree(area));
            const auto any = [](SpatialIndex::Key, const QRectF&) { return true; };
            const int rank = !fits ? 0 : labels.visit(area, any) ? 1 : 2;
            const double preferred = share == 0.5 ? length : length / 2;
            if (std::tuple(rank, preferred) > bestRank) {
                best = centre;
                bestRank = {rank, preferred};
            }
            if (label.isEmpty())
                break;
        }
    }
    return best;
}

} // namespace

QRectF labelPatch(QPointF centre, QSizeF label) {
    return {centre - QPointF(label.width() / 2, label.height() / 2), label};
}

void spaceLines(const WayFinder& finder, const std::vector<RoutingScene::Line>& lines,
                std::vector<Route>& routes, const std::vector<std::size_t>& which) {
    std::vector<SpacedRoute> spaced;
    std::vector<std::size_t> origin;
    for (const std::size_t i : which) {
        const auto& points = routes[i].points;
        if (points.size() < 2)
            continue;
        spaced.push_back(
            {points, roomAt(finder.rect(*finder.box(lines[i].from)), points[0], points[1]),
             roomAt(finder.rect(*finder.box(lines[i].to)), points.back(), points[points.size() - 2])});
        origin.push_back(i);
    }
    spaceApart(spaced, [&](std::size_t route, QPointF a, QPointF b) {
        const RoutingScene::Line& line = lines[origin[route]];
        return !line.bend && !finder.obstacles().blocks(a, b, *finder.box(line.from), *finder.box(line.to));
    });
    for (std::size_t i = 0; i < spaced.size(); ++i)
        routes[origin[i]].points = std::move(spaced[i].points);
}

void placeLabel(const WayFinder& finder, const RoutingScene::Line& line, Route& route, SpatialIndex::Key key,
                SpatialIndex& labels) {
    labels.remove(key);
    route.label = labelPlace(finder, route.points, line.label, labels);
    if (!line.label.isEmpty() && !route.points.empty())
        labels.insert(key, labelPatch(route.label, line.label));
}

} // namespace lintel
