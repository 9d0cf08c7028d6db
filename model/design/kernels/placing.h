#pragma once

#include "model/design/graph.h"
#include "model/design/layout.h"

namespace lintel {

/// Whether every node, shape and container of the graph has its place.
bool isComplete(const Graph& graph, const Layout& layout);

/// The layout without places of elements that the graph does not have.
Layout onlyKnown(const Graph& graph, Layout layout);

/// Gives a place to what has none and leaves the rest alone: beside what it is connected with, in its
/// container, clear of other cards and frames. `fresh` is a layout of the whole graph; the insides of new
/// containers come from it.
Layout placeMissing(const Graph& graph, Layout present, const Layout& fresh);

} // namespace lintel
