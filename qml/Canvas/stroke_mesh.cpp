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

void StrokeMesh::triangle(const MeshVertex& a, const MeshVertex& b, const MeshVertex& c) {
    m_vertices.insert(m_vertices.end(), {a, b, c});
}

void StrokeMesh::addSegment(QPointF from, QPointF to, qreal width, const QColor& color) {
    const QPointF side = normal(unit(to - from));
    const QPointF inner = side * std::max(0.0, (width - m_feather) / 2);
    const QPointF outer = side * ((width + m_feather) / 2);
    const auto strip = [&](QPointF near, QPointF far, bool fade) {
        const MeshVertex a = vertex(from + near, color);
        const MeshVertex b = vertex(to + near, color);
        const MeshVertex c = fade ? faded(to + far) : vertex(to + far, color);
        const MeshVertex d = fade ? faded(from + far) : vertex(from + far, color);
        triangle(a, b, c);
        triangle(a, c, d);
    };
    strip(inner, -inner, false);
    if (m_feather <= 0)
        return;
    strip(inner, outer, true);
    strip(-inner, -outer, true);
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
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QPointF a = points[i];
        const QPointF b = points[(i + 1) % points.size()];
        triangle(vertex(centre, color), vertex(a, color), vertex(b, color));
        QPointF out = normal(unit(b - a));
        if (QPointF::dotProduct(out, (a + b) / 2 - centre) < 0)
            out = -out;
        out *= m_feather;
        triangle(vertex(a, color), vertex(b, color), faded(b + out));
        triangle(vertex(a, color), faded(b + out), faded(a + out));
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

void StrokeMesh::addRect(const QRectF& rect, const QColor& color) {
    const MeshVertex a = vertex(rect.topLeft(), color);
    const MeshVertex b = vertex(rect.topRight(), color);
    const MeshVertex c = vertex(rect.bottomRight(), color);
    const MeshVertex d = vertex(rect.bottomLeft(), color);
    triangle(a, b, c);
    triangle(a, c, d);
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
