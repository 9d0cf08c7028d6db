#include "model/study/cards/cloze.h"

#include "model/study/phrase.h"

#include <algorithm>

namespace lintel {
namespace {

constexpr std::string_view gap = "[…]";

/// Hides every occurrence of the term; one that only stands inside a longer word is hidden there.
bool hide(std::string& text, const std::string& term) {
    bool found = false;
    const auto replace = [&](std::size_t at) {
        text.replace(at, term.size(), gap);
        found = true;
        return at + gap.size();
    };
    for (std::size_t at = findPhrase(text, term); at != std::string::npos;)
        at = findPhrase(text, term, replace(at));
    if (!found)
        for (std::size_t at = text.find(term); at != std::string::npos;)
            at = text.find(term, replace(at));
    return found;
}

} // namespace

std::optional<Card> clozeCard(const Fact& fact) {
    std::vector<std::string> terms = fact.cloze;
    // The longest first, so that a term inside another does not break it.
    std::stable_sort(terms.begin(), terms.end(),
                     [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    Card card;
    card.front = fact.statement;
    card.back = fact.statement;
    bool hidden = false;
    for (const std::string& term : terms)
        hidden |= hide(card.front, term);
    if (!hidden)
        return std::nullopt;
    return card;
}

} // namespace lintel
