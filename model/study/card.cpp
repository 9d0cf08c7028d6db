#include "model/study/card.h"

#include "model/study/cards/api.h"
#include "model/study/cards/cloze.h"
#include "model/study/cards/compare.h"
#include "model/study/cards/list_recall.h"
#include "model/study/cards/question.h"
#include "model/study/cards/reverse.h"
#include "model/study/cards/true_today.h"
#include "model/study/cards/typed.h"
#include "model/study/cards/which.h"
#include "model/study/phrase.h"
#include "model/study/teaching_order.h"
#include "model/study/typed_answer.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>

namespace lintel {
namespace {

using FromFact = std::optional<Card> (*)(const Fact&);

struct Kind {
    std::string_view name;
    std::string_view title;
    FromFact fromFact = nullptr; ///< of the kinds that are made from single facts
};

/// By CardKind. A fact's cards are first shown in this order.
constexpr Kind kinds[cardKindCount] = {
    {"qa", "Question and answer", questionCard},
    {"cloze", "Fill the gap", clozeCard},
    {"typed", "Type the figure", typedCard},
    {"reverse", "What a term stands for", reverseCard},
    {"list", "Recall the list", listRecallCard},
    {"which", "Which service"},
    {"compare", "Compare variants"},
    {"api-purpose", "What an operation does"},
    {"api-operation", "Which operation"},
    {"true-today", "True today?", trueTodayCard},
    {"own", "Own card"},
};

/// Whether recalling one answer is recalling the other: one holds the other, or both are the fact's figure.
bool testSame(const Card& a, const Card& b, const Fact& fact) {
    if (findPhrase(a.answer, b.answer) != std::string::npos ||
        findPhrase(b.answer, a.answer) != std::string::npos)
        return true;
    const auto isFigure = [&](const Card& card) {
        return card.expected || checkTypedAnswer(card.answer, *fact.quantity) == TypedCheck::Right;
    };
    return fact.quantity && isFigure(a) && isFigure(b);
}

/// A term and what it stands for are learned apart, each in its direction.
bool isForward(CardKind kind) {
    return kind != CardKind::Reverse;
}

void shareMemories(std::vector<Card>& cards, const Fact& fact) {
    for (auto card = cards.begin(); card != cards.end(); ++card) {
        card->memory = card->id;
        const auto leader = std::find_if(cards.begin(), card, [&](const Card& earlier) {
            return isForward(earlier.kind) && isForward(card->kind) && testSame(earlier, *card, fact);
        });
        if (leader != card)
            card->memory = leader->memory;
    }
}

/// What makes two cards ask the same: the words, whatever their case and spacing.
std::string question(const Card& card) {
    std::string words;
    for (const char character : card.front)
        if (character != ' ' && character != '\n')
            words += static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
    return words;
}

void append(std::vector<Card>& cards, std::vector<Card> more) {
    cards.insert(cards.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// The cards about a service that no single fact gives, beside those of its facts.
std::vector<Card> cardsOfService(const Service& service, const StudyMaterial& material,
                                 std::span<const Card> ofFacts) {
    std::vector<Card> cards = whichServiceCards(service);
    append(cards, apiCards(service, ofFacts));
    for (const Comparison& comparison : material.comparisons)
        if (comparison.service == service.id)
            append(cards, compareCards(comparison));
    for (Card& card : cards) {
        card.id = card.source + '/' + std::string(cardKindName(card.kind));
        card.memory = card.id;
        card.service = service.id;
        card.deck = service.id;
    }
    return cards;
}

} // namespace

std::string_view cardKindName(CardKind kind) {
    return kinds[static_cast<std::size_t>(kind)].name;
}

std::string_view cardKindTitle(CardKind kind) {
    return kinds[static_cast<std::size_t>(kind)].title;
}

std::optional<CardKind> cardKindFromName(std::string_view name) {
    const auto found =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& kind) { return kind.name == name; });
    if (found == std::end(kinds))
        return std::nullopt;
    return static_cast<CardKind>(found - std::begin(kinds));
}

std::vector<Card> cardsFromFact(const Fact& fact) {
    std::vector<Card> cards;
    if (fact.status == "retired" || fact.status == "unverified")
        return cards;
    for (std::size_t i = 0; i < std::size(kinds); ++i) {
        std::optional<Card> card = kinds[i].fromFact ? kinds[i].fromFact(fact) : std::nullopt;
        if (!card)
            continue;
        card->kind = static_cast<CardKind>(i);
        card->source = fact.id;
        card->id = fact.id + '/' + std::string(kinds[i].name);
        card->fact = fact.id;
        card->service = fact.service;
        card->deck = fact.service;
        card->topic = fact.topic;
        cards.push_back(std::move(*card));
    }
    shareMemories(cards, fact);
    return cards;
}

std::vector<Card> cardsFromMaterial(const StudyMaterial& material) {
    std::vector<Card> cards;
    std::size_t first = 0; // of the service that is being added
    const auto addService = [&](const std::string& id) {
        const std::span<const Card> ofFacts = std::span(cards).subspan(first);
        for (const Service& service : material.services)
            if (service.id == id)
                append(cards, cardsOfService(service, material, ofFacts));
        first = cards.size();
    };
    for (std::size_t i = 0; i < material.facts.size(); ++i) {
        append(cards, cardsFromFact(material.facts[i]));
        const std::string& service = material.facts[i].service;
        if (i + 1 == material.facts.size() || material.facts[i + 1].service != service)
            addService(service);
    }

    std::map<std::pair<std::string, std::string>, int> asked;
    for (const Card& card : cards)
        ++asked[{card.service, question(card)}];
    std::erase_if(cards, [&](const Card& card) { return asked[{card.service, question(card)}] > 1; });
    sortForTeaching(cards, material);
    // The memory goes by its first card that is left.
    std::map<std::string, std::string> leaders;
    for (Card& card : cards)
        card.memory = leaders.emplace(card.memory, card.id).first->second;
    return cards;
}

} // namespace lintel
