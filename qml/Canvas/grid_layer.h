#pragma once

#include "qml/Canvas/canvas_viewport.h"

#include <QColor>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// The dots of the canvas, 16 px apart at 100 %; every fourth, sixteenth … dot stays when they would come too
/// close.
class GridLayer : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::CanvasViewport* viewport READ viewport WRITE setViewport NOTIFY viewportChanged
                   REQUIRED FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)
    Q_PROPERTY(qreal pitch READ pitch WRITE setPitch NOTIFY pitchChanged FINAL)

public:
    explicit GridLayer(QQuickItem* parent = nullptr);

    CanvasViewport* viewport() const { return m_viewport; }
    void setViewport(CanvasViewport* viewport);
    QColor color() const { return m_color; }
    void setColor(const QColor& color);
    qreal pitch() const { return m_pitch; }
    void setPitch(qreal pitch);

signals:
    void viewportChanged();
    void colorChanged();
    void pitchChanged();

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData*) override;

private:
    CanvasViewport* m_viewport = nullptr;
    QColor m_color;
    qreal m_pitch = 16;
};

} // namespace lintel
