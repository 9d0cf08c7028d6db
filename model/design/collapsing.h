#pragma once

#include "model/design/graph.h"

#include <set>

namespace lintel {

/// The graph with some containers closed: what lies wholly inside them is hidden and counts as folded into
/// them, and connections of hidden elements end at the closed frame. Connections keep their ids; those within
/// one closed frame go.
Graph collapse(Graph graph, const std::set<std::string>& containers);

} // namespace lintel
