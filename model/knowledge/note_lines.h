#pragma once

#include "model/knowledge/fact.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// Lines of a file of notes, both ends included.
struct LineRange {
    int first;
    int last;
};

/// "4452, 4478-4480" as ranges; nothing when it is no such text.
std::optional<std::vector<LineRange>> lineRanges(std::string_view text);

/// The lines of the notes that some facts cite.
class CitedLines {
public:
    explicit CitedLines(const std::vector<Fact>& facts);

    /// Whether a fact cites any of the lines.
    bool holdAny(const std::string& notes, const std::vector<LineRange>& ranges) const;

private:
    std::map<std::string, std::vector<LineRange>> m_ranges; ///< by file of notes
};

} // namespace lintel
