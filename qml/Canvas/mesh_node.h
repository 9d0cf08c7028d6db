#pragma once

#include "qml/Canvas/stroke_mesh.h"

#include <QRectF>
#include <functional>

class QPainter;
class QQuickWindow;
class QSGNode;

namespace lintel {

/// A scene graph node that shows triangles, in parts small enough for the renderer to batch. Replaces `old`.
QSGNode* meshNode(QSGNode* old, const TriangleMesh& mesh);

/// A scene graph node that shows what `paint` draws in item coordinates over `area`, rendered at `zoom`: for
/// renderers that draw no geometry. Replaces `old`.
QSGNode* imageNode(QSGNode* old, QQuickWindow* window, const QRectF& area, qreal zoom,
                   const std::function<void(QPainter&)>& paint);

} // namespace lintel
