#include "qml/Canvas/mesh_node.h"

#include <QImage>
#include <QPainter>
#include <QQuickWindow>
#include <QSGGeometryNode>
#include <QSGImageNode>
#include <QSGTexture>
#include <QSGVertexColorMaterial>
#include <algorithm>
#include <cstring>

namespace lintel {

QSGNode* meshNode(QSGNode* old, const TriangleMesh& mesh) {
    constexpr std::uint32_t reach = 0xffff; // of the 16 bit indices that the renderer can batch
    static_assert(sizeof(MeshVertex) == sizeof(QSGGeometry::ColoredPoint2D));
    delete old;
    auto* root = new QSGNode;
    for (std::size_t from = 0; from < mesh.indices.size();) {
        // As many triangles as share a range of corners that the indices reach.
        std::uint32_t first = mesh.indices[from];
        std::uint32_t last = first;
        std::size_t to = from;
        for (; to < mesh.indices.size(); to += 3) {
            const auto [low, high] =
                std::minmax({mesh.indices[to], mesh.indices[to + 1], mesh.indices[to + 2]});
            if (std::max(last, high) - std::min(first, low) >= reach)
                break;
            first = std::min(first, low);
            last = std::max(last, high);
        }
        auto* geometry = new QSGGeometry(QSGGeometry::defaultAttributes_ColoredPoint2D(),
                                         static_cast<int>(last - first + 1), static_cast<int>(to - from));
        geometry->setDrawingMode(QSGGeometry::DrawTriangles);
        std::memcpy(geometry->vertexData(), mesh.vertices.data() + first,
                    (last - first + 1) * sizeof(MeshVertex));
        std::transform(mesh.indices.begin() + static_cast<std::ptrdiff_t>(from),
                       mesh.indices.begin() + static_cast<std::ptrdiff_t>(to), geometry->indexDataAsUShort(),
                       [first](std::uint32_t index) { return static_cast<quint16>(index - first); });
        auto* material = new QSGVertexColorMaterial;
        material->setFlag(QSGMaterial::Blending);
        auto* node = new QSGGeometryNode;
        node->setGeometry(geometry);
        node->setFlag(QSGNode::OwnsGeometry);
        node->setMaterial(material);
        node->setFlag(QSGNode::OwnsMaterial);
        root->appendChildNode(node);
        from = to;
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
