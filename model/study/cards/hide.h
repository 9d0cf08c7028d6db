#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// What stands for a hidden term.
inline constexpr std::string_view clozeGap = "[…]";

/// Hides every occurrence of a phrase that does not continue a word; returns whether there was one.
bool hidePhrase(std::string& text, const std::string& phrase);

/// Hides every occurrence of the terms behind the gap, the longest first, so that one inside another does not
/// break it; a term that only stands inside a longer word is hidden there. Returns those that were found.
std::vector<std::string> hideTerms(std::string& text, std::vector<std::string> terms);

} // namespace lintel
