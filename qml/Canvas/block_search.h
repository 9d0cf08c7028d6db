#pragma once

#include "model/design/design.h"

#include <QString>
#include <string>
#include <vector>

namespace lintel {

/// Resource types, free shapes and free frames (as blocks, blocks.h) that fit every word of a search, the
/// best first. What the palette offers comes before what else is well known, and that before all other types
/// of CloudFormation.
std::vector<std::string> findBlocks(const Knowhow& knowhow, const QString& search, std::size_t most);

} // namespace lintel
