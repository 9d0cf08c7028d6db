#pragma once

#include "model/knowledge/fact.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

enum class CardKind : unsigned char {
    Question, ///< "qa": a question and its short answer
    Cloze,    ///< "cloze": the statement with its terms hidden
    Typed,    ///< "typed": a figure to type, with its unit
};

std::string_view cardKindName(CardKind kind);

/// A flashcard made from a fact. It is never stored: review history hangs on its id, so a corrected fact
/// changes the card and keeps what is known of it.
struct Card {
    std::string id; ///< fact id, "/" and kind name
    CardKind kind = CardKind::Question;
    std::string front;
    std::string back;
    std::optional<Quantity> expected; ///< of Typed
    std::string fact;
    std::string service;
    std::string topic;
};

/// The cards of one fact. Retired and unverified facts give none.
std::vector<Card> cardsFromFact(const Fact& fact);

/// The cards of all facts in their order, without those that ask the same as another card of their service:
/// whoever sees one could not tell which answer is meant.
std::vector<Card> cardsFromFacts(const std::vector<Fact>& facts);

} // namespace lintel
