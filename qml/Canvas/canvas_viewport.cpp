#include "qml/Canvas/canvas_viewport.h"

#include <algorithm>
#include <tuple>

namespace lintel {

namespace {
constexpr qreal Margin = 32;        ///< kept free around what fit() shows, on the screen
constexpr qreal ReadableZoom = 0.6; ///< reveal() shows things at least this large
} // namespace

CanvasViewport::CanvasViewport(QObject* parent)
    : QObject(parent) {
    m_travel.setEasingCurve(QEasingCurve::OutCubic);
}

void CanvasViewport::setSize(QSizeF size) {
    if (size == m_size)
        return;
    const QPointF middle = visible().center();
    const bool hadSize = !m_size.isEmpty();
    m_size = size;
    if (m_isFitted)
        emit refitWanted();
    else if (hadSize && !size.isEmpty())
        m_offset = offsetFor(middle, m_zoom);
    emit changed();
}

void CanvasViewport::setCorner(QSizeF corner) {
    if (corner == m_corner)
        return;
    m_corner = corner;
    emit cornerChanged();
    if (m_isFitted)
        emit refitWanted();
}

QRectF CanvasViewport::visible() const {
    return {toScene({0, 0}), m_size / m_zoom};
}

void CanvasViewport::panBy(QPointF screenDelta) {
    goTo(m_offset + screenDelta, m_zoom, false);
}

void CanvasViewport::zoomBy(qreal factor, QPointF screen) {
    const qreal zoom = std::clamp(m_zoom * factor, MinZoom, MaxZoom);
    goTo(screen - toScene(screen) * zoom, zoom, false);
}

void CanvasViewport::fit(const QRectF& scene, bool animated, const std::function<bool(const QRectF&)>& isFree,
                         bool lasts) {
    if (!scene.isValid() || m_size.isEmpty())
        return goTo(centre(), 1, animated, lasts);
    // Over all of the view if that leaves the corner free, else beside or above it, whichever shows the scene
    // larger.
    const QRectF whole = QRectF({0, 0}, m_size).adjusted(Margin, Margin, -Margin, -Margin);
    const auto zoomIn = [&](const QRectF& room) {
        return std::min(room.width() / std::max(scene.width(), 1.0),
                        room.height() / std::max(scene.height(), 1.0));
    };
    const QRectF beside = whole.adjusted(m_corner.width(), 0, 0, 0);
    const QRectF above = whole.adjusted(0, 0, 0, -m_corner.height());
    const auto fitInto = [&](const QRectF& room) {
        const qreal zoom = std::clamp(zoomIn(room), MinZoom, 1.0);
        return std::pair(room.center() - scene.center() * zoom, zoom);
    };
    auto [offset, zoom] = fitInto(whole);
    const QRectF corner(-offset.x() / zoom,
                        (m_size.height() - Margin - m_corner.height() - offset.y()) / zoom,
                        (Margin + m_corner.width()) / zoom, (Margin + m_corner.height()) / zoom);
    if (m_corner.isEmpty() || (isFree && isFree(corner)))
        return goTo(offset, zoom, animated, lasts);
    std::tie(offset, zoom) = fitInto(zoomIn(beside) > zoomIn(above) ? beside : above);
    goTo(offset, zoom, animated, lasts);
}

void CanvasViewport::reveal(const QRectF& scene) {
    if (!scene.isValid())
        return;
    if (m_zoom >= ReadableZoom && visible().contains(scene))
        return;
    const qreal zoom = std::max(m_zoom, ReadableZoom);
    goTo(offsetFor(scene.center(), zoom), zoom, true);
}

void CanvasViewport::centreOn(QPointF scene) {
    goTo(offsetFor(scene, m_zoom), m_zoom, false);
}

void CanvasViewport::goTo(QPointF offset, qreal zoom, bool animated, bool isFitted) {
    m_isFitted = isFitted;
    m_travel.stop();
    m_travel.disconnect(this);
    if (!animated || m_duration == 0) {
        if (offset == m_offset && zoom == m_zoom)
            return;
        m_offset = offset;
        m_zoom = zoom;
        emit changed();
        return;
    }
    m_travel.setDuration(m_duration);
    m_travel.setStartValue(0.0);
    m_travel.setEndValue(1.0);
    connect(&m_travel, &QVariantAnimation::valueChanged, this,
            [this, fromOffset = m_offset, fromZoom = m_zoom, offset, zoom](const QVariant& value) {
                const qreal t = value.toReal();
                m_offset = fromOffset + (offset - fromOffset) * t;
                m_zoom = fromZoom + (zoom - fromZoom) * t;
                emit changed();
            });
    m_travel.start();
}

} // namespace lintel
