#pragma once

#include "qml/Canvas/canvas_scene.h"

#include <QColor>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// Draws every card and frame as a plain block in scene coordinates: the minimap, and the canvas from far
/// out.
class BlockLayer : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::CanvasScene* scene READ scene WRITE setScene NOTIFY sceneChanged REQUIRED FINAL)
    Q_PROPERTY(bool frames MEMBER m_frames NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor cardColor MEMBER m_cardColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor errorColor MEMBER m_errorColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor selectedColor MEMBER m_selectedColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor frameColor MEMBER m_frameColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor publicColor MEMBER m_publicColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor privateColor MEMBER m_privateColor NOTIFY lookChanged FINAL)
    /// Screen pixels a scene pixel takes; frame lines stay one pixel wide.
    Q_PROPERTY(qreal drawScale MEMBER m_drawScale NOTIFY lookChanged FINAL)

public:
    explicit BlockLayer(QQuickItem* parent = nullptr);

    CanvasScene* scene() const { return m_scene; }
    void setScene(CanvasScene* scene);

signals:
    void sceneChanged();
    void lookChanged();

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData*) override;

private:
    void redraw();
    /// Calls fill(rect, colour) for each block, from the back to the front.
    template <class Fill>
    void eachBlock(Fill&& fill) const;

    CanvasScene* m_scene = nullptr;
    bool m_frames = true;
    bool m_dirty = true;
    QColor m_cardColor;
    QColor m_errorColor;
    QColor m_selectedColor;
    QColor m_frameColor;
    QColor m_publicColor;
    QColor m_privateColor;
    qreal m_drawScale = 1;
};

} // namespace lintel
