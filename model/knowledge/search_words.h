#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace lintel {

/// How people say things in a search, and how facts do. See content/search_words.json.
struct SearchWords {
    std::set<std::string> skipped; ///< words of a question that carry nothing to search for
    /// Folded word or phrase of a search → what facts may say instead of it.
    std::map<std::string, std::vector<std::string>> meanings;
};

} // namespace lintel
