#include "model/design/kernels/orthogonal_search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <queue>

namespace lintel {

namespace {

QRectF extent(QPointF a, QPointF b) {
    return QRectF(QPointF(std::min(a.x(), b.x()), std::min(a.y(), b.y())),
                  QPointF(std::max(a.x(), b.x()), std::max(a.y(), b.y())));
}

/// Whether two rectangles share more than a border; either may be a line.
bool overlaps(const QRectF& a, const QRectF& b) {
    return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
}

} // namespace

void Obstacles::place(Key key, const QRectF& box, const QRectF& label) {
    if (box.isValid())
        m_boxes.move(key, box);
    if (label.isValid())
        m_labels.move(key, label);
}

bool Obstacles::blocks(QPointF a, QPointF b, Key from, Key to) const {
    constexpr double margin =
        clearance - 4; // the way beside an edge is free, and so are lines moved a little apart
    const QRectF segment = extent(a, b);
    return m_boxes.visit(segment.adjusted(-margin, -margin, margin, margin), [&](Key key, const QRectF& box) {
        const double room = key == from || key == to ? -1 : margin;
        return overlaps(segment, box.adjusted(-room, -room, room, room));
    });
}

int Obstacles::labelsCrossed(QPointF a, QPointF b) const {
    const QRectF segment = extent(a, b);
    int count = 0;
    m_labels.visit(segment, [&](Key, const QRectF& label) {
        count += overlaps(segment, label);
        return false;
    });
    return count;
}

std::vector<QRectF> Obstacles::near(const QRectF& area) const {
    std::vector<QRectF> found;
    for (const Key key : m_boxes.query(area))
        found.push_back(*m_boxes.rect(key));
    return found;
}

bool Obstacles::isFree(const QRectF& area) const {
    const auto any = [](Key, const QRectF&) { return true; };
    return !m_boxes.visit(area, any) && !m_labels.visit(area, any);
}

std::optional<std::vector<QPointF>> searchWay(const Obstacles& obstacles, QPointF start, QPointF leave,
                                              QPointF end, QPointF arrive, Obstacles::Key from,
                                              Obstacles::Key to, double most) {
    constexpr double around = 200;
    constexpr std::size_t mostBoxes = 40;
    const QRectF area = extent(start, end).adjusted(-around, -around, around, around);
    std::vector<QRectF> boxes = obstacles.near(area);
    if (boxes.size() > mostBoxes) { // those nearest to the straight way matter
        const QPointF middle = (start + end) / 2;
        const auto distance = [&](const QRectF& box) { return (box.center() - middle).manhattanLength(); };
        std::nth_element(boxes.begin(), boxes.begin() + mostBoxes, boxes.end(),
                         [&](const QRectF& a, const QRectF& b) { return distance(a) < distance(b); });
        boxes.resize(mostBoxes);
    }
    std::vector<double> xs{start.x(), end.x()};
    std::vector<double> ys{start.y(), end.y()};
    for (const QRectF& box : boxes) {
        xs.insert(xs.end(), {box.left() - clearance, box.right() + clearance});
        ys.insert(ys.end(), {box.top() - clearance, box.bottom() + clearance});
    }
    for (std::vector<double>* lines : {&xs, &ys}) {
        std::sort(lines->begin(), lines->end());
        lines->erase(std::unique(lines->begin(), lines->end()), lines->end());
    }
    const auto indexOf = [](const std::vector<double>& lines, double value) {
        return static_cast<int>(std::lower_bound(lines.begin(), lines.end(), value) - lines.begin());
    };
    constexpr std::array<std::pair<int, int>, 4> directions{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};
    const auto directionOf = [&](QPointF unit) {
        for (int i = 0; i < 4; ++i)
            if (directions[i].first == static_cast<int>(unit.x()) &&
                directions[i].second == static_cast<int>(unit.y()))
                return i;
        return 0;
    };
    const int width = static_cast<int>(xs.size());
    const int height = static_cast<int>(ys.size());
    const auto state = [&](int x, int y, int direction) { return (y * width + x) * 4 + direction; };
    const int goalX = indexOf(xs, end.x());
    const int goalY = indexOf(ys, end.y());
    const int goalDirection = directionOf(arrive);
    std::vector<double> best(static_cast<std::size_t>(width) * height * 4, 1e300);
    std::vector<int> previous(best.size(), -1);
    struct Open {
        double estimate;
        int state;
        bool operator<(const Open& other) const {
            return std::pair(estimate, state) > std::pair(other.estimate, other.state);
        }
    };
    std::priority_queue<Open> open;
    const int first = state(indexOf(xs, start.x()), indexOf(ys, start.y()), directionOf(leave));
    best[first] = 0;
    open.push({0, first});
    while (!open.empty()) {
        const int current = open.top().state;
        open.pop();
        const int direction = current % 4;
        const int x = current / 4 % width;
        const int y = current / 4 / width;
        if (x == goalX && y == goalY && direction == goalDirection) {
            std::vector<QPointF> way;
            for (int at = current; at >= 0; at = previous[at])
                way.emplace_back(xs[at / 4 % width], ys[at / 4 / width]);
            std::reverse(way.begin(), way.end());
            return way;
        }
        const auto consider = [&](int nx, int ny, int nextDirection, double cost) {
            const int next = state(nx, ny, nextDirection);
            const double total = best[current] + cost;
            if (total >= best[next])
                return;
            best[next] = total;
            previous[next] = current;
            if (const double estimate = total + std::abs(xs[nx] - end.x()) + std::abs(ys[ny] - end.y());
                estimate < most)
                open.push({estimate, next});
        };
        consider(x, y, (direction + 1) % 4, bendCost);
        consider(x, y, (direction + 3) % 4, bendCost);
        const int nx = x + directions[direction].first;
        const int ny = y + directions[direction].second;
        if (nx < 0 || ny < 0 || nx >= width || ny >= height)
            continue;
        const QPointF a(xs[x], ys[y]);
        const QPointF b(xs[nx], ys[ny]);
        if (!obstacles.blocks(a, b, from, to))
            consider(nx, ny, direction,
                     (b - a).manhattanLength() + labelCost * obstacles.labelsCrossed(a, b));
    }
    return std::nullopt;
}

} // namespace lintel
