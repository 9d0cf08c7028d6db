#pragma once

#include "model/design/graph.h"
#include "model/design/reference_graph.h"

#include <vector>

namespace lintel {

/// What the card of a resource shows inside itself, though it is no resource of this template: the instances
/// that an Auto Scaling group launches, the parameters and outputs of a nested stack. Of many the first ones,
/// and how many there are besides.
std::vector<Graph::Node::Part> partsOf(const ReferenceGraph& references, std::size_t index);

} // namespace lintel
