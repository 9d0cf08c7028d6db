#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lintel {

/// Reads any bytes as a template and, where that succeeds, edits and converts it; the first promise that is
/// broken, in words, or nothing. The fuzzer and the replay of what it found ask the same.
std::optional<std::string> brokenPromise(std::string_view bytes);

} // namespace lintel
