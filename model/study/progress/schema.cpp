#include "model/study/progress/schema.h"

namespace lintel {
namespace {

// Instants (…_ms) are milliseconds since 1970 UTC, days (…_day) are Julian day numbers as StudyCalendar
// counts them.

// 1: the memory of each card that was ever answered or suspended, and the log of what was done to it.
constexpr const char* version1[] = {
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
    ) STRICT, WITHOUT ROWID)",
    R"(CREATE TABLE log (
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
    ) STRICT)",
    "CREATE INDEX log_card ON log (card, id)",
    "CREATE INDEX log_at ON log (at_ms)",
};

// 2: every card with its text, so that it can be searched, edited and compared with what its fact says later;
// cards that share a memory; own notes; decks; raw reviews; roll-ups for the statistics; undo of any action.
constexpr const char* version2[] = {
    "ALTER TABLE card RENAME TO card_1",
    "ALTER TABLE log RENAME TO log_1",
    "DROP INDEX log_card",
    "DROP INDEX log_at",

    // What is remembered. Its cards test the same thing. key is the id of the first of them; source is what
    // they are made of (a fact, an own note), whose memories are not asked on the same day.
    R"(CREATE TABLE memory (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL,
        deck TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL DEFAULT 0,
        weight REAL NOT NULL DEFAULT 1,
        resting INTEGER NOT NULL DEFAULT 1,
        buried_day INTEGER NOT NULL DEFAULT 0,
        phase INTEGER NOT NULL DEFAULT 0,
        step INTEGER NOT NULL DEFAULT 0,
        stability REAL NOT NULL DEFAULT 0,
        difficulty REAL NOT NULL DEFAULT 0,
        reps INTEGER NOT NULL DEFAULT 0,
        lapses INTEGER NOT NULL DEFAULT 0,
        due_ms INTEGER NOT NULL DEFAULT 0,
        due_day INTEGER NOT NULL DEFAULT 0,
        last_ms INTEGER NOT NULL DEFAULT 0,
        last_day INTEGER NOT NULL DEFAULT 0,
        took_ms INTEGER NOT NULL DEFAULT 0
    ) STRICT)",
    "CREATE INDEX memory_due ON memory (resting, phase, due_day)",
    "CREATE INDEX memory_new ON memory (weight DESC, position) WHERE resting = 0 AND phase = 0",
    "CREATE INDEX memory_last ON memory (last_day)",
    "CREATE INDEX memory_source ON memory (source)",
    // Statistics read every memory: these hold all that they read.
    "CREATE INDEX memory_recall ON memory (resting, last_day, phase, stability, difficulty, lapses, deck, "
    "weight, due_day)",
    "CREATE INDEX memory_deck ON memory (resting, deck, phase, due_day)",

    // A card as it is asked. made_front and made_back are what its fact says where the user has edited it;
    // was_answer is the answer before a correction that was not seen yet.
    R"(CREATE TABLE card (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        memory INTEGER NOT NULL REFERENCES memory (id),
        note INTEGER REFERENCES note (id),
        kind INTEGER NOT NULL,
        source TEXT NOT NULL,
        fact TEXT NOT NULL DEFAULT '',
        service TEXT NOT NULL DEFAULT '',
        topic TEXT NOT NULL DEFAULT '',
        deck TEXT NOT NULL DEFAULT '',
        front TEXT NOT NULL DEFAULT '',
        back TEXT NOT NULL DEFAULT '',
        answer TEXT NOT NULL DEFAULT '',
        expected TEXT NOT NULL DEFAULT '',
        made_front TEXT,
        made_back TEXT,
        was_answer TEXT,
        comment TEXT NOT NULL DEFAULT '',
        tags TEXT NOT NULL DEFAULT '',
        flag INTEGER NOT NULL DEFAULT 0,
        suspended INTEGER NOT NULL DEFAULT 0,
        retired INTEGER NOT NULL DEFAULT 0
    ) STRICT)",
    "CREATE INDEX card_memory ON card (memory)",
    "CREATE INDEX card_fact ON card (fact)",
    "CREATE INDEX card_deck ON card (deck)",
    "CREATE INDEX card_note ON card (note) WHERE note IS NOT NULL",
    "CREATE INDEX card_flag ON card (flag) WHERE flag > 0",
    "CREATE INDEX card_suspended ON card (suspended) WHERE suspended > 0",

    R"(CREATE VIRTUAL TABLE card_text USING fts5 (
        front, back, comment, tags,
        content = 'card', content_rowid = 'id', prefix = '2 3',
        tokenize = 'unicode61 remove_diacritics 2'
    ))",
    R"(CREATE TRIGGER card_text_insert AFTER INSERT ON card BEGIN
        INSERT INTO card_text (rowid, front, back, comment, tags)
        VALUES (NEW.id, NEW.front, NEW.back, NEW.comment, NEW.tags);
    END)",
    R"(CREATE TRIGGER card_text_delete AFTER DELETE ON card BEGIN
        INSERT INTO card_text (card_text, rowid, front, back, comment, tags)
        VALUES ('delete', OLD.id, OLD.front, OLD.back, OLD.comment, OLD.tags);
    END)",
    R"(CREATE TRIGGER card_text_update AFTER UPDATE OF front, back, comment, tags ON card BEGIN
        INSERT INTO card_text (card_text, rowid, front, back, comment, tags)
        VALUES ('delete', OLD.id, OLD.front, OLD.back, OLD.comment, OLD.tags);
        INSERT INTO card_text (rowid, front, back, comment, tags)
        VALUES (NEW.id, NEW.front, NEW.back, NEW.comment, NEW.tags);
    END)",

    // What the user wrote or imported; front and back are HTML.
    R"(CREATE TABLE note (
        id INTEGER PRIMARY KEY,
        guid TEXT NOT NULL UNIQUE,
        kind INTEGER NOT NULL,
        front TEXT NOT NULL,
        back TEXT NOT NULL,
        changed_ms INTEGER NOT NULL
    ) STRICT)",

    // Every answer, with the memory before it: whatever algorithm comes can replay them.
    R"(CREATE TABLE review (
        id INTEGER PRIMARY KEY,
        memory INTEGER NOT NULL,
        card INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        day INTEGER NOT NULL,
        rating INTEGER NOT NULL,
        elapsed_days INTEGER NOT NULL,
        took_ms INTEGER NOT NULL,
        phase INTEGER NOT NULL,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        recall REAL
    ) STRICT)",
    "CREATE INDEX review_memory ON review (memory)",
    "CREATE INDEX review_day ON review (day, rating)",

    // Roll-ups. reviewed counts answers on another day than the one before, recalled those that were not
    // Again, predicted adds up the chances of recall. The id is the day, and in calibration the chance of
    // recall in steps of 5 %.
    R"(CREATE TABLE day_total (
        id INTEGER PRIMARY KEY,
        answers INTEGER NOT NULL,
        fresh INTEGER NOT NULL,
        reviewed INTEGER NOT NULL,
        recalled INTEGER NOT NULL,
        predicted REAL NOT NULL,
        mature_reviewed INTEGER NOT NULL,
        mature_recalled INTEGER NOT NULL,
        took_ms INTEGER NOT NULL
    ) STRICT)",
    R"(CREATE TABLE deck_total (
        id INTEGER PRIMARY KEY,
        deck TEXT NOT NULL,
        kind INTEGER NOT NULL,
        answers INTEGER NOT NULL,
        reviewed INTEGER NOT NULL,
        recalled INTEGER NOT NULL,
        took_ms INTEGER NOT NULL,
        UNIQUE (deck, kind)
    ) STRICT)",
    R"(CREATE TABLE calibration (
        id INTEGER PRIMARY KEY,
        reviewed INTEGER NOT NULL,
        recalled INTEGER NOT NULL,
        predicted REAL NOT NULL
    ) STRICT)",

    // Facts that were taken for one another, as wrong answers show.
    R"(CREATE TABLE confusion (
        id INTEGER PRIMARY KEY,
        fact TEXT NOT NULL,
        other TEXT NOT NULL,
        times INTEGER NOT NULL,
        last_day INTEGER NOT NULL,
        UNIQUE (fact, other)
    ) STRICT)",

    R"(CREATE TABLE deck (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        retention REAL,
        new_per_day INTEGER
    ) STRICT)",
    "CREATE TABLE setting (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL) STRICT",

    // Taken over from the content.
    R"(CREATE TABLE fact_exam (
        fact TEXT NOT NULL, family TEXT NOT NULL, domain TEXT NOT NULL,
        PRIMARY KEY (fact, family)
    ) STRICT, WITHOUT ROWID)",
    R"(CREATE TABLE fact_confused (
        fact TEXT NOT NULL, other TEXT NOT NULL,
        PRIMARY KEY (fact, other)
    ) STRICT, WITHOUT ROWID)",

    // The last actions, and the statements that take them back, newest first.
    R"(CREATE TABLE undo_step (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        detail TEXT NOT NULL,
        at_ms INTEGER NOT NULL
    ) STRICT)",
    "CREATE TABLE undo_change (id INTEGER PRIMARY KEY, step INTEGER NOT NULL, statement TEXT NOT NULL) "
    "STRICT",
    "CREATE INDEX undo_change_step ON undo_change (step)",

    R"(INSERT INTO memory (key, source, phase, step, stability, difficulty, reps, lapses, due_ms, due_day,
                           last_ms, last_day)
       SELECT id, substr(id, 1, instr(id || '/', '/') - 1), phase, step, stability, difficulty, reps, lapses,
              due_ms,
              CAST(julianday(date(due_ms / 1000 - 4 * 3600, 'unixepoch', 'localtime')) + 0.5 AS INTEGER),
              last_ms,
              CAST(julianday(date(last_ms / 1000 - 4 * 3600, 'unixepoch', 'localtime')) + 0.5 AS INTEGER)
       FROM card_1)",
    R"(INSERT INTO card (key, memory, kind, source, suspended, retired)
       SELECT card_1.id, memory.id, 0, memory.source, card_1.suspended, 1
       FROM card_1 JOIN memory ON memory.key = card_1.id)",
    R"(INSERT INTO review (memory, card, at_ms, day, rating, elapsed_days, took_ms, phase, stability,
                           difficulty)
       SELECT memory.id, card.id, at_ms,
              CAST(julianday(date(at_ms / 1000 - 4 * 3600, 'unixepoch', 'localtime')) + 0.5 AS INTEGER),
              rating, elapsed_days, log_1.took_ms, before_phase, before_stability, before_difficulty
       FROM log_1 JOIN memory ON memory.key = log_1.card JOIN card ON card.key = log_1.card
       WHERE action = 0 ORDER BY log_1.id)",
    "DROP TABLE card_1",
    "DROP TABLE log_1",
};

constexpr SchemaStep steps[] = {version1, version2};

} // namespace

std::span<const SchemaStep> progressSchemaSteps() {
    return steps;
}

} // namespace lintel
