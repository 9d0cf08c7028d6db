#pragma once

#include "model/catalog/roles.h"

#include <string>
#include <vector>

namespace lintel {

/// How a free shape shows: user internet client server onPremises thirdParty shape note. An unknown kind
/// shows as a note.
Role shapeRole(const std::string& kind);

/// Every kind of shape, in the order in which the palette offers them.
const std::vector<std::string>& shapeKinds();

/// Every kind of free frame: group region account onPremises.
const std::vector<std::string>& freeFrameKinds();
/// How a free frame shows. An unknown kind shows as a group.
Role freeFrameRole(const std::string& kind);

} // namespace lintel
