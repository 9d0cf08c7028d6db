#pragma once

#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QVariantAnimation>
#include <QtQml/qqmlregistration.h>
#include <functional>

namespace lintel {

/// Which part of the scene the canvas shows: screen = scene * zoom + offset.
class CanvasViewport : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QSizeF size READ size WRITE setSize NOTIFY changed FINAL)
    Q_PROPERTY(QPointF offset READ offset NOTIFY changed FINAL)
    Q_PROPERTY(qreal zoom READ zoom NOTIFY changed FINAL)
    Q_PROPERTY(QRectF visible READ visible NOTIFY changed FINAL)
    /// What covers the bottom left corner of the view (the minimap): fit() keeps what is drawn clear of it.
    Q_PROPERTY(QSizeF corner READ corner WRITE setCorner NOTIFY cornerChanged FINAL)
    /// Milliseconds that fit and go-to take; 0 moves at once.
    Q_PROPERTY(int duration MEMBER m_duration NOTIFY durationChanged FINAL)

public:
    static constexpr qreal MinZoom = 0.05;
    static constexpr qreal MaxZoom = 4;

    explicit CanvasViewport(QObject* parent = nullptr);

    QSizeF size() const { return m_size; }
    void setSize(QSizeF size);
    QSizeF corner() const { return m_corner; }
    void setCorner(QSizeF corner);
    QPointF offset() const { return m_offset; }
    qreal zoom() const { return m_zoom; }
    QRectF visible() const; ///< in scene coordinates

    QPointF toScene(QPointF screen) const { return (screen - m_offset) / m_zoom; }
    QPointF toScreen(QPointF scene) const { return scene * m_zoom + m_offset; }

    void panBy(QPointF screenDelta);
    /// Multiplies the zoom; what lies under the screen point stays there.
    Q_INVOKABLE void zoomBy(qreal factor, QPointF screen);
    Q_INVOKABLE void zoomIn() { zoomBy(1.25, centre()); }
    Q_INVOKABLE void zoomOut() { zoomBy(1 / 1.25, centre()); }
    Q_INVOKABLE void actualSize() { zoomBy(1 / m_zoom, centre()); }
    /// Shows an area whole, at 100 % at most; `isFree` tells where nothing is drawn. When that `lasts`, it is
    /// asked for again as the view grows or shrinks, until the view is moved.
    void fit(const QRectF& scene, bool animated = true, const std::function<bool(const QRectF&)>& isFree = {},
             bool lasts = true);
    bool isFitted() const { return m_isFitted; }
    /// Shows exactly this, at once.
    void show(QPointF offset, qreal zoom) { goTo(offset, zoom, false); }
    /// Brings an area to the middle unless all of it is in view already; zooms in when it would be unreadably
    /// small.
    void reveal(const QRectF& scene);
    Q_INVOKABLE void centreOn(QPointF scene);

signals:
    void changed();
    void durationChanged();
    void cornerChanged();
    /// The view has another size or corner, and what was fitted into it is no longer.
    void refitWanted();

private:
    QPointF centre() const { return {m_size.width() / 2, m_size.height() / 2}; }
    QPointF offsetFor(QPointF sceneCentre, qreal zoom) const { return centre() - sceneCentre * zoom; }
    void goTo(QPointF offset, qreal zoom, bool animated, bool isFitted = false);

    QSizeF m_size;
    QPointF m_offset;
    qreal m_zoom = 1;
    int m_duration = 0;
    bool m_isFitted = false;
    QSizeF m_corner;
    QVariantAnimation m_travel;
};

} // namespace lintel
