#include "model/design/shape_connections.h"

#include <algorithm>

namespace lintel {

bool removeShapeConnection(Layout& layout, const std::string& connectionId) {
    const std::size_t arrow = connectionId.find('>');
    const std::size_t colon = connectionId.rfind(':');
    if (arrow == std::string::npos || colon == std::string::npos || colon < arrow)
        return false;
    const auto shape = layout.shapes.find(connectionId.substr(0, arrow));
    if (shape == layout.shapes.end())
        return false;
    return std::erase(shape->second.to, connectionId.substr(arrow + 1, colon - arrow - 1)) > 0;
}

} // namespace lintel
