#include "model/design/kernels/spacing.h"

#include <algorithm>
#include <cmath>

namespace lintel {

namespace {

constexpr double distance = 12;
constexpr double touching = 0.5;

struct Segment {
    std::size_t route;
    std::size_t index; ///< of its first point
    double at;         ///< coordinate across
    double begin;
    double end;
    double tendency; ///< where the line comes from and goes to, across: decides the order
};

double across(QPointF point, bool vertical) {
    return vertical ? point.x() : point.y();
}
double along(QPointF point, bool vertical) {
    return vertical ? point.y() : point.x();
}

void setAcross(QPointF& point, bool vertical, double value) {
    vertical ? point.setX(value) : point.setY(value);
}

std::vector<Segment> segmentsOf(const std::vector<SpacedRoute>& routes, bool vertical) {
    std::vector<Segment> segments;
    for (std::size_t r = 0; r < routes.size(); ++r) {
        const auto& points = routes[r].points;
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            const QPointF a = points[i];
            const QPointF b = points[i + 1];
            const bool isVertical = std::abs(a.x() - b.x()) < touching;
            if (isVertical != vertical)
                continue;
            const QPointF before = i > 0 ? points[i - 1] : a;
            const QPointF after = i + 2 < points.size() ? points[i + 2] : b;
            segments.push_back({r, i, across(a, vertical), std::min(along(a, vertical), along(b, vertical)),
                                std::max(along(a, vertical), along(b, vertical)),
                                across(before, vertical) + across(after, vertical)});
        }
    }
    std::stable_sort(segments.begin(), segments.end(),
                     [](const Segment& a, const Segment& b) { return a.at < b.at; });
    return segments;
}

bool overlap(const Segment& a, const Segment& b) {
    return a.begin < b.end - touching && b.begin < a.end - touching;
}

SpacedRoute::Range roomOf(const SpacedRoute& route, std::size_t index) {
    SpacedRoute::Range room{-1e300, 1e300};
    const auto narrow = [&](const SpacedRoute::Range& range) {
        room.low = std::max(room.low, range.low);
        room.high = std::min(room.high, range.high);
    };
    if (index == 0)
        narrow(route.start);
    if (index + 2 == route.points.size())
        narrow(route.end);
    return room;
}

/// Whether a moved segment and its neighbours are free, and these still lead the way they did.
bool isFit(const std::vector<QPointF>& before, const std::vector<QPointF>& after, const Segment& segment,
           const std::function<bool(std::size_t, QPointF, QPointF)>& isFree) {
    const std::size_t first = segment.index > 0 ? segment.index - 1 : 0;
    const std::size_t last = std::min(segment.index + 2, after.size() - 1);
    for (std::size_t i = first; i < last; ++i)
        if (QPointF::dotProduct(before[i + 1] - before[i], after[i + 1] - after[i]) <= 0 ||
            !isFree(segment.route, after[i], after[i + 1]))
            return false;
    return true;
}

void spaceGroup(std::vector<Segment>& group, std::vector<SpacedRoute>& routes, bool vertical,
                const std::function<bool(std::size_t, QPointF, QPointF)>& isFree) {
    std::stable_sort(group.begin(), group.end(),
                     [](const Segment& a, const Segment& b) { return a.tendency < b.tendency; });
    double middle = 0;
    for (const Segment& segment : group)
        middle += segment.at / static_cast<double>(group.size());
    for (std::size_t i = 0; i < group.size(); ++i) {
        const Segment& segment = group[i];
        SpacedRoute& route = routes[segment.route];
        const SpacedRoute::Range room = roomOf(route, segment.index);
        if (room.low > room.high)
            continue;
        const double wish =
            middle + (static_cast<double>(i) - (static_cast<double>(group.size()) - 1) / 2) * distance;
        const double at = std::clamp(std::round(wish), room.low, room.high);
        std::vector<QPointF> moved = route.points;
        setAcross(moved[segment.index], vertical, at);
        setAcross(moved[segment.index + 1], vertical, at);
        if (isFit(route.points, moved, segment, isFree))
            route.points = std::move(moved);
    }
}

void spaceAxis(std::vector<SpacedRoute>& routes, bool vertical,
               const std::function<bool(std::size_t, QPointF, QPointF)>& isFree) {
    std::vector<Segment> segments = segmentsOf(routes, vertical);
    std::vector<bool> done(segments.size());
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (done[i])
            continue;
        std::vector<Segment> group{segments[i]};
        for (std::size_t j = i + 1;
             j < segments.size() && segments[j].at - segments[i].at < distance - touching; ++j)
            if (!done[j] && segments[j].route != segments[i].route &&
                std::any_of(group.begin(), group.end(),
                            [&](const Segment& member) { return overlap(member, segments[j]); })) {
                group.push_back(segments[j]);
                done[j] = true;
            }
        if (group.size() > 1)
            spaceGroup(group, routes, vertical, isFree);
    }
}

} // namespace

void spaceApart(std::vector<SpacedRoute>& routes,
                const std::function<bool(std::size_t route, QPointF a, QPointF b)>& isFree) {
    spaceAxis(routes, false, isFree);
    spaceAxis(routes, true, isFree);
}

} // namespace lintel
