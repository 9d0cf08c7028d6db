#include "model/study/cards/true_today.h"

#include "model/study/phrase.h"

#include <numeric>

namespace lintel {
namespace {

/// The same for a fact on every machine and in every version.
bool showsTheOldClaim(const std::string& id) {
    return std::accumulate(id.begin(), id.end(), 0u,
                           [](unsigned sum, char character) {
                               return sum * 31 + static_cast<unsigned char>(character);
                           }) /
               7 % 2 ==
           0;
}

} // namespace

std::optional<Card> trueTodayCard(const Fact& fact) {
    if (fact.status != "changed" || fact.notesSaid.empty() || fact.ask.empty())
        return std::nullopt;
    // What the notes leave out is not what is no longer true.
    if (findPhrase(fact.answer, fact.notesSaid) != std::string::npos ||
        findPhrase(fact.notesSaid, fact.answer) != std::string::npos)
        return std::nullopt;
    const bool old = showsTheOldClaim(fact.id);
    Card card;
    card.front = "True today? " + fact.ask + " — “" + (old ? fact.notesSaid : fact.answer) + "”";
    card.back = (old ? "Not true. " : "True. ") + fact.statement;
    card.answer = old ? "Not true" : "True";
    return card;
}

} // namespace lintel
