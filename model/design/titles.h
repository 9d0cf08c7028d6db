#pragma once

#include "model/design/reference_graph.h"
#include "model/design/structure.h"

#include <set>
#include <string>

namespace lintel {

/// The name that a card or frame shows: the physical one when it is literal, that of the Name tag, else the
/// logical id.
std::string titleOf(const Resource& resource, const Structure& structure);

/// What a card says below its title where the data has more to tell than the type's `label`.
std::string subtitleOf(const Resource& resource, const Structure& structure, const std::string& label);

/// Queues that something else sends what failed to.
std::set<std::size_t> deadLetterQueues(const ReferenceGraph& references);

} // namespace lintel
