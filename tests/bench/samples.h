#pragma once

#include <string>

namespace lintel::bench {

/// A serverless application of about this many resources: queues, functions, roles, tables, topics, mappings.
std::string serverlessTemplate(int resources);

/// As many conditions, each on a parameter of its own and on the one before, with two resources and a choice
/// that depend on each.
std::string conditionsTemplate(int conditions);

/// A drawing of this many nodes, 100 in a row, and half as many connections again: each node with the next,
/// and every second one with one of a neighbouring row.
std::string wideTemplate(int nodes);

} // namespace lintel::bench
