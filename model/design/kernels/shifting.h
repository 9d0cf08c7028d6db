#pragma once

#include "model/design/graph.h"
#include "model/design/kernels/nesting.h"
#include "model/design/layout.h"

#include <string>
#include <vector>

namespace lintel {

/// Rectangle of a card, shape or frame; invalid when the layout does not place it.
QRectF rectOf(const Graph& graph, const Layout& layout, const std::string& element);

/// These elements and everything inside them, each once; what a closed frame hides included.
std::vector<std::string> withInside(const Graph& graph, const Nesting& nesting,
                                    const std::vector<std::string>& elements);

/// Moves each of these to the grid, without what is inside it.
void shift(Layout& layout, const std::vector<std::string>& elements, QPointF delta);

} // namespace lintel
