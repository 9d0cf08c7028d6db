#pragma once

#include <QPointF>

class QKeyEvent;

namespace lintel {

class CanvasInput;

/// Does what a key means on the canvas while no gesture is under way; false when it means nothing. Zooming
/// keeps the screen point `zoomAt` in place.
bool pressCanvasKey(CanvasInput& canvas, const QKeyEvent& event, QPointF zoomAt);

} // namespace lintel
