#pragma once

#include "model/design/layout.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// What connections have to find their way through. Order matters only for equal choices.
struct RoutingScene {
    struct Box { ///< a card, or a frame that a connection ends at
        std::string id;
        QRectF rect;
        bool obstacle = true; ///< false: a frame, which lines may cross
        QRectF label = {};    ///< of a frame: lines keep off it when they can
    };
    struct Line {
        std::string id;
        std::string from; ///< id of a box
        std::string to;
        QSizeF label; ///< size of its label, empty without one
        std::optional<Layout::Bend> bend =
            {}; ///< where the user laid it; it goes there whatever is in the way
    };
    std::vector<Box> boxes;
    std::vector<Line> lines;
};

/// The way of one connection.
struct Route {
    std::string id;
    std::vector<QPointF> points; ///< at least two; neighbours share x or y. Empty when an end is unknown
    QPointF
        label; ///< centre of the label, on the longest segment that has room for it clear of cards and labels
};

/// Routes all lines: orthogonal, leaving and arriving at the middle of a side (spread along the side when
/// several share it), around cards, with few bends; lines that would lie on each other run 12 apart. Same
/// order as scene.lines.
std::vector<Route> route(const RoutingScene& scene);

/// Routes again after some boxes moved: only lines that end at a moved box, or whose way it now blocks, are
/// searched anew; spacing of parallel lines is done afresh. `previous` holds the routes of the same lines
/// before the move (lines that are new or unknown there are routed).
std::vector<Route> reroute(const RoutingScene& scene, const std::vector<Route>& previous,
                           const std::vector<std::string>& moved);

/// The rectangle around a way.
QRectF wayBounds(const std::vector<QPointF>& points);

/// The quick way for a line that is being drawn: from a box to the pointer, with at most two bends and no
/// search.
std::vector<QPointF> routePreview(const QRectF& from, QPointF to);

} // namespace lintel
