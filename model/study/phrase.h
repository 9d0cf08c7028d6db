#pragma once

#include <string_view>

namespace lintel {

/// Byte offset of phrase in text from the given offset on, whatever the case of its ASCII letters, where it
/// does not continue a word on either side; npos when it does not occur.
std::size_t findPhrase(std::string_view text, std::string_view phrase, std::size_t from = 0);

} // namespace lintel
