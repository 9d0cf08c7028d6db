#include "model/study/progress/answers.h"

#include "model/study/progress/totals.h"

#include <algorithm>

namespace lintel {
namespace {

constexpr const char* entryColumns = "id, memory, card, at_ms, day, rating, elapsed_days, took_ms, phase, "
                                     "stability, difficulty, recall";

std::vector<ReviewEntry> readEntries(const Sql& sql, QSqlQuery rows) {
    std::vector<ReviewEntry> entries;
    while (sql.next(rows)) {
        ReviewEntry entry;
        const auto number = [&](int column) { return rows.value(column).toLongLong(); };
        entry.id = number(0);
        entry.memory = number(1);
        entry.card = number(2);
        entry.atMs = number(3);
        entry.day = number(4);
        entry.rating = static_cast<Rating>(std::clamp(rows.value(5).toInt(), 1, 4));
        entry.elapsedDays = rows.value(6).toInt();
        entry.tookMs = rows.value(7).toInt();
        entry.phase = static_cast<Phase>(std::clamp(rows.value(8).toInt(), 0, 3));
        entry.before = {rows.value(9).toDouble(), rows.value(10).toDouble()};
        if (!rows.value(11).isNull())
            entry.recall = rows.value(11).toDouble();
        entries.push_back(entry);
    }
    return entries;
}

} // namespace

Result<void> keepAnswer(ProgressStore& store, const DeckCard& card, const ReviewEntry& answer,
                        const MemoryRecord& after) {
    return store.act({"Answer", card.card.id, answer.atMs}, [&](const Sql& sql) {
        QSqlQuery now = sql.select(QStringLiteral("SELECT reps, last_ms FROM memory WHERE id = ?"),
                                   {qlonglong{card.memory.id}});
        const bool same = sql.next(now) && now.value(0).toInt() == card.memory.standing.reps &&
                          now.value(1).toLongLong() == card.memory.lastMs;
        now.finish();
        if (!same)
            throw Error{"This card was changed in another window, so the answer was not counted twice."};
        QSqlQuery inserted = sql.select(
            QStringLiteral(
                "INSERT INTO review (memory, card, at_ms, day, rating, elapsed_days, took_ms, phase, "
                "stability, difficulty, recall) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {qlonglong{card.memory.id}, qlonglong{card.id}, qlonglong{answer.atMs}, qlonglong{answer.day},
             static_cast<int>(answer.rating), answer.elapsedDays, answer.tookMs,
             static_cast<int>(answer.phase), answer.before.stability, answer.before.difficulty,
             answer.recall ? QVariant(*answer.recall) : QVariant()});
        addToTotals(sql, sql.lastId(inserted));
        const Standing& standing = after.standing;
        sql.execute(
            QStringLiteral("UPDATE memory SET phase = ?, step = ?, stability = ?, difficulty = ?, "
                           "reps = ?, lapses = ?, due_ms = ?, due_day = ?, last_ms = ?, last_day = ?, "
                           "took_ms = took_ms + ? WHERE id = ?"),
            {static_cast<int>(standing.phase), standing.step, standing.memory.stability,
             standing.memory.difficulty, standing.reps, standing.lapses, qlonglong{after.dueMs},
             qlonglong{after.dueDay}, qlonglong{after.lastMs}, qlonglong{after.lastDay}, answer.tookMs,
             qlonglong{card.memory.id}});
        sql.execute(
            QStringLiteral("UPDATE card SET was_answer = NULL WHERE memory = ? AND was_answer IS NOT NULL"),
            {qlonglong{card.memory.id}});
    });
}

Result<std::vector<ReviewEntry>> reviewsOf(const ProgressStore& store, std::int64_t memory) {
    return store.read([&](const Sql& sql) {
        return readEntries(sql,
                           sql.select(QStringLiteral("SELECT %1 FROM review WHERE memory = ? ORDER BY id")
                                          .arg(QLatin1String(entryColumns)),
                                      {qlonglong{memory}}));
    });
}

Result<std::vector<ReviewEntry>> allReviews(const ProgressStore& store) {
    return store.read([&](const Sql& sql) {
        return readEntries(sql, sql.select(QStringLiteral("SELECT %1 FROM review ORDER BY memory, at_ms, id")
                                               .arg(QLatin1String(entryColumns))));
    });
}

Result<int> introducedOn(const ProgressStore& store, std::int64_t day) {
    return store.read([&](const Sql& sql) {
        return static_cast<int>(
            sql.number(QStringLiteral("SELECT fresh FROM day_total WHERE id = ?"), {qlonglong{day}}));
    });
}

Result<std::optional<double>> typicalAnswerMs(const ProgressStore& store) {
    return store.read([](const Sql& sql) { return typicalAnswerMs(sql); });
}

std::optional<double> typicalAnswerMs(const Sql& sql) {
    QSqlQuery rows = sql.select(
        QStringLiteral("SELECT count(*), avg(min(took_ms, 60000)) FROM (SELECT took_ms FROM review "
                       "ORDER BY id DESC LIMIT 100)"));
    if (!sql.next(rows) || rows.value(0).toInt() < 10)
        return std::nullopt;
    return rows.value(1).toDouble();
}

} // namespace lintel
