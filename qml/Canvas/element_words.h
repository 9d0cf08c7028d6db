#pragma once

#include "model/design/graph.h"

#include <QString>

namespace lintel {

/// The title of a node or container; its id when the graph does not have it.
QString titleOf(const Graph& graph, const std::string& id);

/// A node, container or connection for those who listen, in few words: "SQS queue Orders", "private subnet
/// A", "SNS topic Events sends to SQS queue Orders". Empty for an id that the graph does not have.
QString nameInWords(const Graph& graph, const std::string& id);

/// What else is to be said of it: where it lies, what it is connected with, what it holds. "in private subnet
/// A, receives from SNS topic Events".
QString describedInWords(const Graph& graph, const std::string& id);

/// What an element is connected with: "receives from SNS topic Events, sends to SQS queue Orders".
QString connectionsInWords(const Graph& graph, const std::string& id);

} // namespace lintel
