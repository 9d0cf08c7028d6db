#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <cstdint>
#include <vector>

namespace lintel {

/// A corner of a coloured triangle; the colour is premultiplied by its alpha, as the scene graph wants it.
struct MeshVertex {
    float x, y;
    std::uint8_t r, g, b, a;
};

/// Triangles, three indices each; corners that triangles share are kept once.
struct TriangleMesh {
    std::vector<MeshVertex> vertices;
    std::vector<std::uint32_t> indices;

    void append(const TriangleMesh& other);
};

/// Builds smooth lines and shapes as triangles: a core of full colour with a fringe that fades out over
/// `feather`. (The scene graph has no antialiased line without multisampling, which software OpenGL is slow
/// at.)
class StrokeMesh {
public:
    /// `feather`: one screen pixel in scene units; 0 for hard edges. `area`: what can be seen; dashes outside
    /// are left out. Everything can, when it is invalid.
    explicit StrokeMesh(qreal feather, const QRectF& area = {})
        : m_feather(feather)
        , m_area(area) {}

    void addLine(const std::vector<QPointF>& points, qreal width, const QColor& color);
    /// A dash pattern in scene units: on, off, on, off …
    void addDashedLine(const std::vector<QPointF>& points, qreal width, const QColor& color,
                       const std::vector<qreal>& dash);
    /// A filled convex polygon.
    void addPolygon(const std::vector<QPointF>& points, const QColor& color);
    void addRing(QPointF centre, qreal radius, qreal width, const QColor& color);
    /// A dot about a pixel large: the one triangle that covers the middle of that alone.
    void addDot(QPointF pixel, const QColor& color);

    const TriangleMesh& mesh() const { return m_mesh; }
    TriangleMesh take() { return std::move(m_mesh); }

private:
    void addSegment(QPointF from, QPointF to, qreal width, const QColor& color);
    std::uint32_t corner(const MeshVertex& vertex);
    void triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c);

    qreal m_feather;
    QRectF m_area;
    TriangleMesh m_mesh;
};

/// An orthogonal way with its corners rounded by up to `radius`, as a polyline.
std::vector<QPointF> roundedCorners(const std::vector<QPointF>& points, qreal radius);

/// The polyline cut into its dashes, without most of those outside a valid area.
std::vector<std::vector<QPointF>> dashes(const std::vector<QPointF>& points,
                                         const std::vector<qreal>& pattern, const QRectF& area = {});

/// The way without its last `length`, where a head will stand.
std::vector<QPointF> shortened(std::vector<QPointF> points, qreal length);

} // namespace lintel
