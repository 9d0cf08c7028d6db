#include "model/design/kernels/routing.h"

#include "model/design/kernels/orthogonal_search.h"
#include "model/design/kernels/spacing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace lintel {

namespace {

/// The sides of a box, each by the way in which a line leaves there.
constexpr std::array<QPointF, 4> sides{QPointF(1, 0), QPointF(0, 1), QPointF(-1, 0), QPointF(0, -1)};

QPointF port(const QRectF& box, QPointF side) {
    return box.center() + QPointF(side.x() * box.width() / 2, side.y() * box.height() / 2);
}

double lengthOf(const std::vector<QPointF>& points) {
    double length = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        length += (points[i] - points[i - 1]).manhattanLength();
    return length;
}

/// Drops points that lie on a straight line between their neighbours; empty when the line turns back on
/// itself.
std::vector<QPointF> simplified(const std::vector<QPointF>& points) {
    std::vector<QPointF> result;
    for (const QPointF& point : points) {
        if (!result.empty() && (point - result.back()).manhattanLength() < 0.01)
            continue;
        if (result.size() >= 2) {
            const QPointF before = result.back() - result[result.size() - 2];
            const QPointF next = point - result.back();
            if (std::abs(before.x() * next.y() - before.y() * next.x()) < 0.01) {
                if (QPointF::dotProduct(before, next) < 0)
                    return {};
                result.back() = point;
                continue;
            }
        }
        result.push_back(point);
    }
    return result.size() >= 2 ? result : std::vector<QPointF>();
}

struct Candidate {
    std::vector<QPointF> points;
    double cost;
};

/// Ways with up to three bends between two stubs.
void addCandidates(const QRectF& a, const QRectF& b, QPointF sideA, QPointF sideB,
                   std::vector<Candidate>& candidates) {
    const QPointF start = port(a, sideA);
    const QPointF end = port(b, sideB);
    const QPointF s = start + sideA * clearance;
    const QPointF e = end + sideB * clearance;
    const QPointF middle = (s + e) / 2;
    const auto add = [&](std::initializer_list<QPointF> between) {
        std::vector<QPointF> points{start, s};
        points.insert(points.end(), between);
        points.insert(points.end(), {e, end});
        points = simplified(points);
        if (points.empty())
            return;
        const double cost = lengthOf(points) + bendCost * static_cast<double>(points.size() - 2);
        candidates.push_back({std::move(points), cost});
    };
    add({{s.x(), e.y()}});
    add({{e.x(), s.y()}});
    add({{std::round(middle.x()), s.y()}, {std::round(middle.x()), e.y()}});
    add({{s.x(), std::round(middle.y())}, {e.x(), std::round(middle.y())}});
}

/// The way of a line whose middle part the user laid: out of a side that faces it, along it, and in again.
std::vector<QPointF> bentWay(const QRectF& a, const QRectF& b, const Layout::Bend& bend) {
    const auto end = [&](const QRectF& box) -> std::pair<QPointF, QPointF> { // on the box, on the bend
        const QPointF centre = box.center();
        if (bend.isVertical) {
            if (bend.at > box.right() || bend.at < box.left())
                return {{bend.at > box.right() ? box.right() : box.left(), centre.y()},
                        {bend.at, centre.y()}};
            const QRectF& other = &box == &a ? b : a;
            const QPointF port(bend.at, other.center().y() > centre.y() ? box.bottom() : box.top());
            return {port, port};
        }
        if (bend.at > box.bottom() || bend.at < box.top())
            return {{centre.x(), bend.at > box.bottom() ? box.bottom() : box.top()}, {centre.x(), bend.at}};
        const QRectF& other = &box == &a ? b : a;
        const QPointF port(other.center().x() > centre.x() ? box.right() : box.left(), bend.at);
        return {port, port};
    };
    const auto [start, first] = end(a);
    const auto [finish, last] = end(b);
    return simplified({start, first, last, finish});
}

class RouteSearch {
public:
    explicit RouteSearch(const RoutingScene& scene)
        : m_scene(scene)
        , m_rects(rectsOf(scene))
        , m_obstacles(m_rects, solidOf(scene), scene.frameLabels) {
        for (std::size_t i = 0; i < scene.boxes.size(); ++i)
            m_index.emplace(scene.boxes[i].id, static_cast<SpatialIndex::Key>(i));
    }

    std::optional<SpatialIndex::Key> box(const std::string& id) const {
        const auto found = m_index.find(id);
        return found == m_index.end() ? std::nullopt : std::optional(found->second);
    }

    std::vector<QPointF> find(const RoutingScene::Line& line) const {
        const auto from = box(line.from);
        const auto to = box(line.to);
        if (!from || !to || *from == *to)
            return {};
        const QRectF& a = m_rects[*from];
        const QRectF& b = m_rects[*to];
        if (line.bend)
            if (std::vector<QPointF> way = bentWay(a, b, *line.bend); !way.empty())
                return way;
        std::vector<Candidate> candidates;
        for (const QPointF sideA : sides)
            for (const QPointF sideB : sides)
                addCandidates(a, b, sideA, sideB, candidates);
        if (candidates.empty())
            return {a.center(), b.center()};
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate& x, const Candidate& y) { return x.cost < y.cost; });
        const Candidate* best = nullptr;
        double bestCost = 0;
        for (const Candidate& candidate : candidates) {
            if (best && candidate.cost >= bestCost)
                break;
            if (isBlocked(candidate.points, *from, *to))
                continue;
            const double cost = candidate.cost + labelCost * labelsCrossed(candidate.points);
            if (!best || cost < bestCost) {
                best = &candidate;
                bestCost = cost;
            }
        }
        if (best)
            return best->points;
        if (const auto way = searchAround(a, b, *from, *to))
            return *way;
        return candidates.front().points;
    }

    bool isBlocked(const std::vector<QPointF>& points, SpatialIndex::Key from, SpatialIndex::Key to) const {
        for (std::size_t i = 1; i < points.size(); ++i)
            if (m_obstacles.blocks(points[i - 1], points[i], from, to))
                return true;
        return false;
    }

    /// Lays parallel lines apart and finds places for the labels.
    void finish(std::vector<Route>& routes) const {
        std::vector<SpacedRoute> spaced;
        std::vector<std::size_t> origin;
        for (std::size_t i = 0; i < routes.size(); ++i)
            if (routes[i].points.size() >= 2) {
                const auto& points = routes[i].points;
                spaced.push_back(
                    {points, roomAt(m_scene.lines[i].from, points[0], points[1]),
                     roomAt(m_scene.lines[i].to, points[points.size() - 1], points[points.size() - 2])});
                origin.push_back(i);
            }
        spaceApart(spaced, [&](std::size_t route, QPointF a, QPointF b) {
            const RoutingScene::Line& line = m_scene.lines[origin[route]];
            return !line.bend && !m_obstacles.blocks(a, b, *box(line.from), *box(line.to));
        });
        for (std::size_t i = 0; i < spaced.size(); ++i)
            routes[origin[i]].points = std::move(spaced[i].points);
        SpatialIndex labels(160);
        for (std::size_t i = 0; i < routes.size(); ++i) {
            const QSizeF size = m_scene.lines[i].label;
            routes[i].label = labelPlace(routes[i].points, size, labels);
            if (!size.isEmpty() && !routes[i].points.empty())
                labels.insert(static_cast<SpatialIndex::Key>(i), patch(routes[i].label, size));
        }
    }

private:
    static std::vector<QRectF> rectsOf(const RoutingScene& scene) {
        std::vector<QRectF> rects;
        for (const RoutingScene::Box& box : scene.boxes)
            rects.push_back(box.rect);
        return rects;
    }

    static std::vector<bool> solidOf(const RoutingScene& scene) {
        std::vector<bool> solid;
        for (const RoutingScene::Box& box : scene.boxes)
            solid.push_back(box.obstacle);
        return solid;
    }

    int labelsCrossed(const std::vector<QPointF>& points) const {
        int count = 0;
        for (std::size_t i = 1; i < points.size(); ++i)
            count += m_obstacles.labelsCrossed(points[i - 1], points[i]);
        return count;
    }

    std::optional<std::vector<QPointF>> searchAround(const QRectF& a, const QRectF& b, SpatialIndex::Key from,
                                                     SpatialIndex::Key to) const {
        std::optional<std::vector<QPointF>> best;
        double bestCost = 0;
        const QPointF towards = b.center() - a.center();
        for (const QPointF sideA : sides)
            for (const QPointF sideB : sides) {
                // Sides that face each other first of all; those that face away only when nothing else is
                // found.
                const bool faces =
                    QPointF::dotProduct(sideA, towards) > 0 || QPointF::dotProduct(sideB, towards) < 0;
                if (best && !faces)
                    continue;
                const QPointF start = port(a, sideA) + sideA * clearance;
                const QPointF end = port(b, sideB) + sideB * clearance;
                if (m_obstacles.blocks(port(a, sideA), start, from, to) ||
                    m_obstacles.blocks(port(b, sideB), end, from, to))
                    continue;
                auto way = searchWay(m_obstacles, start, sideA, end, -sideB, from, to);
                if (!way)
                    continue;
                way->insert(way->begin(), port(a, sideA));
                way->push_back(port(b, sideB));
                std::vector<QPointF> points = simplified(*way);
                const double cost = lengthOf(points) + bendCost * static_cast<double>(points.size());
                if (!points.empty() && (!best || cost < bestCost)) {
                    best = std::move(points);
                    bestCost = cost;
                }
            }
        return best;
    }

    /// How far the end of a line may move along the side of the box it touches.
    SpacedRoute::Range roomAt(const std::string& id, QPointF end, QPointF next) const {
        constexpr double corner = 8;
        const QRectF& rect = m_rects[*box(id)];
        const bool horizontal = std::abs(end.y() - next.y()) < 0.5;
        return horizontal ? SpacedRoute::Range{rect.top() + corner, rect.bottom() - corner}
                          : SpacedRoute::Range{rect.left() + corner, rect.right() - corner};
    }

    static QRectF patch(QPointF centre, QSizeF label) {
        return {centre - QPointF(label.width() / 2, label.height() / 2), label};
    }

    /// On the longest segment that has room for the label clear of cards and of other labels, in its middle
    /// or a quarter aside; in the middle of the longest one when none has.
    QPointF labelPlace(const std::vector<QPointF>& points, QSizeF label, const SpatialIndex& labels) const {
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
                const QRectF area = patch(centre, label);
                const bool fits = isInside && (label.isEmpty() || m_obstacles.near(area).empty());
                const int rank = !fits ? 0 : labels.query(area).empty() ? 2 : 1;
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

    const RoutingScene& m_scene;
    std::vector<QRectF> m_rects;
    Obstacles m_obstacles;
    std::unordered_map<std::string, SpatialIndex::Key> m_index;
};

} // namespace

std::vector<Route> route(const RoutingScene& scene) {
    return reroute(scene, {}, {});
}

std::vector<Route> reroute(const RoutingScene& scene, const std::vector<Route>& previous,
                           const std::vector<std::string>& moved) {
    const RouteSearch search(scene);
    std::unordered_map<std::string, const Route*> known;
    for (const Route& route : previous)
        known.emplace(route.id, &route);
    const std::unordered_set<std::string> movedIds(moved.begin(), moved.end());
    std::vector<Route> routes;
    routes.reserve(scene.lines.size());
    for (const RoutingScene::Line& line : scene.lines) {
        Route route{line.id, {}, {}};
        const auto old = known.find(line.id);
        const bool keeps =
            !line.bend && old != known.end() && old->second->points.size() >= 2 && search.box(line.from) &&
            search.box(line.to) && !movedIds.contains(line.from) && !movedIds.contains(line.to) &&
            !search.isBlocked(old->second->points, *search.box(line.from), *search.box(line.to));
        route.points = keeps ? old->second->points : search.find(line);
        routes.push_back(std::move(route));
    }
    search.finish(routes);
    return routes;
}

std::vector<QPointF> routePreview(const QRectF& from, QPointF to) {
    const QRectF target(to - QPointF(1, 1), QSizeF(2, 2));
    std::vector<Candidate> candidates;
    for (const QPointF sideA : sides)
        for (const QPointF sideB : sides)
            addCandidates(from, target, sideA, sideB, candidates);
    const auto best =
        std::min_element(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    if (best == candidates.end())
        return {from.center(), to};
    std::vector<QPointF> points = best->points;
    points.back() = to;
    return points;
}

} // namespace lintel
