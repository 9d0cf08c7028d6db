#pragma once

#include "model/base/result.h"

#include <string>

namespace lintel {

/// The bytes of catalog.bin made of the files of content/catalog. Errors name file, line and reason.
Result<std::string> compileCatalog(const std::string& catalogDirectory);

} // namespace lintel
