#pragma once

#include "qml/Canvas/canvas_scene.h"
#include "qml/Canvas/canvas_viewport.h"
#include "qml/Canvas/stroke_mesh.h"

#include <QColor>
#include <QQuickItem>
#include <QTimer>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

class QPainter;

namespace lintel {

/// Draws the connections in view as one batch of triangles; where the scene graph runs without a graphics
/// device, which draws no custom geometry, as one image.
class EdgeLayer : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::CanvasScene* scene READ scene WRITE setScene NOTIFY sourceChanged REQUIRED FINAL)
    Q_PROPERTY(
        lintel::CanvasViewport* viewport READ viewport WRITE setViewport NOTIFY sourceChanged REQUIRED FINAL)
    /// kind → {color, width, dash}: tokens.json, connection
    Q_PROPERTY(QVariantMap styles MEMBER m_styles NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor selectedColor MEMBER m_selectedColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor haloColor MEMBER m_haloColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor errorColor MEMBER m_errorColor NOTIFY lookChanged FINAL)
    /// Draws nothing but a connection that is being drawn: the overview shows the others.
    Q_PROPERTY(bool pendingOnly MEMBER m_pendingOnly NOTIFY lookChanged FINAL)
    Q_PROPERTY(QString hovered MEMBER m_hovered NOTIFY lookChanged FINAL)
    /// The way of a connection that is being drawn; empty when none is.
    Q_PROPERTY(QList<QPointF> pending MEMBER m_pending NOTIFY pendingChanged FINAL)

public:
    explicit EdgeLayer(QQuickItem* parent = nullptr);

    CanvasScene* scene() const { return m_scene; }
    void setScene(CanvasScene* scene);
    CanvasViewport* viewport() const { return m_viewport; }
    void setViewport(CanvasViewport* viewport);

signals:
    void sourceChanged();
    void lookChanged();
    void pendingChanged();

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData*) override;

private:
    enum class Head { None, Triangle, Chevron, Diamond, Ring };
    struct Stroke {
        std::vector<QPointF> line;
        QPointF tip;
        QPointF direction;
        QColor color;
        qreal width = 1;
        std::vector<qreal> dash;
        Head head = Head::None;
    };

    /// What is drawn of a connection; a halo lies below all lines.
    struct Drawing {
        std::optional<Stroke> halo;
        Stroke line;
    };
    /// The triangles of a Drawing.
    struct Mesh {
        TriangleMesh halo;
        TriangleMesh line;
    };

    void connectSources();
    void redraw();
    void redrawAbove();
    void redrawDragged(const std::unordered_set<std::string>& ids);
    void followView();
    std::vector<SpatialIndex::Key> keysInView() const;
    std::optional<Drawing> drawingOf(SpatialIndex::Key key) const;
    std::optional<Stroke> pendingStroke() const;
    void paint(QPainter& painter) const;
    TriangleMesh meshOf(const Stroke& stroke) const;
    const Mesh& meshOf(SpatialIndex::Key key);
    TriangleMesh meshOf(const std::vector<SpatialIndex::Key>& keys);
    QSGNode* meshes(QSGNode* old, bool all);
    Stroke strokeOf(std::vector<QPointF> points, const std::string& kind, bool detailed) const;
    static void draw(const Stroke& stroke, StrokeMesh& mesh);
    static void draw(const Stroke& stroke, QPainter& painter);

    CanvasScene* m_scene = nullptr;
    CanvasViewport* m_viewport = nullptr;
    QVariantMap m_styles;
    QColor m_selectedColor;
    QColor m_haloColor;
    QColor m_errorColor;
    bool m_pendingOnly = false;
    QString m_hovered;
    QList<QPointF> m_pending;
    bool m_dirty = true;    ///< something is to be drawn otherwise
    bool m_allDirty = true; ///< all of it
    std::unordered_map<SpatialIndex::Key, Mesh>
        m_meshes; ///< of the connections in view, as they are drawn now
    /// Connections that follow what is dragged. They are few and change with every step; the others are drawn
    /// apart from them, so that they need not be drawn again.
    std::unordered_set<SpatialIndex::Key> m_following;
    bool m_smooth = true;      ///< lines fade out at their edges
    bool m_moreFollow = false; ///< than when the others were drawn
    QRectF m_covered;
    qreal m_drawnZoom = 0;
    QTimer m_rest; ///< until zooming has come to rest
};

} // namespace lintel
