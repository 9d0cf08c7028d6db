#pragma once

#include <string>

namespace lintel {

/// HTML without what could do harm or cannot be shown: only text, line breaks, emphasis, code, lists, tables,
/// links to the web and images by plain file name stay.
std::string cleanHtml(const std::string& html);
/// What the user wrote, as HTML: lines of text with pictures (<img src="name">), or HTML where it has other
/// markup.
std::string htmlOfWritten(const std::string& written);
/// The same the other way round.
std::string writtenOfHtml(const std::string& html);
/// The text of HTML, for lists and CSV.
std::string plainText(const std::string& html);
std::string escapeHtml(const std::string& text);

} // namespace lintel
