#pragma once

#include "model/study/scheduler.h"

#include <cstdint>
#include <string>

class QSqlQuery;

namespace lintel {

/// What is remembered by the cards that test one thing.
struct MemoryRecord {
    std::int64_t id = 0;
    std::string key;
    std::string source; ///< memories of one source are not asked on the same day
    std::string deck;
    Standing standing;
    std::int64_t dueMs = 0;  ///< instant, while learning; otherwise when the due day began
    std::int64_t dueDay = 0; ///< study day
    std::int64_t lastMs = 0; ///< when it was last answered; 0 for never
    std::int64_t lastDay = 0;
    double weight = 1; ///< in the exam that is planned; 0 when it does not ask it
};

/// The columns that readMemory() reads, of a table or alias "memory".
extern const char* const memoryColumns;
MemoryRecord readMemory(const QSqlQuery& row, int firstColumn = 0);

} // namespace lintel
