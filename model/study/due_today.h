#pragma once

#include "model/study/scheduler.h"
#include "model/study/study_moment.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lintel {

class Sql;

/// A memory that may be asked today.
struct DueMemory {
    std::int64_t memory = 0;
    std::string source;
    std::string deck;
    Phase phase = Phase::New;
    std::int64_t dueMs = 0;
    std::int64_t dueDay = 0;
};

/// What a day holds: read once, then kept up with the answers.
struct DueToday {
    std::vector<DueMemory>
        memories; ///< learning and due ones, new ones beyond the limit, and what goes with them
    std::unordered_map<std::string, std::int64_t> asked;     ///< source → memory that was asked today
    std::unordered_map<std::int64_t, std::int64_t> partners; ///< memories that are mistaken for each other
    std::unordered_map<std::string, int> limits; ///< of new memories a day, of decks that have one
    std::unordered_map<std::string, int> begun;  ///< new memories of today, by deck
    int begunInAll = 0;
    int fresh = 0; ///< all that were never begun, of the deck

    /// Reads the day from the database, at most about newPerDay new memories, of one deck when it is named.
    static DueToday read(const Sql& sql, const StudyMoment& moment, int newPerDay, std::string_view deck);
};

} // namespace lintel
