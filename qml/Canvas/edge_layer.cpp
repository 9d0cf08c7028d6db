#include "qml/Canvas/edge_layer.h"

#include "qml/Canvas/mesh_node.h"

#include <QPainter>
#include <QPainterPath>
#include <QQuickWindow>
#include <cmath>
#include <utility>

namespace lintel {
namespace {

constexpr qreal CornerRadius = 6;  // tokens.json: connection.cornerRadius
constexpr qreal HaloWidth = 9;     // connection.newHaloWidth
constexpr qreal DetailZoom = 0.35; // below it corners, dashes and heads are smaller than a pixel or two
constexpr qreal RingRadius = 3;
constexpr qreal CoarseScale = 1.2;       // while zooming, lines may be thicker or thinner by as much
constexpr std::size_t SmoothLines = 200; // in view; the edges of more take too many triangles
constexpr int RestDelay = 120;           // milliseconds after which they are drawn exactly

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
    connect(this, &EdgeLayer::pendingChanged, this, &EdgeLayer::redrawAbove);
    m_rest.setSingleShot(true);
    m_rest.setInterval(RestDelay);
    connect(&m_rest, &QTimer::timeout, this, &EdgeLayer::redraw);
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
    connect(m_scene, &CanvasScene::dragged, this, &EdgeLayer::redrawDragged);
    connect(m_viewport, &CanvasViewport::changed, this, &EdgeLayer::followView);
    connect(m_scene, &CanvasScene::selectionChanged, this, &EdgeLayer::redraw);
    connect(m_scene, &CanvasScene::findingsChanged, this, &EdgeLayer::redraw);
}

void EdgeLayer::redraw() {
    m_rest.stop();
    m_meshes.clear();
    m_following.clear();
    m_dirty = m_allDirty = true;
    update();
}

void EdgeLayer::redrawAbove() {
    m_dirty = true;
    update();
}

void EdgeLayer::redrawDragged(const std::unordered_set<std::string>& ids) {
    for (const std::string& id : ids)
        if (const int edge = m_scene->edgeIndex(id); edge >= 0) {
            m_meshes.erase(static_cast<SpatialIndex::Key>(edge));
            m_moreFollow |= m_following.insert(static_cast<SpatialIndex::Key>(edge)).second;
        }
    redrawAbove();
}

void EdgeLayer::followView() {
    if (m_pendingOnly && m_pending.isEmpty())
        return;
    const qreal scale = m_viewport->zoom() / m_drawnZoom;
    const bool isCoarse = scale > CoarseScale || scale < 1 / CoarseScale;
    if (isCoarse || !m_covered.contains(m_viewport->visible()))
        redraw();
    else if (scale != 1)
        m_rest.start();
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

std::vector<SpatialIndex::Key> EdgeLayer::keysInView() const {
    return m_pendingOnly ? std::vector<SpatialIndex::Key>() : m_scene->edgesIn(m_covered);
}

std::optional<EdgeLayer::Drawing> EdgeLayer::drawingOf(SpatialIndex::Key key) const {
    const DesignDocument* document = m_scene->document();
    const CanvasScene::Edge& edge = m_scene->edges()[key];
    const Route& route = m_scene->routes()[key];
    if (route.points.size() < 2)
        return std::nullopt;
    Drawing drawing{{}, strokeOf(route.points, edge.kind, m_drawnZoom >= DetailZoom)};
    Stroke& line = drawing.line;
    const QString id = QString::fromStdString(edge.id);
    const DesignDocument::Verdict* verdict = document->verdict(edge.id);
    if (verdict && verdict->worst == Severity::Error)
        line.color = m_errorColor;
    if (edge.faded)
        line.color.setAlphaF(CanvasScene::FadedOpacity);
    const bool selected = document->isSelected(id);
    if (selected)
        line.color = m_selectedColor;
    if (selected || id == m_hovered) {
        drawing.halo.emplace();
        drawing.halo->line = roundedCorners(route.points, CornerRadius);
        drawing.halo->width = HaloWidth;
        drawing.halo->color = m_haloColor;
    }
    line.width = std::max(line.width, 1 / m_drawnZoom); // never thinner than a pixel
    return drawing;
}

std::optional<EdgeLayer::Stroke> EdgeLayer::pendingStroke() const {
    if (m_pending.size() < 2)
        return std::nullopt;
    Stroke pending = strokeOf({m_pending.begin(), m_pending.end()}, "invoke", true);
    pending.color = m_selectedColor;
    return pending;
}

void EdgeLayer::paint(QPainter& painter) const {
    std::vector<Stroke> lines;
    for (const SpatialIndex::Key key : keysInView())
        if (std::optional<Drawing> drawing = drawingOf(key)) {
            if (drawing->halo)
                draw(*drawing->halo, painter);
            lines.push_back(std::move(drawing->line));
        }
    if (std::optional<Stroke> pending = pendingStroke())
        lines.push_back(std::move(*pending));
    for (const Stroke& line : lines)
        draw(line, painter);
}

TriangleMesh EdgeLayer::meshOf(const Stroke& stroke) const {
    const qreal pixel = 1 / (m_drawnZoom * window()->effectiveDevicePixelRatio());
    StrokeMesh mesh(m_smooth ? pixel : 0, m_covered);
    draw(stroke, mesh);
    return mesh.take();
}

const EdgeLayer::Mesh& EdgeLayer::meshOf(SpatialIndex::Key key) {
    const auto [entry, isNew] = m_meshes.try_emplace(key);
    if (const auto drawing = isNew ? drawingOf(key) : std::nullopt)
        entry->second = {drawing->halo ? meshOf(*drawing->halo) : TriangleMesh(), meshOf(drawing->line)};
    return entry->second;
}

TriangleMesh EdgeLayer::meshOf(const std::vector<SpatialIndex::Key>& keys) {
    TriangleMesh all;
    for (const SpatialIndex::Key key : keys)
        all.append(meshOf(key).halo);
    for (const SpatialIndex::Key key : keys)
        all.append(m_meshes.at(key).line);
    return all;
}

/// Two meshes: what stays while something is dragged, and over it what follows or is being drawn.
QSGNode* EdgeLayer::meshes(QSGNode* old, bool all) {
    QSGNode* root = old ? old : new QSGNode;
    std::vector<SpatialIndex::Key> staying = keysInView();
    std::vector<SpatialIndex::Key> following;
    std::erase_if(staying, [&](SpatialIndex::Key key) {
        if (m_following.contains(key))
            following.push_back(key);
        return m_following.contains(key);
    });
    if (all || !old) {
        delete root->firstChild();
        root->prependChildNode(meshNode(nullptr, meshOf(staying)));
    }
    TriangleMesh above = meshOf(following);
    if (const std::optional<Stroke> pending = pendingStroke())
        above.append(meshOf(*pending));
    if (root->childCount() > 1)
        delete root->lastChild();
    root->appendChildNode(meshNode(nullptr, above));
    return root;
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
    const bool painted = window()->rendererInterface()->graphicsApi() == QSGRendererInterface::Software;
    const bool anew = std::exchange(m_allDirty, false);
    if (anew || painted) {
        m_drawnZoom = m_viewport->zoom();
        const QRectF view = m_viewport->visible();
        const qreal margin = painted ? 0.1 : 0.25;
        m_covered = view.adjusted(-view.width() * margin, -view.height() * margin, view.width() * margin,
                                  view.height() * margin);
        m_smooth = keysInView().size() < SmoothLines;
    }
    if (painted)
        return imageNode(old, window(), m_covered, m_drawnZoom,
                         [this](QPainter& painter) { paint(painter); });
    return meshes(old, std::exchange(m_moreFollow, false) || anew);
}

} // namespace lintel
