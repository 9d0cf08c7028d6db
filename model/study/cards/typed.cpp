#include "model/study/cards/typed.h"

#include "model/study/measure.h"
#include "model/study/phrase.h"
#include "model/study/typed_answer.h"

#include <algorithm>
#include <iterator>

namespace lintel {
namespace {

struct Wording {
    std::string_view bound;
    std::string_view measured; ///< asks for an amount whose unit the answer brings
    std::string_view before;   ///< the counted things stand between before and after
    std::string_view after;
};
constexpr Wording wordings[] = {
    {"min", "what is the minimum", "how many ", " at least"},
    {"max", "what is the maximum", "how many ", " at most"},
    {"default", "what is the default", "how many ", " by default"},
    {"range", "what is the range", "from how many to how many ", ""},
    {"step", "what is the step", "in steps of how many ", ""},
    {"exact", "what is the value", "how many ", ""},
};

/// "Message retention: what is the maximum, per queue?", "Batch: how many messages at most?"
std::string questionByName(const Fact& fact) {
    const Quantity& quantity = *fact.quantity;
    const auto found = std::find_if(std::begin(wordings), std::end(wordings),
                                    [&](const Wording& wording) { return wording.bound == quantity.bound; });
    const Wording& wording = found == std::end(wordings) ? *std::rbegin(wordings) : *found;
    const bool counted = !quantity.unit.empty() && measureOf(quantity.unit).dimension.empty();
    std::string question = fact.name + ": ";
    if (counted)
        question.append(wording.before).append(quantity.unit).append(wording.after);
    else
        question.append(wording.measured);
    if (!quantity.scope.empty())
        question += ", " + quantity.scope;
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
    card.answer = card.back;
    return card;
}

} // namespace lintel
