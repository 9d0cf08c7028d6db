#pragma once

#include "model/design/graph.h"
#include "model/design/layout.h"

namespace lintel {

/// Adds the free frames of a layout to a graph whose members are not listed yet. A group lies where its
/// members lie: those that lie elsewhere than its first one, or in several containers, stay outside.
void addGroups(Graph& graph, const Layout& layout);

} // namespace lintel
