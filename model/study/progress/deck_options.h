#pragma once

#include "model/study/progress/progress_store.h"

#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// What is set for one deck; what is not set is as for all.
struct DeckOptions {
    std::string deck;                ///< a service or an own deck
    std::optional<double> retention; ///< desired chance of recall, 0.7 to 0.99
    std::optional<int> newPerDay;
};

/// A deck and how much is in it.
struct DeckSummary {
    std::string name;
    int cards = 0;
    int fresh = 0;
    int due = 0;
    bool own = false; ///< the user's, not a service
};

std::vector<DeckOptions> deckOptions(const Sql& sql);
Result<void> setDeckOptions(ProgressStore& store, const DeckOptions& options, std::int64_t now);
/// Every deck with cards, by name.
Result<std::vector<DeckSummary>> decks(const ProgressStore& store, std::int64_t today);

} // namespace lintel
