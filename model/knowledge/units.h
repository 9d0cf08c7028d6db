#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// Canonical unit of time or size for what a person may write ("seconds" → "s", "mebibytes" → "MiB"); nothing
/// for other words. Content must use the canonical form; units that are not of time or size are free words.
std::optional<std::string_view> canonicalUnit(std::string_view written);

/// A figure with a unit of time or size in a text, and the word that stands for its amount in any unit:
/// "15 minutes" and "900 s" both are "t900000" (milliseconds); sizes are bytes, a KB being 1,024 as AWS
/// counts.
struct Figure {
    std::size_t start = 0; ///< byte range in the text
    std::size_t end = 0;
    std::string word;
};
std::vector<Figure> figuresIn(std::string_view text);

/// The same word for a number and a canonical unit; empty for other units.
std::string figureWord(double number, std::string_view unit);

} // namespace lintel
