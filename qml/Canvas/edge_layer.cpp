#include "qml/Canvas/edge_layer.h"

#include "qml/Canvas/mesh_node.h"
#include "qml/Canvas/stroke_mesh.h"

#include <QPainter>
#include <QPainterPath>
#include <QQuickWindow>
#include <cmath>

namespace lintel {
namespace {

constexpr qreal CornerRadius = 6;  // tokens.json: connection.cornerRadius
constexpr qreal HaloWidth = 9;     // connection.newHaloWidth
constexpr qreal DetailZoom = 0.35; // below it corners, dashes and heads are smaller than a pixel or two
constexpr qreal RingRadius = 3;

/// Corners of a head in its own frame: the tip at 0, pointing along +x.
constexpr QPointF Triangle[] = {{0, 0}, {-8, -4}, {-8, 4}};
constexpr QPointF Chevron[] = {{-7, -4.5}, {0, 0}, {-7, 4.5}};
constexpr QPointF Diamond[] = {{0, 0}, {-5, -4}, {-10, 0}, {-5, 4}};

template <std::size_t N>
std::vector<QPointF> placed(const QPointF (&shape)[N], QPointF tip, QPointF direction) {
    std::vector<QPointF> points;
    for (const QPointF& point : shape)
        points.emplace_back(tip.x() + point.x() * direction.x() - point.y() * direction.y(),
                            tip.y() + point.x() * direction.y() + point.y() * direction.x());
    return points;
}

} // namespace

EdgeLayer::EdgeLayer(QQuickItem* parent)
    : QQuickItem(parent) {
    setFlag(ItemHasContents);
    connect(this, &EdgeLayer::lookChanged, this, &EdgeLayer::redraw);
}

void EdgeLayer::setScene(CanvasScene* scene) {
    if (scene == m_scene)
        return;
    m_scene = scene;
    connectSources();
}

void EdgeLayer::setViewport(CanvasViewport* viewport) {
    if (viewport == m_viewport)
        return;
    m_viewport = viewport;
    connectSources();
}

void EdgeLayer::connectSources() {
    emit sourceChanged();
    if (!m_scene || !m_viewport)
        return;
    connect(m_scene, &CanvasScene::changed, this, &EdgeLayer::redraw);
    connect(m_viewport, &CanvasViewport::changed, this, &EdgeLayer::followView);
    connect(m_scene, &CanvasScene::selectionChanged, this, &EdgeLayer::redraw);
    connect(m_scene, &CanvasScene::findingsChanged, this, &EdgeLayer::redraw);
}

void EdgeLayer::redraw() {
    m_dirty = true;
    update();
}

void EdgeLayer::followView() {
    const bool sameScale = std::abs(m_viewport->zoom() / m_drawnZoom - 1) < 0.02;
    if (m_pendingOnly && m_pending.isEmpty())
        return;
    if (!sameScale || !m_covered.contains(m_viewport->visible()))
        redraw();
}

EdgeLayer::Stroke EdgeLayer::strokeOf(std::vector<QPointF> points, const std::string& kind,
                                      bool detailed) const {
    const QVariantMap style = m_styles.value(QString::fromStdString(kind), m_styles.value("invoke")).toMap();
    Stroke stroke;
    stroke.color = style.value("color").value<QColor>();
    stroke.width = style.value("width", 1.5).toReal();
    stroke.tip = points.back();
    const QPointF last = points.back() - points[points.size() - 2];
    const qreal size = std::hypot(last.x(), last.y());
    stroke.direction = size > 0 ? last / size : QPointF(1, 0);
    if (!detailed) {
        stroke.line = std::move(points);
        return stroke;
    }
    for (const QVariant& length : style.value("dash").toList())
        stroke.dash.push_back(length.toReal());
    qreal headLength = 0;
    if (kind == "data") {
        stroke.head = Head::Chevron;
    } else if (kind == "permission") {
        stroke.head = Head::Diamond;
        headLength = 10;
    } else if (kind == "reference") {
        stroke.head = Head::Ring;
        headLength = 2 * RingRadius;
    } else if (kind != "network") {
        stroke.head = Head::Triangle;
        headLength = 7;
    }
    stroke.line = roundedCorners(shortened(std::move(points), headLength), CornerRadius);
    return stroke;
}

std::vector<EdgeLayer::Stroke> EdgeLayer::strokes() const {
    std::vector<Stroke> halos;
    std::vector<Stroke> lines;
    const DesignDocument* document = m_scene->document();
    const bool detailed = m_viewport->zoom() >= DetailZoom;
    const qreal thinnest = 1 / m_viewport->zoom(); // a line never gets thinner than a pixel
    const std::vector<SpatialIndex::Key> inView =
        m_pendingOnly ? std::vector<SpatialIndex::Key>() : m_scene->edgesIn(m_covered);
    for (const SpatialIndex::Key key : inView) {
        const CanvasScene::Edge& edge = m_scene->edges()[key];
        const Route& route = m_scene->routes()[key];
        if (route.points.size() < 2)
            continue;
        Stroke stroke = strokeOf(route.points, edge.kind, detailed);
        const QString id = QString::fromStdString(edge.id);
        const DesignDocument::Verdict* verdict = document->verdict(edge.id);
        if (verdict && verdict->worst == Severity::Error)
            stroke.color = m_errorColor;
        if (edge.faded)
            stroke.color.setAlphaF(CanvasScene::FadedOpacity);
        const bool selected = document->isSelected(id);
        if (selected)
            stroke.color = m_selectedColor;
        if (selected || id == m_hovered) {
            Stroke halo;
            halo.line = roundedCorners(route.points, CornerRadius);
            halo.width = HaloWidth;
            halo.color = m_haloColor;
            halos.push_back(std::move(halo));
        }
        stroke.width = std::max(stroke.width, thinnest);
        lines.push_back(std::move(stroke));
    }
    if (m_pending.size() > 1) {
        Stroke pending = strokeOf({m_pending.begin(), m_pending.end()}, "invoke", true);
        pending.color = m_selectedColor;
        lines.push_back(std::move(pending));
    }
    halos.insert(halos.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
    return halos;
}

void EdgeLayer::draw(const Stroke& stroke, StrokeMesh& mesh) {
    if (stroke.dash.empty())
        mesh.addLine(stroke.line, stroke.width, stroke.color);
    else
        mesh.addDashedLine(stroke.line, stroke.width, stroke.color, stroke.dash);
    switch (stroke.head) {
    case Head::None:
        break;
    case Head::Triangle:
        mesh.addPolygon(placed(Triangle, stroke.tip, stroke.direction), stroke.color);
        break;
    case Head::Chevron:
        mesh.addLine(placed(Chevron, stroke.tip, stroke.direction), stroke.width, stroke.color);
        break;
    case Head::Diamond:
        mesh.addPolygon(placed(Diamond, stroke.tip, stroke.direction), stroke.color);
        break;
    case Head::Ring:
        mesh.addRing(stroke.tip - stroke.direction * RingRadius, RingRadius, stroke.width, stroke.color);
        break;
    }
}

void EdgeLayer::draw(const Stroke& stroke, QPainter& painter) {
    const auto polygon = [](const std::vector<QPointF>& points) {
        return QPolygonF(QList<QPointF>(points.begin(), points.end()));
    };
    QPen pen(stroke.color, stroke.width, Qt::SolidLine, Qt::FlatCap);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    if (stroke.dash.empty())
        painter.drawPolyline(polygon(stroke.line));
    else
        for (const std::vector<QPointF>& dash : dashes(stroke.line, stroke.dash))
            painter.drawPolyline(polygon(dash));
    switch (stroke.head) {
    case Head::None:
        break;
    case Head::Triangle:
    case Head::Diamond:
        painter.setPen(Qt::NoPen);
        painter.setBrush(stroke.color);
        painter.drawPolygon(polygon(stroke.head == Head::Triangle
                                        ? placed(Triangle, stroke.tip, stroke.direction)
                                        : placed(Diamond, stroke.tip, stroke.direction)));
        break;
    case Head::Chevron:
        painter.drawPolyline(polygon(placed(Chevron, stroke.tip, stroke.direction)));
        break;
    case Head::Ring:
        painter.drawEllipse(stroke.tip - stroke.direction * RingRadius, RingRadius, RingRadius);
        break;
    }
}

QSGNode* EdgeLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
    if (!m_scene || !m_viewport || !m_scene->document() || m_viewport->size().isEmpty()) {
        delete old;
        return nullptr;
    }
    if (!m_dirty && old)
        return old;
    m_dirty = false;
    m_drawnZoom = m_viewport->zoom();
    const bool painted = window()->rendererInterface()->graphicsApi() == QSGRendererInterface::Software;
    const QRectF view = m_viewport->visible();
    const qreal margin = painted ? 0.1 : 0.5;
    m_covered = view.adjusted(-view.width() * margin, -view.height() * margin, view.width() * margin,
                              view.height() * margin);
    if (painted)
        return imageNode(old, window(), m_covered, m_drawnZoom, [this](QPainter& painter) {
            for (const Stroke& stroke : strokes())
                draw(stroke, painter);
        });
    StrokeMesh mesh(1 / (m_drawnZoom * window()->effectiveDevicePixelRatio()));
    for (const Stroke& stroke : strokes())
        draw(stroke, mesh);
    return meshNode(old, mesh.vertices());
}

} // namespace lintel
