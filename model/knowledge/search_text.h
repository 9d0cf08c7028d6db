#pragma once

#include "model/knowledge/search_words.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lintel {

/// The words of a text in lower case, without punctuation and with "43,200" as one word, joined by spaces.
std::string folded(std::string_view text);

std::string joined(const std::vector<std::string>& parts, const char* separator);

/// What a person typed, ready to be searched for.
class SearchQuery {
public:
    SearchQuery(std::string_view typed, const SearchWords& words);

    bool isEmpty() const { return exact.empty(); }

    std::string exact;                ///< folded
    std::string gist;                 ///< folded, without words that carry nothing
    std::vector<std::string> phrases; ///< runs of one to three words, each of which may name a service
    std::string figure;               ///< see figureWord(); empty unless the query is one figure
    /// FTS5 expressions, the better first: all terms in names, figures or the service, one of them not in the
    /// service; all terms anywhere.
    std::vector<std::string> expressions;
    /// FTS5: all terms but any one, for when nothing has them all; empty with fewer than three terms.
    std::string allButOne;

    /// Byte ranges of a text that the query matches.
    std::vector<std::pair<int, int>> matchesIn(std::string_view text) const;

private:
    void addTerms(const std::vector<std::string>& typedWords, const SearchWords& words);

    std::vector<std::string> m_terms; ///< FTS5, one for each figure, word or phrase
    std::vector<std::string> m_words; ///< to mark in texts
    std::vector<std::string> m_figures;
};

} // namespace lintel
