#include "model/study/cards/typed.h"

#include "model/study/phrase.h"
#include "model/study/typed_answer.h"
#include "model/study/measure.h"

namespace lintel {
namespace {

std::string_view wordFor(const std::string& bound) {
    if (bound == "min")
        return "minimum";
    if (bound == "max")
        return "maximum";
    if (bound == "exact")
        return "figure";
    return bound; // default, range and step are words already
}

/// "Message retention: what is the maximum, per queue?" A counted thing is named, because no unit says it.
std::string questionByName(const Fact& fact) {
    const Quantity& quantity = *fact.quantity;
    std::string question = fact.name + ": what is the " + std::string(wordFor(quantity.bound));
    if (!quantity.scope.empty())
        question += ", " + quantity.scope;
    if (!quantity.unit.empty() && measureOf(quantity.unit).dimension.empty())
        question += ", in " + quantity.unit;
    return question + '?';
}

bool givesAway(const std::string& question, const Fact& fact) {
    const auto contains = [&](std::string_view text) {
        return findPhrase(question, text) != std::string_view::npos;
    };
    return contains(fact.answer) || contains(fact.quantity->toString()) ||
           contains(fact.quantity->toFriendlyString());
}

} // namespace

std::optional<Card> typedCard(const Fact& fact) {
    if (!fact.quantity)
        return std::nullopt;
    Card card;
    card.expected = fact.quantity;
    if (!fact.ask.empty() && checkTypedAnswer(fact.answer, *fact.quantity) == TypedCheck::Right) {
        card.front = fact.ask;
        card.back = fact.answer;
    } else if (!fact.name.empty()) {
        card.front = questionByName(fact);
        card.back = fact.quantity->toFriendlyString();
    } else {
        return std::nullopt;
    }
    if (givesAway(card.front, fact))
        return std::nullopt;
    return card;
}

} // namespace lintel
