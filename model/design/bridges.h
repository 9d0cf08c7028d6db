#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lintel {

class ConnectionCatalog;

/// The types that stand between two which AWS does not connect: lines of flow (invoke, data) lead from the
/// one to them and from them to the other. What flow passes through most often comes first; at most `limit`.
std::vector<std::string> typesBetween(const ConnectionCatalog& connections, std::string_view fromType,
                                      std::string_view toType, std::size_t limit = 2);

} // namespace lintel
