#pragma once

#include <QPointF>
#include <QRectF>
#include <vector>

namespace lintel {

enum class Alignment { Left, Centre, Right, Top, Middle, Bottom };

/// How far each rectangle moves so that all share an edge or centre line of the rectangle around them.
std::vector<QPointF> alignedBy(const std::vector<QRectF>& rects, Alignment alignment);

/// How far each rectangle moves so that the gaps between them are equal; the outermost two stay.
std::vector<QPointF> distributedBy(const std::vector<QRectF>& rects, Qt::Orientation direction);

/// How far each rectangle moves to lie in straight rows with gaps between, in the order in which they lie
/// now. Those whose middles are at most half a card apart make a row.
std::vector<QPointF> tidiedBy(const std::vector<QRectF>& rects, QSizeF gaps);

} // namespace lintel
