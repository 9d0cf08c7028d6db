#pragma once

#include "model/study/due_today.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace lintel {

enum class Turn : unsigned char { LearningNow, Review, Fresh, LearningLater };

struct PlannedMemory {
    Turn turn;
    std::int64_t due; ///< instant while learning, else study day
    const DueMemory* memory;
};

struct DayPlanSettings {
    std::string_view deck; ///< only this one; all when empty
    int newPerDay = 20;
    std::int64_t today = 0;
    std::int64_t nowMs = 0;
    std::int64_t lastAnswered = 0; ///< memory
};

/// What is left of a day, in the order in which it is asked: learning cards that are due, then due reviews
/// with the longest overdue first, then new cards in teaching order (or by weight in the planned exam) up to
/// the day's limit, then learning cards that come due within the day. Of one source only one memory is asked
/// a day, because each gives the others away; memories that are mistaken for one another follow each other.
std::vector<PlannedMemory> planDay(const DueToday& day, const DayPlanSettings& settings);

} // namespace lintel
