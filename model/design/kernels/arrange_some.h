#pragma once

#include "model/design/graph.h"
#include "model/design/layout.h"

#include <string>
#include <vector>

namespace lintel {

/// Lays out some elements afresh where they are, by their connections, each within its container; a single
/// container means its members. Subnets, zones and cards of several subnets keep their places. The rest makes
/// room.
Layout arrangeSome(const Graph& graph, Layout layout, const std::vector<std::string>& elements);

} // namespace lintel
