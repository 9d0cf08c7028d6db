#include "model/study/cards/question.h"

#include "model/study/phrase.h"
#include "model/study/typed_answer.h"

namespace lintel {

std::optional<Card> questionCard(const Fact& fact) {
    if (fact.ask.empty() || findPhrase(fact.ask, fact.answer) != std::string_view::npos)
        return std::nullopt;
    if (fact.quantity && checkTypedAnswer(fact.answer, *fact.quantity) == TypedCheck::Right)
        return std::nullopt;
    Card card;
    card.front = fact.ask;
    card.back = fact.answer;
    card.answer = fact.answer;
    return card;
}

} // namespace lintel
