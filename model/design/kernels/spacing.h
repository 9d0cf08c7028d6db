#pragma once

#include <QPointF>
#include <functional>
#include <vector>

namespace lintel {

/// A route while it is being spaced, with the room that its first and last segment have along the sides they
/// touch.
struct SpacedRoute {
    struct Range {
        double low;
        double high;
    };
    std::vector<QPointF> points;
    Range start; ///< of the coordinate across the first segment
    Range end;   ///< of the coordinate across the last segment
};

/// Moves segments that would lie on each other 12 apart, within the room at their ends and where `isFree`
/// allows the moved segment. Routes that are spaced already stay.
void spaceApart(std::vector<SpacedRoute>& routes,
                const std::function<bool(std::size_t route, QPointF a, QPointF b)>& isFree);

} // namespace lintel
