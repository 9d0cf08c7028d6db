#pragma once

#include <string>
#include <string_view>

namespace lintel {

// Lines, blanks and comments of a template's text. Places are offsets in bytes.

/// The text from one place to another; empty when the second is not behind the first.
std::string_view between(std::string_view text, std::size_t begin, std::size_t end);
std::size_t lineBegin(std::string_view text, std::size_t byte);
/// Where the line's end mark stands, or the end of the text.
std::size_t lineEnd(std::string_view text, std::size_t byte);
/// The blanks that the line of this byte begins with.
std::string lineIndent(std::string_view text, std::size_t byte);
bool isFirstOnLine(std::string_view text, std::size_t byte);
bool isBlankLine(std::string_view text, std::size_t lineStart);
/// The first place from here on that is neither blank nor in a comment.
std::size_t skipBlank(std::string_view text, std::size_t from);

} // namespace lintel
