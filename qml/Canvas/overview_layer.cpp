#include "qml/Canvas/overview_layer.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPointer>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGTexture>
#include <QThreadPool>

namespace lintel {
namespace {

constexpr qreal CoarsestPicture = 2; // while zooming, the picture may be drawn larger or smaller by as much
constexpr int PictureRest = 150;     // milliseconds after which it is painted exactly

} // namespace

/// What is drawn, free of the scene it was taken from.
struct OverviewLayer::Content {
    struct Block {
        QRectF rect;
        QColor fill; ///< invalid: the outline alone
        QColor line;
    };
    struct Line {
        QPolygonF points;
        QColor color;
    };
    std::vector<Block> blocks; ///< from the back to the front
    std::vector<Line> lines;   ///< between frames and cards
    std::size_t frameCount = 0;
    QRectF bounds;
    QColor backdrop = Qt::transparent;
};

OverviewLayer::OverviewLayer(QQuickItem* parent)
    : QQuickItem(parent) {
    setFlag(ItemHasContents);
    connect(this, &OverviewLayer::lookChanged, this, &OverviewLayer::redraw);
    connect(this, &OverviewLayer::viewChanged, this, &OverviewLayer::follow);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &OverviewLayer::redraw);
    m_rest.setSingleShot(true);
    m_rest.setInterval(PictureRest);
    connect(&m_rest, &QTimer::timeout, this, [this] { start(false); });
}

void OverviewLayer::setScene(CanvasScene* scene) {
    if (scene == m_scene)
        return;
    m_scene = scene;
    emit sceneChanged();
    if (!scene)
        return;
    connect(scene, &CanvasScene::changed, this, &OverviewLayer::redraw);
    connect(scene, &CanvasScene::dragged, this, &OverviewLayer::redrawSoon);
    connect(scene, &CanvasScene::selectionChanged, this, &OverviewLayer::redraw);
    connect(scene, &CanvasScene::findingsChanged, this, &OverviewLayer::redraw);
    redraw();
}

void OverviewLayer::itemChange(ItemChange change, const ItemChangeData& value) {
    if (change == ItemVisibleHasChanged && value.boolValue)
        redraw();
    QQuickItem::itemChange(change, value);
}

std::shared_ptr<const OverviewLayer::Content> OverviewLayer::content() const {
    const DesignDocument* document = m_scene->document();
    const auto color = [this](const QString& name) { return m_colors.value(name).value<QColor>(); };
    auto content = std::make_shared<Content>();
    content->bounds = m_scene->bounds();
    if (m_backdrop.isValid() && m_backdrop.alpha() == 255 && m_scene->frames().empty())
        content->backdrop = m_backdrop;
    if (m_frames)
        for (const CanvasScene::Frame& frame : m_scene->frames()) {
            const QString kind = QString::fromStdString(frame.container->kind);
            content->blocks.push_back({frame.rect, color(kind), color(QStringLiteral("frame"))});
        }
    content->frameCount = content->blocks.size();
    if (m_connections)
        for (std::size_t i = 0; i < m_scene->edges().size(); ++i) {
            const CanvasScene::Edge& edge = m_scene->edges()[i];
            const std::vector<QPointF>& points = m_scene->routes()[i].points;
            if (points.size() < 2)
                continue;
            const bool selected = document->isSelected(QString::fromStdString(edge.id));
            QColor ink = color(selected ? QStringLiteral("selected") : QString::fromStdString(edge.kind));
            if (edge.faded)
                ink.setAlphaF(CanvasScene::FadedOpacity);
            content->lines.push_back({QPolygonF(QList<QPointF>(points.begin(), points.end())), ink});
        }
    const QColor plain = color(QStringLiteral("card"));
    for (const CanvasScene::Card& card : m_scene->cards()) {
        const DesignDocument::Verdict* verdict = document->verdict(card.id);
        QColor fill = color(QStringLiteral("category:") + QString::fromStdString(card.node->role.category));
        if (!fill.isValid())
            fill = plain;
        if (verdict && verdict->worst == Severity::Error)
            fill = color(QStringLiteral("error"));
        if (document->isSelected(QString::fromStdString(card.id)))
            fill = color(QStringLiteral("selected"));
        if (card.faded)
            fill.setAlphaF(CanvasScene::FadedOpacity);
        content->blocks.push_back({card.rect, fill, {}});
    }
    return content;
}

OverviewLayer::Picture OverviewLayer::paint(const Content& content, const QRectF& area, qreal scale,
                                            qreal pixelRatio) {
    const qreal pixels = scale * pixelRatio;
    Picture picture{area, scale, {}};
    picture.image =
        QImage((area.size() * pixels).toSize().expandedTo({1, 1}),
               content.backdrop.alpha() == 255 ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    picture.image.fill(content.backdrop);
    QPainter painter(&picture.image);
    painter.scale(pixels, pixels);
    painter.translate(-area.topLeft());
    QPen hair(Qt::black, 0);
    const auto drawBlock = [&](const Content::Block& block) {
        if (!block.rect.intersects(area))
            return;
        if (block.fill.isValid())
            painter.fillRect(block.rect, block.fill);
        if (block.line.isValid()) {
            hair.setColor(block.line);
            painter.setPen(hair);
            painter.drawRect(block.rect);
        }
    };
    for (std::size_t i = 0; i < content.frameCount; ++i)
        drawBlock(content.blocks[i]);
    for (const Content::Line& line : content.lines) {
        hair.setColor(line.color);
        painter.setPen(hair);
        painter.drawPolyline(line.points);
    }
    for (std::size_t i = content.frameCount; i < content.blocks.size(); ++i)
        drawBlock(content.blocks[i]);
    return picture;
}

/// Half the view more on every side, as far as there is anything to be seen.
QRectF OverviewLayer::areaToPaint() const {
    const QRectF wide =
        m_area.adjusted(-m_area.width() / 2, -m_area.height() / 2, m_area.width() / 2, m_area.height() / 2);
    const qreal pixel = 1 / m_drawScale;
    return wide.intersected(m_content->bounds.adjusted(-64, -64, 64, 64))
        .adjusted(-pixel, -pixel, pixel, pixel);
}

/// While something is dragged: the less often, the more there is to paint.
void OverviewLayer::redrawSoon() {
    constexpr int cardsPerMillisecond = 20;
    if (!m_soon.isActive())
        m_soon.start(static_cast<int>(m_scene->cards().size()) / cardsPerMillisecond);
}

void OverviewLayer::redraw() {
    m_content.reset();
    start(true);
}

void OverviewLayer::follow() {
    const bool isSharp = m_picture.scale > 0 && m_drawScale / m_picture.scale < CoarsestPicture &&
                         m_picture.scale / m_drawScale < CoarsestPicture;
    const bool covers =
        m_content && m_picture.area.contains(m_area.intersected(m_content->bounds)) && isSharp;
    if (!covers)
        start(false);
    else if (m_drawScale != m_picture.scale)
        m_rest.start();
}

void OverviewLayer::start(bool now) {
    if (!isVisible() || !m_scene || !m_scene->document() || !m_scene->document()->isReady() ||
        m_area.isEmpty() || m_drawScale <= 0)
        return;
    if (m_painting) {
        m_again = true;
        return;
    }
    if (!m_content)
        m_content = content();
    const qreal ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    if (now && m_picture.image.isNull()) // the first one: nothing could be shown instead
        return take(paint(*m_content, areaToPaint(), m_drawScale, ratio));
    m_painting = true;
    QThreadPool::globalInstance()->start([content = m_content, area = areaToPaint(), scale = m_drawScale,
                                          ratio, layer = QPointer<OverviewLayer>(this)] {
        Picture picture = paint(*content, area, scale, ratio);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [layer, picture] {
                if (!layer)
                    return;
                layer->m_painting = false;
                layer->take(picture);
                if (std::exchange(layer->m_again, false))
                    layer->m_content ? layer->follow() : layer->start(true);
            },
            Qt::QueuedConnection);
    });
}

void OverviewLayer::take(Picture picture) {
    m_picture = std::move(picture);
    m_isNew = true;
    update();
}

QSGNode* OverviewLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
    if (m_picture.image.isNull()) {
        delete old;
        return nullptr;
    }
    auto* node = static_cast<QSGImageNode*>(old);
    if (!node) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        m_isNew = true;
    }
    if (std::exchange(m_isNew, false)) {
        node->setTexture(window()->createTextureFromImage(
            m_picture.image, m_picture.image.hasAlphaChannel() ? QQuickWindow::TextureHasAlphaChannel
                                                               : QQuickWindow::TextureIsOpaque));
        node->setFiltering(QSGTexture::Linear);
        node->setRect(m_picture.area);
    }
    return node;
}

} // namespace lintel
