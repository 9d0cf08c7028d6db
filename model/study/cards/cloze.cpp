#include "model/study/cards/cloze.h"

#include "model/study/cards/hide.h"

namespace lintel {

std::optional<Card> clozeCard(const Fact& fact) {
    Card card;
    card.front = fact.statement;
    card.back = fact.statement;
    for (const std::string& term : hideTerms(card.front, fact.cloze))
        card.answer += (card.answer.empty() ? "" : "; ") + term;
    if (card.answer.empty())
        return std::nullopt;
    return card;
}

} // namespace lintel
