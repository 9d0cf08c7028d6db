#pragma once

#include "qml/Canvas/canvas_scene.h"

#include <QColor>
#include <QImage>
#include <QQuickItem>
#include <QTimer>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>
#include <memory>

namespace lintel {

/// Draws the design from far out, in scene coordinates, as one picture: cards and frames as plain blocks,
/// connections as hair lines. The canvas shows it where cards could not be read, the minimap always. Pictures
/// are painted on another thread and reach beyond what is shown, so that moving the view draws one rectangle
/// a frame.
class OverviewLayer : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::CanvasScene* scene READ scene WRITE setScene NOTIFY sceneChanged REQUIRED FINAL)
    /// What is to be seen now.
    Q_PROPERTY(QRectF area MEMBER m_area NOTIFY viewChanged FINAL)
    /// Screen pixels that a scene pixel takes.
    Q_PROPERTY(qreal drawScale MEMBER m_drawScale NOTIFY viewChanged FINAL)
    Q_PROPERTY(bool frames MEMBER m_frames NOTIFY lookChanged FINAL)
    Q_PROPERTY(bool connections MEMBER m_connections NOTIFY lookChanged FINAL)
    /// What lies behind. Where no frame lies between, the picture is drawn on it, which needs no blending.
    Q_PROPERTY(QColor backdrop MEMBER m_backdrop NOTIFY lookChanged FINAL)
    /// card, category:…, error, selected, frame, publicSubnet, privateSubnet, and the kinds of connection
    Q_PROPERTY(QVariantMap colors MEMBER m_colors NOTIFY lookChanged FINAL)

public:
    explicit OverviewLayer(QQuickItem* parent = nullptr);

    CanvasScene* scene() const { return m_scene; }
    void setScene(CanvasScene* scene);

signals:
    void sceneChanged();
    void viewChanged();
    void lookChanged();

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData*) override;
    void itemChange(ItemChange change, const ItemChangeData& value) override;

private:
    struct Content;
    struct Picture {
        QRectF area;
        qreal scale = 0;
        QImage image;
    };
    static Picture paint(const Content& content, const QRectF& area, qreal scale, qreal pixelRatio);
    void redraw();
    void redrawSoon();
    void follow();
    void start(bool exact);
    void take(Picture picture);
    std::shared_ptr<const Content> content() const;
    QRectF areaToPaint() const;

    CanvasScene* m_scene = nullptr;
    QRectF m_area;
    qreal m_drawScale = 1;
    bool m_frames = true;
    bool m_connections = false;
    QColor m_backdrop;
    QVariantMap m_colors;
    std::shared_ptr<const Content> m_content; ///< null: to be taken anew
    Picture m_picture;
    bool m_isNew = false; ///< the picture is not on the screen yet
    bool m_painting = false;
    bool m_again = false; ///< something changed while a picture was being painted
    QTimer m_soon;        ///< until what is dragged is painted where it is now
    QTimer m_rest;        ///< until zooming has come to rest
};

} // namespace lintel
