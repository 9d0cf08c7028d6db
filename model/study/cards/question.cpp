#include "model/study/cards/question.h"

#include "model/study/cards/figure_question.h"
#include "model/study/phrase.h"

namespace lintel {

std::optional<Card> questionCard(const Fact& fact) {
    if (fact.ask.empty() || findPhrase(fact.ask, fact.answer) != std::string_view::npos)
        return std::nullopt;
    if (askedFigure(fact))
        return std::nullopt; // it is typed
    Card card;
    card.front = fact.ask;
    card.back = fact.answer;
    card.answer = fact.answer;
    return card;
}

} // namespace lintel
