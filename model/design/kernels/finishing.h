#pragma once

#include "model/design/kernels/way_finder.h"

#include <vector>

namespace lintel {

/// Lays parallel lines apart, of those that `which` names by their index.
void spaceLines(const WayFinder& finder, const std::vector<RoutingScene::Line>& lines,
                std::vector<Route>& routes, const std::vector<std::size_t>& which);

/// Gives a line's label its place, clear of cards, of frames' labels and of the labels that have one;
/// `labels` learns it.
void placeLabel(const WayFinder& finder, const RoutingScene::Line& line, Route& route, SpatialIndex::Key key,
                SpatialIndex& labels);

/// The room that a label takes.
QRectF labelPatch(QPointF centre, QSizeF label);

} // namespace lintel
