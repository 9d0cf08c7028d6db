#pragma once

#include <string>
#include <string_view>

namespace lintel {

/// Whether the pattern (a regular expression of a resource schema) is found in the text. A pattern that PCRE
/// does not understand, or needs too long for, matches everything. Compiled patterns are kept; safe to call
/// from any thread.
bool matchesPattern(std::string_view pattern, const std::string& text);

} // namespace lintel
