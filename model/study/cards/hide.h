#pragma once

#include <string>
#include <vector>

namespace lintel {

/// What stands for a hidden term.
inline constexpr std::string_view clozeGap = "[…]";

/// Hides every occurrence of the terms behind the gap, the longest first, so that one inside another does not
/// break it; a term that only stands inside a longer word is hidden there. Returns those that were found.
std::vector<std::string> hideTerms(std::string& text, std::vector<std::string> terms);

} // namespace lintel
