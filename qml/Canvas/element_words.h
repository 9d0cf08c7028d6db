#pragma once

#include "model/design/graph.h"

#include <QString>

namespace lintel {

/// The title of a node or container; its id when the graph does not have it.
QString titleOf(const Graph& graph, const std::string& id);

/// What an element is connected with, for those who listen: "receives from Events; sends to Worker, Table".
QString connectionsInWords(const Graph& graph, const std::string& id);

} // namespace lintel
