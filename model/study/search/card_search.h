#pragma once

#include "model/study/progress/progress_store.h"
#include "model/study/study_moment.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

enum class CardOrder : unsigned char {
    Deck, ///< as they are learned: by service and position
    Front,
    Kind,
    Due,
    Stability,
    Difficulty,
    Recall,
    Lapses,
    Reps,
    LastAnswer,
    Tags,
    Newest, ///< last added first
};

struct CardSearch {
    std::string text; ///< see parseCardQuery(); empty for all
    CardOrder order = CardOrder::Newest;
    bool descending = false;
    bool onePerFact = false; ///< the first card of each fact or note, for a list of facts
};

/// Ids of the cards that a search finds, in its order. An error says what in the text cannot be understood.
Result<std::vector<std::int64_t>> searchCards(const ProgressStore& store, const CardSearch& search,
                                              const StudyMoment& moment);

/// A word of the language, for help and completion.
struct SearchWord {
    const char* word; ///< "is:due"
    const char* help; ///< "waits to be answered"
};
const std::vector<SearchWord>& searchWords();

} // namespace lintel
