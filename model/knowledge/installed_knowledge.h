#pragma once

#include "model/knowledge/knowledge.h"

namespace lintel {

/// Knowledge::open() of the installed data, opened once and shared by all who hold it. For one thread, as the
/// object itself.
Result<std::shared_ptr<const Knowledge>> installedKnowledge();

} // namespace lintel
