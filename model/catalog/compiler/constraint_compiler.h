#pragma once

#include "model/base/result.h"
#include "model/catalog/compiler/writer.h"

#include <string>

namespace lintel {

/// Writes the constraints of a folder: index.json says which files there are, what each is about and where it
/// applies. Returns the offset of the table for the header. Errors: a file that is not there or not listed,
/// or of another shape.
Result<std::uint32_t> compileConstraints(CatalogWriter& writer, const std::string& directory);

} // namespace lintel
