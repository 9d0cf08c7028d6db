#include "model/design/kernels/way_finder.h"

#include <algorithm>
#include <array>
#include <cmath>

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

/// Straight ways between two sides that face each other, beside their middles: dearer than a bend or two, for
/// where the middle is taken.
void addStraightCandidates(const QRectF& a, const QRectF& b, std::vector<Candidate>& candidates) {
    constexpr double corner = 8;
    constexpr double offCentre = 2 * bendCost;
    const auto add = [&](double low, double high, bool isVertical) {
        const QRectF& first = (isVertical ? a.top() < b.top() : a.left() < b.left()) ? a : b;
        const QRectF& second = &first == &a ? b : a;
        const double from = isVertical ? first.bottom() : first.right();
        const double to = isVertical ? second.top() : second.left();
        if (high <= low || to - from < 2 * clearance)
            return;
        for (const double share : {0.75, 0.25}) {
            const double at = std::round(low + (high - low) * share);
            std::vector<QPointF> points = isVertical ? std::vector<QPointF>{{at, from}, {at, to}}
                                                     : std::vector<QPointF>{{from, at}, {to, at}};
            if (&first == &b)
                std::swap(points.front(), points.back());
            candidates.push_back({std::move(points), to - from + offCentre});
        }
    };
    add(std::max(a.left(), b.left()) + corner, std::min(a.right(), b.right()) - corner, true);
    add(std::max(a.top(), b.top()) + corner, std::min(a.bottom(), b.bottom()) - corner, false);
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

} // namespace

WayFinder::WayFinder(const std::vector<RoutingScene::Box>& boxes)
    : m_boxes(boxes) {
    m_index.reserve(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const Key key = static_cast<Key>(i);
        m_index.emplace(boxes[i].id, key);
        m_obstacles.place(key, boxes[i].obstacle ? boxes[i].rect : QRectF(), boxes[i].label);
    }
}

std::optional<WayFinder::Key> WayFinder::box(const std::string& id) const {
    const auto found = m_index.find(id);
    return found == m_index.end() ? std::nullopt : std::optional(found->second);
}

void WayFinder::move(Key key, const QRectF& rect, const QRectF& label) {
    m_boxes[key].rect = rect;
    m_boxes[key].label = label;
    m_obstacles.place(key, m_boxes[key].obstacle ? rect : QRectF(), label);
}

std::vector<QPointF> WayFinder::find(const RoutingScene::Line& line) const {
    const auto from = box(line.from);
    const auto to = box(line.to);
    if (!from || !to || *from == *to)
        return {};
    const QRectF& a = rect(*from);
    const QRectF& b = rect(*to);
    if (line.bend)
        if (std::vector<QPointF> way = bentWay(a, b, *line.bend); !way.empty())
            return way;
    std::vector<Candidate> candidates;
    for (const QPointF sideA : sides)
        for (const QPointF sideB : sides)
            addCandidates(a, b, sideA, sideB, candidates);
    addStraightCandidates(a, b, candidates);
    if (candidates.empty())
        return {a.center(), b.center()};
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& x, const Candidate& y) { return x.cost < y.cost; });
    const Candidate* best = nullptr;
    double bestCost = 0;
    for (const Candidate& candidate : candidates) {
        if (best && candidate.cost >= bestCost)
            break;
        if (isBlocked(line, candidate.points))
            continue;
        const double cost = candidate.cost + labelCost * labelsCrossed(candidate.points);
        if (!best || cost < bestCost) {
            best = &candidate;
            bestCost = cost;
        }
    }
    if (best)
        return best->points;
    if (const auto way = searchAround(*from, *to))
        return *way;
    return candidates.front().points;
}

bool WayFinder::isBlocked(const RoutingScene::Line& line, const std::vector<QPointF>& points) const {
    const Key from = box(line.from).value();
    const Key to = box(line.to).value();
    for (std::size_t i = 1; i < points.size(); ++i)
        if (m_obstacles.blocks(points[i - 1], points[i], from, to))
            return true;
    return false;
}

int WayFinder::labelsCrossed(const std::vector<QPointF>& points) const {
    int count = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        count += m_obstacles.labelsCrossed(points[i - 1], points[i]);
    return count;
}

std::optional<std::vector<QPointF>> WayFinder::searchAround(Key from, Key to) const {
    const QRectF& a = rect(from);
    const QRectF& b = rect(to);
    std::optional<std::vector<QPointF>> best;
    double bestCost = 1e300;
    const QPointF towards = b.center() - a.center();
    for (const QPointF sideA : sides)
        for (const QPointF sideB : sides) {
            // Sides that face each other first of all; those that face away only when nothing else is found.
            const bool faces =
                QPointF::dotProduct(sideA, towards) > 0 || QPointF::dotProduct(sideB, towards) < 0;
            if (best && !faces)
                continue;
            const QPointF start = port(a, sideA) + sideA * clearance;
            const QPointF end = port(b, sideB) + sideB * clearance;
            if ((end - start).manhattanLength() >= bestCost)
                continue; // no way between these is shorter
            if (m_obstacles.blocks(port(a, sideA), start, from, to) ||
                m_obstacles.blocks(port(b, sideB), end, from, to))
                continue;
            auto way = searchWay(m_obstacles, start, sideA, end, -sideB, from, to, bestCost);
            if (!way)
                continue;
            way->insert(way->begin(), port(a, sideA));
            way->push_back(port(b, sideB));
            std::vector<QPointF> points = simplified(*way);
            const double cost = lengthOf(points) + bendCost * static_cast<double>(points.size());
            if (!points.empty() && cost < bestCost) {
                best = std::move(points);
                bestCost = cost;
            }
        }
    return best;
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
