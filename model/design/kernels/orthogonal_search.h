#pragma once

#include "model/design/kernels/spatial_index.h"

#include <QPointF>
#include <QRectF>
#include <optional>
#include <vector>

namespace lintel {

/// What a line must go around, and what it should.
class Obstacles {
public:
    using Key = SpatialIndex::Key; ///< of a box

    /// Puts a box, or the label of a frame, where it lies now; an invalid rectangle is none.
    void place(Key key, const QRectF& box, const QRectF& label);

    /// Whether a segment comes too near to a box. The boxes `from` and `to` may be touched, but not run
    /// through.
    bool blocks(QPointF a, QPointF b, Key from, Key to) const;
    /// How many frame labels a segment runs through.
    int labelsCrossed(QPointF a, QPointF b) const;
    std::vector<QRectF> near(const QRectF& area) const;
    /// Whether nothing is in an area, neither a box nor the label of a frame.
    bool isFree(const QRectF& area) const;

private:
    SpatialIndex m_boxes{160};
    SpatialIndex m_labels{160};
};

/// The cheapest orthogonal way between two points around obstacles (A* over the lines beside their edges);
/// nothing when there is none nearby that costs less than `most`. `leave` and `arrive` are unit vectors of
/// the first and last step.
std::optional<std::vector<QPointF>> searchWay(const Obstacles& obstacles, QPointF start, QPointF leave,
                                              QPointF end, QPointF arrive, Obstacles::Key from,
                                              Obstacles::Key to, double most);

/// What a bend costs, in pixels of way.
inline constexpr double bendCost = 40;
/// What running through a frame's label costs.
inline constexpr double labelCost = 120;
/// How far lines stay from cards.
inline constexpr double clearance = 12;

} // namespace lintel
