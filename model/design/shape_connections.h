#pragma once

#include "model/design/layout.h"

#include <string>

namespace lintel {

/// Takes the connection of a shape ("User>Api:invoke") out of a layout; false when it is none of a shape.
bool removeShapeConnection(Layout& layout, const std::string& connectionId);

} // namespace lintel
