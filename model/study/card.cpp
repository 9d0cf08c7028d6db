#include "model/study/card.h"

#include "model/study/cards/cloze.h"
#include "model/study/cards/question.h"
#include "model/study/cards/typed.h"

#include <map>

namespace lintel {
namespace {

using Generator = std::optional<Card> (*)(const Fact&);

struct Kind {
    CardKind kind;
    std::string_view name;
    Generator generate;
};

/// Every kind of card, in the order in which a fact's cards are first shown.
constexpr Kind kinds[] = {
    {CardKind::Question, "qa", questionCard},
    {CardKind::Cloze, "cloze", clozeCard},
    {CardKind::Typed, "typed", typedCard},
};

} // namespace

std::string_view cardKindName(CardKind kind) {
    return kinds[static_cast<std::size_t>(kind)].name;
}

std::vector<Card> cardsFromFact(const Fact& fact) {
    std::vector<Card> cards;
    if (fact.status == "retired" || fact.status == "unverified")
        return cards;
    for (const Kind& kind : kinds) {
        std::optional<Card> card = kind.generate(fact);
        if (!card)
            continue;
        card->id = fact.id + '/' + std::string(kind.name);
        card->kind = kind.kind;
        card->fact = fact.id;
        card->service = fact.service;
        card->topic = fact.topic;
        cards.push_back(std::move(*card));
    }
    return cards;
}

std::vector<Card> cardsFromFacts(const std::vector<Fact>& facts) {
    std::vector<Card> cards;
    std::map<std::pair<std::string, std::string>, int> asked;
    for (const Fact& fact : facts)
        for (Card& card : cardsFromFact(fact)) {
            ++asked[{card.service, card.front}];
            cards.push_back(std::move(card));
        }
    std::erase_if(cards, [&](const Card& card) { return asked[{card.service, card.front}] > 1; });
    return cards;
}

} // namespace lintel
