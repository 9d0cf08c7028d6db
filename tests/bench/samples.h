#pragma once

#include <string>

namespace lintel::bench {

/// A serverless application of about this many resources: queues, functions, roles, tables, topics, mappings.
std::string serverlessTemplate(int resources);

/// A drawing of this many nodes and half as many connections again.
std::string wideTemplate(int nodes);

} // namespace lintel::bench
