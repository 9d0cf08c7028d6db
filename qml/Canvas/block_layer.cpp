#include "qml/Canvas/block_layer.h"

#include "qml/Canvas/mesh_node.h"

#include <QPainter>
#include <QQuickWindow>

namespace lintel {

BlockLayer::BlockLayer(QQuickItem* parent)
    : QQuickItem(parent) {
    setFlag(ItemHasContents);
    connect(this, &BlockLayer::lookChanged, this, &BlockLayer::redraw);
}

void BlockLayer::setScene(CanvasScene* scene) {
    if (scene == m_scene)
        return;
    m_scene = scene;
    emit sceneChanged();
    if (!scene)
        return;
    connect(scene, &CanvasScene::changed, this, &BlockLayer::redraw);
    const auto watchDocument = [this] {
        if (DesignDocument* document = m_scene->document()) {
            connect(document, &DesignDocument::selectionChanged, this, &BlockLayer::redraw);
            connect(document, &DesignDocument::findingsChanged, this, &BlockLayer::redraw);
        }
    };
    connect(scene, &CanvasScene::documentChanged, this, watchDocument);
    watchDocument();
    redraw();
}

void BlockLayer::redraw() {
    m_dirty = true;
    update();
}

template <class Fill>
void BlockLayer::eachBlock(Fill&& fill) const {
    const DesignDocument* document = m_scene->document();
    const qreal line = 1 / m_drawScale;
    if (m_frames)
        for (const CanvasScene::Frame& frame : m_scene->frames()) {
            const QRectF& rect = frame.rect;
            const std::string& kind = frame.container->kind;
            if (kind == "publicSubnet")
                fill(rect, m_publicColor);
            else if (kind == "privateSubnet")
                fill(rect, m_privateColor);
            fill(QRectF(rect.left(), rect.top(), rect.width(), line), m_frameColor);
            fill(QRectF(rect.left(), rect.bottom() - line, rect.width(), line), m_frameColor);
            fill(QRectF(rect.left(), rect.top(), line, rect.height()), m_frameColor);
            fill(QRectF(rect.right() - line, rect.top(), line, rect.height()), m_frameColor);
        }
    for (const CanvasScene::Card& card : m_scene->cards()) {
        const DesignDocument::Verdict* verdict = document->verdict(card.id);
        const bool error = verdict && verdict->worst == Severity::Error;
        const bool selected = document->isSelected(QString::fromStdString(card.id));
        fill(card.rect, selected ? m_selectedColor : error ? m_errorColor : m_cardColor);
    }
}

QSGNode* BlockLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
    if (!m_scene || !m_scene->document()) {
        delete old;
        return nullptr;
    }
    if (!m_dirty && old)
        return old;
    m_dirty = false;
    if (window()->rendererInterface()->graphicsApi() == QSGRendererInterface::Software)
        return imageNode(
            old, window(), m_scene->bounds().adjusted(-1, -1, 1, 1), m_drawScale, [this](QPainter& painter) {
                eachBlock([&](const QRectF& rect, const QColor& color) { painter.fillRect(rect, color); });
            });
    StrokeMesh mesh(1);
    eachBlock([&](const QRectF& rect, const QColor& color) { mesh.addRect(rect, color); });
    return meshNode(old, mesh.vertices());
}

} // namespace lintel
