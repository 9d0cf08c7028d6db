#include "model/template/text_lines.h"

#include <algorithm>

namespace lintel {

std::string_view between(std::string_view text, std::size_t begin, std::size_t end) {
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

std::size_t lineBegin(std::string_view text, std::size_t byte) {
    const std::size_t feed = byte == 0 ? std::string_view::npos : text.rfind('\n', byte - 1);
    return feed == std::string_view::npos ? 0 : feed + 1;
}

std::size_t lineEnd(std::string_view text, std::size_t byte) {
    const std::size_t feed = text.find('\n', byte);
    if (feed == std::string_view::npos)
        return text.size();
    return feed > byte && text[feed - 1] == '\r' ? feed - 1 : feed;
}

std::string lineIndent(std::string_view text, std::size_t byte) {
    const std::size_t begin = lineBegin(text, byte);
    return std::string(between(text, begin, std::min(text.find_first_not_of(" \t", begin), text.size())));
}

bool isFirstOnLine(std::string_view text, std::size_t byte) {
    return between(text, lineBegin(text, byte), byte).find_first_not_of(" \t") == std::string_view::npos;
}

bool isBlankLine(std::string_view text, std::size_t lineStart) {
    return between(text, lineStart, lineEnd(text, lineStart)).find_first_not_of(" \t") ==
           std::string_view::npos;
}

std::size_t skipBlank(std::string_view text, std::size_t from) {
    from = text.find_first_not_of(" \t\r\n", from);
    while (from < text.size() && text[from] == '#')
        from = text.find_first_not_of(" \t\r\n", std::min(text.find('\n', from), text.size()));
    return std::min(from, text.size());
}

} // namespace lintel
