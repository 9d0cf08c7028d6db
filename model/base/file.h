#pragma once

#include "model/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace lintel {

/// The bytes of a regular file. Errors: missing, not a file, unreadable, larger than maxBytes.
Result<std::string> readFile(const std::string& path, std::size_t maxBytes = 64u << 20);

/// Replaces the file atomically: written beside it, flushed to disk, renamed. The old file stays on failure.
Result<void> writeFileAtomically(const std::string& path, std::string_view bytes);

} // namespace lintel
