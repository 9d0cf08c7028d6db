#pragma once

#include "model/design/graph.h"
#include "model/design/layout.h"

#include <string>
#include <vector>

namespace lintel {

/// After some elements of one container grew or came to lie on others: moves what they now cover to the right
/// or down, whichever is nearer, and what that covers in turn; the frames around grow and make room
/// themselves. Cards of several subnets stay. Elements given first give way last.
Layout makeRoom(const Graph& graph, Layout layout, const std::vector<std::string>& grown);

/// After an element shrank from `before`: what lay right of it comes nearer by as much, and so does what lay
/// below, where nothing is in the way; the frames around shrink likewise.
Layout closeGap(const Graph& graph, Layout layout, const std::string& shrunk, QRectF before);

} // namespace lintel
