#include "model/template/template_editor.h"

#include <algorithm>

namespace lintel {

Splice difference(std::string_view from, std::string_view to) {
    const std::size_t shorter = std::min(from.size(), to.size());
    const auto prefix = static_cast<std::size_t>(
        std::mismatch(from.begin(), from.begin() + shorter, to.begin()).first - from.begin());
    std::size_t suffix = 0;
    while (suffix < shorter - prefix && from[from.size() - 1 - suffix] == to[to.size() - 1 - suffix])
        ++suffix;
    return {prefix, from.size() - suffix, std::string(to.substr(prefix, to.size() - suffix - prefix))};
}

} // namespace lintel
