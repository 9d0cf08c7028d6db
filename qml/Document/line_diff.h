#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// A line of a comparison. Line numbers start at 1; 0 where the line does not exist on that side.
struct DiffLine {
    enum class Kind : unsigned char { Context, Added, Removed };
    Kind kind = Kind::Context;
    int oldLine = 0;
    int newLine = 0;
    std::string text;
};

/// Changed lines that lie close together, with the unchanged lines around them.
using DiffHunk = std::vector<DiffLine>;

/// The shortest line-wise difference (Myers, "An O(ND) Difference Algorithm", 1986) as hunks with `context`
/// unchanged lines on either side. Where texts differ by more than 2,000 lines the changed middle is shown as
/// replaced whole.
std::vector<DiffHunk> diffLines(std::string_view before, std::string_view after, int context = 2);

} // namespace lintel
