#include "model/study/progress_schema.h"

namespace lintel {
namespace {

// Every statement ends in a semicolon, which stands nowhere else. Instants are milliseconds since 1970 UTC.
constexpr const char* steps[] = {
    // 1: the memory of each card that was ever answered or suspended, and the raw log of what was done to it
    // with
    // the state before, from which any algorithm can be replayed and any action undone.
    R"(CREATE TABLE card (
        id TEXT PRIMARY KEY,
        phase INTEGER NOT NULL,
        step INTEGER NOT NULL,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        reps INTEGER NOT NULL,
        lapses INTEGER NOT NULL,
        due_ms INTEGER NOT NULL,
        last_ms INTEGER NOT NULL,
        suspended INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE log (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        card TEXT NOT NULL,
        at_ms INTEGER NOT NULL,
        action INTEGER NOT NULL,
        rating INTEGER NOT NULL,
        elapsed_days INTEGER NOT NULL,
        took_ms INTEGER NOT NULL,
        before_phase INTEGER NOT NULL,
        before_step INTEGER NOT NULL,
        before_stability REAL NOT NULL,
        before_difficulty REAL NOT NULL,
        before_reps INTEGER NOT NULL,
        before_lapses INTEGER NOT NULL,
        before_due_ms INTEGER NOT NULL,
        before_last_ms INTEGER NOT NULL,
        before_suspended INTEGER NOT NULL
    ) STRICT;

    CREATE INDEX log_card ON log (card, id);

    CREATE INDEX log_at ON log (at_ms);)",
};

} // namespace

std::span<const char* const> progressSchemaSteps() {
    return steps;
}

} // namespace lintel
