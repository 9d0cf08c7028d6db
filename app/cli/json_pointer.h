#pragma once

#include "model/template/template.h"

namespace lintel::cli {

/// The path that a JSON pointer (RFC 6901) names; its last step may be "-", the place behind a list's end.
Result<Path> pathFromPointer(const std::string& pointer, const Template& source);

} // namespace lintel::cli
