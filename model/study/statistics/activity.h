#pragma once

#include "model/study/card.h"
#include "model/study/progress/progress_store.h"
#include "model/study/study_moment.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lintel {

/// What was done on a study day; days without answers are not listed.
struct DayActivity {
    std::int64_t day = 0; ///< Julian day number
    int answers = 0;
    int fresh = 0;
    int reviewed = 0;
    int recalled = 0;
    double predicted = 0; ///< how many of the reviewed were expected to be recalled
    double minutes = 0;
};

/// The days from the first to the last, both included, for the calendar heatmap.
Result<std::vector<DayActivity>> activity(const ProgressStore& store, std::int64_t firstDay,
                                          std::int64_t lastDay);

/// How many days in a row up to today (or yesterday, while today is still young) had answers.
Result<int> streak(const ProgressStore& store, const StudyMoment& moment);

/// How many memories come due on each of the coming days; the first entry is today, with what is overdue.
Result<std::vector<int>> forecast(const ProgressStore& store, const StudyMoment& moment, int days);

/// How much time answers take, by deck and kind of card.
struct TimePerCard {
    std::string deck;
    CardKind kind = CardKind::Question;
    int answers = 0;
    double seconds = 0; ///< mean of an answer, each counted as a minute at most
};
Result<std::vector<TimePerCard>> timePerCard(const ProgressStore& store);

/// How many begun memories have a stability in each range.
struct StabilityBand {
    double from = 0; ///< days
    double to = 0;
    int memories = 0;
};
Result<std::vector<StabilityBand>> stabilityDistribution(const ProgressStore& store);

/// How many memories were never asked.
Result<int> notBegun(const ProgressStore& store);

} // namespace lintel
