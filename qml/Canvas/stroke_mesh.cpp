#include "qml/Canvas/stroke_mesh.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace lintel {
namespace {

qreal length(QPointF vector) {
    return std::hypot(vector.x(), vector.y());
}

QPointF unit(QPointF vector) {
    const qreal size = length(vector);
    return size > 0 ? vector / size : QPointF();
}

QPointF normal(QPointF direction) {
    return {-direction.y(), direction.x()};
}

MeshVertex vertex(QPointF at, const QColor& color) {
    const auto channel = [&](int value) {
        return static_cast<std::uint8_t>(std::lround(value * color.alphaF()));
    };
    return {static_cast<float>(at.x()), static_cast<float>(at.y()), channel(color.red()),
            channel(color.green()),     channel(color.blue()),      static_cast<std::uint8_t>(color.alpha())};
}

MeshVertex faded(QPointF at) {
    return {static_cast<float>(at.x()), static_cast<float>(at.y()), 0, 0, 0, 0};
}

} // namespace

void TriangleMesh::append(const TriangleMesh& other) {
    const auto first = static_cast<std::uint32_t>(vertices.size());
    vertices.insert(vertices.end(), other.vertices.begin(), other.vertices.end());
    for (const std::uint32_t index : other.indices)
        indices.push_back(first + index);
}

std::uint32_t StrokeMesh::corner(const MeshVertex& vertex) {
    m_mesh.vertices.push_back(vertex);
    return static_cast<std::uint32_t>(m_mesh.vertices.size() - 1);
}

void StrokeMesh::triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    m_mesh.indices.insert(m_mesh.indices.end(), {a, b, c});
}

void StrokeMesh::addSegment(QPointF from, QPointF to, qreal width, const QColor& color) {
    const QPointF side = normal(unit(to - from));
    const QPointF inner = side * std::max(0.0, (width - m_feather) / 2);
    const QPointF outer = side * ((width + m_feather) / 2);
    struct Edge {
        std::uint32_t start;
        std::uint32_t end;
    };
    const auto strip = [&](const Edge& a, const Edge& b) {
        triangle(a.start, a.end, b.end);
        triangle(a.start, b.end, b.start);
    };
    const auto full = [&](QPointF offset) {
        return Edge{corner(vertex(from + offset, color)), corner(vertex(to + offset, color))};
    };
    const auto fringe = [&](QPointF offset) {
        return Edge{corner(faded(from + offset)), corner(faded(to + offset))};
    };
    const Edge left = full(inner);
    const Edge right = full(-inner);
    strip(left, right);
    if (m_feather <= 0)
        return;
    strip(left, fringe(outer));
    strip(right, fringe(-outer));
}

void StrokeMesh::addLine(const std::vector<QPointF>& points, qreal width, const QColor& color) {
    for (std::size_t i = 1; i < points.size(); ++i)
        addSegment(points[i - 1], points[i], width, color);
}

void StrokeMesh::addDashedLine(const std::vector<QPointF>& points, qreal width, const QColor& color,
                               const std::vector<qreal>& dash) {
    for (const std::vector<QPointF>& part : dashes(points, dash, m_area))
        addLine(part, width, color);
}

void StrokeMesh::addPolygon(const std::vector<QPointF>& points, const QColor& color) {
    if (points.size() < 3)
        return;
    QPointF centre;
    for (const QPointF& point : points)
        centre += point / static_cast<qreal>(points.size());
    const std::uint32_t middle = corner(vertex(centre, color));
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QPointF a = points[i];
        const QPointF b = points[(i + 1) % points.size()];
        const std::uint32_t start = corner(vertex(a, color));
        const std::uint32_t end = corner(vertex(b, color));
        triangle(middle, start, end);
        QPointF out = normal(unit(b - a));
        if (QPointF::dotProduct(out, (a + b) / 2 - centre) < 0)
            out = -out;
        out *= m_feather;
        const std::uint32_t beyond = corner(faded(b + out));
        triangle(start, end, beyond);
        triangle(start, beyond, corner(faded(a + out)));
    }
}

void StrokeMesh::addRing(QPointF centre, qreal radius, qreal width, const QColor& color) {
    constexpr int Sides = 16;
    std::vector<QPointF> circle;
    for (int i = 0; i <= Sides; ++i) {
        const qreal angle = 2 * std::numbers::pi * i / Sides;
        circle.push_back(centre + radius * QPointF(std::cos(angle), std::sin(angle)));
    }
    addLine(circle, width, color);
}

void StrokeMesh::addDot(QPointF pixel, const QColor& color) {
    constexpr qreal reach = 1.5;
    const std::uint32_t first = corner(vertex(pixel, color));
    corner(vertex(pixel + QPointF(reach, 0), color));
    corner(vertex(pixel + QPointF(0, reach), color));
    triangle(first, first + 1, first + 2);
}

std::vector<QPointF> roundedCorners(const std::vector<QPointF>& points, qreal radius) {
    constexpr int Steps = 4;
    if (points.size() < 3 || radius <= 0)
        return points;
    std::vector<QPointF> rounded{points.front()};
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const QPointF corner = points[i];
        const QPointF in = points[i - 1] - corner;
        const QPointF out = points[i + 1] - corner;
        const qreal reach = std::min({radius, length(in) / 2, length(out) / 2});
        const QPointF start = corner + unit(in) * reach;
        const QPointF end = corner + unit(out) * reach;
        for (int step = 0; step <= Steps; ++step) { // a quadratic curve with the corner as its control point
            const qreal t = static_cast<qreal>(step) / Steps;
            rounded.push_back(start * (1 - t) * (1 - t) + corner * 2 * t * (1 - t) + end * t * t);
        }
    }
    rounded.push_back(points.back());
    return rounded;
}

namespace {

/// Where a segment of this length enters and leaves an area, as ways from its start; all of it when the area
/// is invalid, nothing (0, 0) when it passes by.
std::pair<qreal, qreal> wayWithin(const QRectF& area, QPointF from, QPointF direction, qreal size) {
    if (!area.isValid())
        return {0, size};
    qreal enters = 0;
    qreal leaves = size;
    const auto narrow = [&](qreal start, qreal step, qreal low, qreal high) {
        if (std::abs(step) < 1e-9) {
            if (start < low || start > high)
                leaves = 0;
            return;
        }
        const qreal a = (low - start) / step;
        const qreal b = (high - start) / step;
        enters = std::max(enters, std::min(a, b));
        leaves = std::min(leaves, std::max(a, b));
    };
    narrow(from.x(), direction.x(), area.left(), area.right());
    narrow(from.y(), direction.y(), area.top(), area.bottom());
    return enters < leaves ? std::pair(enters, leaves) : std::pair(0.0, 0.0);
}

} // namespace

std::vector<std::vector<QPointF>> dashes(const std::vector<QPointF>& points,
                                         const std::vector<qreal>& pattern, const QRectF& area) {
    std::vector<std::vector<QPointF>> parts;
    if (points.size() < 2)
        return parts;
    const qreal period = std::accumulate(pattern.begin(), pattern.end(), qreal(0));
    std::size_t phase = 0; // even: within a dash
    qreal left = pattern.front();
    std::vector<QPointF> part{points.front()};
    const auto turn = [&] {
        phase = (phase + 1) % pattern.size();
        left = pattern[phase];
    };
    const auto finish = [&] {
        if (phase % 2 == 0 && part.size() > 1)
            parts.push_back(std::move(part));
    };
    for (std::size_t i = 1; i < points.size(); ++i) {
        QPointF at = points[i - 1];
        const qreal size = length(points[i] - at);
        const QPointF direction = unit(points[i] - at);
        const auto skip = [&](qreal way) {
            if (way <= 0)
                return;
            finish();
            at += direction * way;
            for (way = std::fmod(way, period); way > left; turn())
                way -= left;
            left -= way;
            part = {at};
        };
        const auto draw = [&](qreal way, QPointF end) {
            for (; way > left; turn()) {
                at += direction * left;
                way -= left;
                part.push_back(at);
                finish();
                part = {at};
            }
            left -= way;
            at = end;
            part.push_back(at);
        };
        const auto [enters, leaves] = wayWithin(area, at, direction, size);
        skip(enters);
        if (leaves > enters)
            draw(leaves - enters, leaves < size ? at + direction * (leaves - enters) : points[i]);
        skip(size - leaves);
    }
    finish();
    return parts;
}

std::vector<QPointF> shortened(std::vector<QPointF> points, qreal amount) {
    while (points.size() >= 2) {
        const QPointF back = points[points.size() - 2] - points.back();
        const qreal size = length(back);
        if (size > amount || points.size() == 2) {
            points.back() += unit(back) * std::min(amount, size);
            return points;
        }
        amount -= size;
        points.pop_back();
    }
    return points;
}

} // namespace lintel
