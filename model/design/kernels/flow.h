#pragma once

#include <QPointF>
#include <QSizeF>
#include <utility>
#include <vector>

namespace lintel {

/// How much room a picture of this size takes in a window, which is 1.6 times as wide as high: of two
/// pictures the one with the smaller extent can be shown larger.
double windowExtent(QSizeF size);

/// Boxes joined by arrows, laid out left to right by Graphviz's dot: connected groups each on their own, then
/// packed in rows. A chain too long to be read in one line goes on in the next, every second line from right
/// to left. Positions (top left corners, on the grid, beginning at 0,0) come in the order of the boxes
/// and never overlap. Deterministic; calls from several threads wait for each other.
std::vector<QPointF> layoutFlow(const std::vector<QSizeF>& boxes,
                                const std::vector<std::pair<std::size_t, std::size_t>>& arrows, double gap);

} // namespace lintel
