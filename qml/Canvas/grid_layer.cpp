#include "qml/Canvas/grid_layer.h"

#include "qml/Canvas/mesh_node.h"

#include <QPainter>
#include <QQuickWindow>
#include <cmath>

namespace lintel {

GridLayer::GridLayer(QQuickItem* parent)
    : QQuickItem(parent) {
    setFlag(ItemHasContents);
}

void GridLayer::setViewport(CanvasViewport* viewport) {
    if (viewport == m_viewport)
        return;
    if (m_viewport)
        m_viewport->disconnect(this);
    m_viewport = viewport;
    if (viewport)
        connect(viewport, &CanvasViewport::changed, this, &QQuickItem::update);
    emit viewportChanged();
    update();
}

void GridLayer::setColor(const QColor& color) {
    if (color == m_color)
        return;
    m_color = color;
    emit colorChanged();
    update();
}

void GridLayer::setPitch(qreal pitch) {
    if (pitch == m_pitch)
        return;
    m_pitch = pitch;
    emit pitchChanged();
    update();
}

namespace {
constexpr qreal ClosestDots = 12; // screen pixels
} // namespace

QSGNode* GridLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
    if (!m_viewport || width() <= 0 || height() <= 0) {
        delete old;
        return nullptr;
    }
    qreal step = m_pitch * m_viewport->zoom();
    while (step < ClosestDots)
        step *= 4;
    const qreal startX = std::fmod(m_viewport->offset().x(), step);
    const qreal startY = std::fmod(m_viewport->offset().y(), step);
    const auto eachDot = [&](auto&& draw) {
        for (qreal y = startY; y < height(); y += step)
            for (qreal x = startX; x < width(); x += step)
                draw(QPointF(std::round(x), std::round(y)));
    };
    if (window()->rendererInterface()->graphicsApi() == QSGRendererInterface::Software)
        return imageNode(old, window(), boundingRect(), 1, [&](QPainter& painter) {
            eachDot([&](QPointF dot) { painter.fillRect(QRectF(dot, QSizeF(1, 1)), m_color); });
        });
    StrokeMesh mesh(0);
    eachDot([&](QPointF dot) { mesh.addDot(dot, m_color); });
    return meshNode(old, mesh.mesh());
}

} // namespace lintel
