#pragma once

#include "model/template/node.h"

namespace lintel {

/// The index of the root's member that a new section goes before, so that sections stand in the order of
/// CloudFormation's own pages; the number of members when it goes to the end: it comes last, it has no place
/// of its own, or the file follows another order.
std::size_t placeOfSection(const Node& root, std::string_view section);

} // namespace lintel
