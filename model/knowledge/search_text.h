#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lintel {

/// The words of a text in lower case, without punctuation and with "43,200" as one word, joined by spaces.
std::string folded(std::string_view text);

/// What a person typed, ready to be searched for.
struct SearchQuery {
    explicit SearchQuery(std::string_view typed);

    bool isEmpty() const { return exact.empty(); }

    std::string exact; ///< folded
    std::string names; ///< FTS5: all words in names, figures or the service, one of them not in the service
    std::string all;   ///< FTS5: all words anywhere

    /// Byte ranges of a text that the query matches.
    std::vector<std::pair<int, int>> matchesIn(std::string_view text) const;

private:
    std::vector<std::string> m_words;
    std::vector<std::string> m_figures;
};

} // namespace lintel
