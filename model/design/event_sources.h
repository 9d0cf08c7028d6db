#pragma once

#include "model/design/reference_graph.h"

namespace lintel {

/// What goes with a reference that says where events come from, so that what it refers to invokes the
/// function or state machine: the event of a serverless one, or the whole event source mapping. Nothing for
/// any other reference.
std::optional<Path> eventAt(const ReferenceGraph& references, const ReferenceGraph::Edge& edge);

} // namespace lintel
