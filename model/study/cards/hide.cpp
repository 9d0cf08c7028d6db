#include "model/study/cards/hide.h"

#include "model/study/phrase.h"

#include <algorithm>

namespace lintel {
namespace {

bool hide(std::string& text, const std::string& term) {
    bool found = false;
    const auto replace = [&](std::size_t at) {
        text.replace(at, term.size(), clozeGap);
        found = true;
        return at + clozeGap.size();
    };
    for (std::size_t at = findPhrase(text, term); at != std::string::npos;)
        at = findPhrase(text, term, replace(at));
    if (!found)
        for (std::size_t at = text.find(term); at != std::string::npos;)
            at = text.find(term, replace(at));
    return found;
}

} // namespace

std::vector<std::string> hideTerms(std::string& text, std::vector<std::string> terms) {
    std::stable_sort(terms.begin(), terms.end(),
                     [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    std::erase_if(terms, [&](const std::string& term) { return term.empty() || !hide(text, term); });
    return terms;
}

} // namespace lintel
