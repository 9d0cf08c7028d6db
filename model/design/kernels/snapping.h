#pragma once

#include <QPointF>
#include <QRectF>
#include <Qt>
#include <optional>
#include <vector>

namespace lintel {

/// A line that shows why a dragged card stopped where it is: an edge or centre that it shares with a
/// neighbour.
struct Guide {
    Qt::Orientation orientation; ///< Vertical: shared x
    double position;             ///< x of a vertical guide, y of a horizontal one
    double begin;                ///< extent along the guide, over both cards
    double end;
    double gap = 0;   ///< free way to the nearest neighbour on the line; 0 when they lie beside each other
    double gapAt = 0; ///< where its middle is, along the guide
};

struct Snap {
    QPointF delta; ///< what to move by instead of what was wished
    std::vector<Guide> guides;
};

/// Where a rectangle that is dragged by `wished` comes to rest: on an edge or centre of a neighbour within
/// `tolerance` (scene pixels; divide the screen's 6 by the zoom), else on the grid of 4. Each axis on its
/// own.
Snap snap(const QRectF& moving, QPointF wished, const std::vector<QRectF>& neighbours, double tolerance);

} // namespace lintel
