#include "model/study/cards/cloze.h"

#include "model/study/cards/hide.h"

#include <algorithm>

namespace lintel {
namespace {

/// A gap with hardly anything around it asks nothing.
std::ptrdiff_t wordsLeft(const std::string& front) {
    std::string left = front;
    for (std::size_t at = left.find(clozeGap); at != std::string::npos; at = left.find(clozeGap))
        left.erase(at, clozeGap.size());
    return std::count(left.begin(), left.end(), ' ') + 1;
}

} // namespace

std::optional<Card> clozeCard(const Fact& fact) {
    Card card;
    card.front = fact.statement;
    card.back = fact.statement;
    for (const std::string& term : hideTerms(card.front, fact.cloze))
        card.answer += (card.answer.empty() ? "" : "; ") + term;
    if (card.answer.empty() || wordsLeft(card.front) < 3)
        return std::nullopt;
    return card;
}

} // namespace lintel
