#include "model/template/positions.h"

#include <algorithm>

namespace lintel {

std::vector<std::size_t> lineStarts(std::string_view text) {
    std::vector<std::size_t> starts{0};
    for (std::size_t end = text.find_first_of("\r\n"); end != std::string_view::npos;
         end = text.find_first_of("\r\n", starts.back()))
        starts.push_back(end + (text.substr(end, 2) == "\r\n" ? 2 : 1));
    return starts;
}

namespace {

int charactersIn(std::string_view text, std::size_t begin, std::size_t end) {
    const auto isCharacterStart = [](char c) { return (c & 0xC0) != 0x80; };
    const auto count = std::count_if(text.begin() + begin, text.begin() + end, isCharacterStart);
    const bool hasMark = begin == 0 && end >= 3 && text.starts_with("\xEF\xBB\xBF");
    return static_cast<int>(count) - (hasMark ? 1 : 0); // the byte order mark takes no room
}

} // namespace

Position positionIn(std::string_view text, const std::vector<std::size_t>& lines, std::size_t byte) {
    byte = std::min(byte, text.size());
    const auto next = std::upper_bound(lines.begin(), lines.end(), byte);
    return {static_cast<int>(next - lines.begin()), charactersIn(text, *std::prev(next), byte) + 1};
}

Position PositionFinder::at(std::size_t byte) {
    if (byte < m_byte)
        return positionIn(m_text, m_lines, byte);
    auto line = static_cast<std::size_t>(m_position.line);
    while (line < m_lines.size() && m_lines[line] <= byte) {
        m_byte = m_lines[line];
        m_position = {static_cast<int>(++line), 1};
    }
    m_position.column += charactersIn(m_text, m_byte, byte);
    m_byte = byte;
    return m_position;
}

} // namespace lintel
