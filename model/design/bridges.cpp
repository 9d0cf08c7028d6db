#include "model/design/bridges.h"

#include "model/design/connection_catalog.h"

#include <algorithm>
#include <map>

namespace lintel {

namespace {

bool isFlow(const ConnectionEntry& entry) {
    return !entry.refused && (entry.kind == "invoke" || entry.kind == "data");
}

bool names(const std::vector<std::string>& types, std::string_view type) {
    return std::ranges::find(types, type) != types.end();
}

} // namespace

std::vector<std::string> typesBetween(const ConnectionCatalog& connections, std::string_view fromType,
                                      std::string_view toType, std::size_t limit) {
    struct Middle {
        bool isReached = false; ///< from the one
        bool leadsOn = false;   ///< to the other
        int lines = 0;          ///< that the catalogue has through it
    };
    std::map<std::string, Middle> middles;
    for (const ConnectionEntry* entry : connections.entries()) {
        if (!isFlow(*entry))
            continue;
        Middle& end = middles[entry->toType];
        end.isReached = end.isReached || names(entry->fromTypes, fromType);
        ++end.lines;
        Middle& start = middles[entry->fromType];
        start.leadsOn = start.leadsOn || names(entry->toTypes, toType);
        ++start.lines;
    }
    std::vector<std::pair<int, std::string>> found;
    for (const auto& [type, middle] : middles)
        if (middle.isReached && middle.leadsOn && type != fromType && type != toType)
            found.emplace_back(-middle.lines, type);
    std::ranges::sort(found);
    std::vector<std::string> types;
    for (std::size_t i = 0; i < std::min(limit, found.size()); ++i)
        types.push_back(found[i].second);
    return types;
}

} // namespace lintel
