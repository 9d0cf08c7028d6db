#pragma once

#include "model/study/progress/deck_card.h"
#include "model/study/progress/progress_store.h"

#include <optional>
#include <vector>

namespace lintel {

/// One answer, with the memory before it.
struct ReviewEntry {
    std::int64_t id = 0;
    std::int64_t memory = 0;
    std::int64_t card = 0;
    std::int64_t atMs = 0;
    std::int64_t day = 0; ///< study day
    Rating rating = Rating::Good;
    int elapsedDays = 0; ///< study days since the answer before, 0 for the first
    int tookMs = 0;
    Phase phase = Phase::New;
    Memory before;
    std::optional<double> recall; ///< chance of recall when it was asked; none for the first answer
};

/// Keeps an answer and what it makes of the memory (standing and due of after), on disk before this returns.
/// Refused when the memory is no longer card.memory, because another window has answered it.
Result<void> keepAnswer(ProgressStore& store, const DeckCard& card, const ReviewEntry& answer,
                        const MemoryRecord& after);

/// The answers that made a memory what it is, oldest first.
Result<std::vector<ReviewEntry>> reviewsOf(const ProgressStore& store, std::int64_t memory);
/// Every answer, memory by memory, oldest first: what algorithms are trained with and replayed from.
Result<std::vector<ReviewEntry>> allReviews(const ProgressStore& store);
/// How many memories were begun on a study day.
Result<int> introducedOn(const ProgressStore& store, std::int64_t day);
/// Mean time of the last hundred answers, each counted as a minute at most; nothing before the tenth.
Result<std::optional<double>> typicalAnswerMs(const ProgressStore& store);
std::optional<double> typicalAnswerMs(const Sql& sql);

} // namespace lintel
