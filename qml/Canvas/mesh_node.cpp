#include "qml/Canvas/mesh_node.h"

#include <QImage>
#include <QPainter>
#include <QQuickWindow>
#include <QSGGeometryNode>
#include <QSGImageNode>
#include <QSGTexture>
#include <QSGVertexColorMaterial>
#include <cstring>

namespace lintel {

QSGNode* meshNode(QSGNode* old, const std::vector<MeshVertex>& vertices) {
    constexpr std::size_t MaxVertices = 65532; // a multiple of 3 below what 16 bit indices reach
    static_assert(sizeof(MeshVertex) == sizeof(QSGGeometry::ColoredPoint2D));
    delete old;
    auto* root = new QSGNode;
    for (std::size_t from = 0; from < vertices.size(); from += MaxVertices) {
        const std::size_t count = std::min(MaxVertices, vertices.size() - from);
        auto* geometry =
            new QSGGeometry(QSGGeometry::defaultAttributes_ColoredPoint2D(), static_cast<int>(count));
        geometry->setDrawingMode(QSGGeometry::DrawTriangles);
        std::memcpy(geometry->vertexData(), vertices.data() + from, count * sizeof(MeshVertex));
        auto* material = new QSGVertexColorMaterial;
        material->setFlag(QSGMaterial::Blending);
        auto* node = new QSGGeometryNode;
        node->setGeometry(geometry);
        node->setFlag(QSGNode::OwnsGeometry);
        node->setMaterial(material);
        node->setFlag(QSGNode::OwnsMaterial);
        root->appendChildNode(node);
    }
    return root;
}

QSGNode* imageNode(QSGNode* old, QQuickWindow* window, const QRectF& area, qreal zoom,
                   const std::function<void(QPainter&)>& paint) {
    delete old;
    const qreal scale = zoom * window->effectiveDevicePixelRatio();
    QImage image((area.size() * scale).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.translate(-area.topLeft());
    paint(painter);
    painter.end();
    QSGImageNode* node = window->createImageNode();
    node->setTexture(window->createTextureFromImage(image));
    node->setOwnsTexture(true);
    node->setRect(area);
    return node;
}

} // namespace lintel
