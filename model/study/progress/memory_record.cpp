#include "model/study/progress/memory_record.h"

#include "model/study/progress/sql.h"

#include <algorithm>

namespace lintel {

const char* const memoryColumns =
    "memory.id, memory.key, memory.source, memory.deck, memory.phase, memory.step, memory.stability, "
    "memory.difficulty, memory.reps, memory.lapses, memory.due_ms, memory.due_day, memory.last_ms, "
    "memory.last_day, memory.weight";

MemoryRecord readMemory(const QSqlQuery& row, int column) {
    const auto next = [&] { return row.value(column++); };
    MemoryRecord record;
    record.id = next().toLongLong();
    record.key = toBytes(next());
    record.source = toBytes(next());
    record.deck = toBytes(next());
    record.standing.phase = static_cast<Phase>(std::clamp(next().toInt(), 0, 3));
    record.standing.step = std::max(0, next().toInt());
    record.standing.memory.stability = next().toDouble();
    record.standing.memory.difficulty = next().toDouble();
    record.standing.reps = next().toInt();
    record.standing.lapses = next().toInt();
    record.dueMs = next().toLongLong();
    record.dueDay = next().toLongLong();
    record.lastMs = next().toLongLong();
    record.lastDay = next().toLongLong();
    record.weight = next().toDouble();
    return record;
}

} // namespace lintel
