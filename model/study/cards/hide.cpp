#include "model/study/cards/hide.h"

#include "model/study/phrase.h"

#include <algorithm>

namespace lintel {
namespace {

template <typename Find>
bool hide(std::string& text, const std::string& term, Find find) {
    bool found = false;
    for (std::size_t at = find(0); at != std::string::npos; at = find(at + clozeGap.size())) {
        text.replace(at, term.size(), clozeGap);
        found = true;
    }
    return found;
}

bool hideInside(std::string& text, const std::string& term) {
    return hide(text, term, [&](std::size_t from) { return text.find(term, from); });
}

} // namespace

bool hidePhrase(std::string& text, const std::string& phrase) {
    return hide(text, phrase, [&](std::size_t from) { return findPhrase(text, phrase, from); });
}

std::vector<std::string> hideTerms(std::string& text, std::vector<std::string> terms) {
    std::stable_sort(terms.begin(), terms.end(),
                     [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    std::erase_if(terms, [&](const std::string& term) {
        return term.empty() || (!hidePhrase(text, term) && !hideInside(text, term));
    });
    return terms;
}

} // namespace lintel
