#pragma once

#include "model/study/material.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// The numbers are kept in the progress database: a new kind goes to the end.
enum class CardKind : unsigned char {
    Question,     ///< "qa": a question and its short answer
    Cloze,        ///< "cloze": the statement with its terms hidden
    Typed,        ///< "typed": a figure to type, with its unit
    Reverse,      ///< "reverse": what a term stands for
    List,         ///< "list": the items of an enumeration
    Which,        ///< "which": the service that a description fits
    Compare,      ///< "compare": how two or more variants differ in one respect
    ApiPurpose,   ///< "api-purpose": what an operation does
    ApiOperation, ///< "api-operation": the operation that does something
    TrueToday,    ///< "true-today": whether a claim still holds
    Own,          ///< "own": written or imported by the user
};
inline constexpr int cardKindCount = 11;

std::string_view cardKindName(CardKind kind);
/// "Question and answer", for lists and charts.
std::string_view cardKindTitle(CardKind kind);
std::optional<CardKind> cardKindFromName(std::string_view name);

/// A flashcard. Cards made from content have plain text; own cards have HTML.
struct Card {
    std::string id; ///< source, "/" and kind name; review history hangs on it
    CardKind kind = CardKind::Question;
    std::string source; ///< what it is made of: a fact, a row of a comparison, an operation, an own note
    std::string memory; ///< id of the first of the cards that test the same thing and share its memory
    std::string front;
    std::string back;
    std::string answer;               ///< what must be recalled, as short as it goes
    std::optional<Quantity> expected; ///< of Typed
    std::string fact;                 ///< the fact to look it up in; empty for a description or an own card
    std::string service;              ///< empty for an own card
    std::string topic;
    std::string deck; ///< the service, or the user's own deck ("Imported::Networking")
};

/// The cards of one fact, grouped into memories. Retired and unverified facts give none.
std::vector<Card> cardsFromFact(const Fact& fact);

/// All cards in teaching order (see sortForTeaching()), without those that
/// ask the same as another card of their service: whoever sees one could not tell which answer is meant.
std::vector<Card> cardsFromMaterial(const StudyMaterial& material);

/// Changes whenever the same content gives other cards.
inline constexpr int cardRulesVersion = 5;

} // namespace lintel
