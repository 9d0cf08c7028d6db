#pragma once

#include "model/design/graph.h"
#include "model/design/kernels/routing.h"
#include "model/design/layout.h"

#include <string>
#include <vector>

namespace lintel {

/// What lies under the pointer.
struct Hit {
    enum class Kind { Nothing, Node, Connection, FrameLabel, Frame };
    Kind kind = Kind::Nothing;
    std::string id;
};

/// The topmost element at a point: cards lie over connections, these over frames, inner frames over outer
/// ones. A connection is hit within `reach` of its line (6: the band of 12 of tokens.json; divide by the
/// zoom).
Hit hitTest(const Graph& graph, const Layout& layout, const std::vector<Route>& routes, QPointF point,
            double reach = 6);

/// Ids of nodes and containers that lie wholly within an area (rubber band).
std::vector<std::string> elementsIn(const Graph& graph, const Layout& layout, const QRectF& area);

/// Innermost containers that a card overlaps by at least a quarter of a plain card, leaving out `except` and
/// what is inside them: the subnets that a drop at this place means. Empty: outside every container.
std::vector<std::string> containersUnder(const Graph& graph, const Layout& layout, const QRectF& card,
                                         const std::vector<std::string>& except = {});

/// Distance of a point from a polyline.
double distanceTo(const std::vector<QPointF>& line, QPointF point);

} // namespace lintel
