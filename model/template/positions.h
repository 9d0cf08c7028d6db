#pragma once

#include "model/base/result.h"

#include <string_view>
#include <vector>

namespace lintel {

/// The offsets at which the lines of a text begin; the first is 0. A carriage return alone ends a line as
/// well.
std::vector<std::size_t> lineStarts(std::string_view text);
/// Line and column of a byte.
Position positionIn(std::string_view text, const std::vector<std::size_t>& lines, std::size_t byte);

/// Positions of bytes that are asked for in about their order: a file of one long line takes no longer than
/// one of many. (libfyaml counts lines as well, but the two bytes of a Windows line end twice in JSON.)
class PositionFinder {
public:
    PositionFinder(std::string_view text, const std::vector<std::size_t>& lines)
        : m_text(text)
        , m_lines(lines) {}

    Position at(std::size_t byte);

private:
    std::string_view m_text;
    const std::vector<std::size_t>& m_lines;
    std::size_t m_byte = 0;
    Position m_position = {1, 1};
};

} // namespace lintel
