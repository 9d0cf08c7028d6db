#include "model/study/progress/totals.h"

namespace lintel {
namespace {

// A review is an answer on another day than the one before; a memory is mature from three weeks on, as in
// Anki.
constexpr const char* byDay = R"(
    INSERT INTO day_total (id, answers, fresh, reviewed, recalled, predicted, mature_reviewed,
                           mature_recalled, took_ms)
    SELECT day, count(*), sum(phase = 0), sum(elapsed_days > 0), sum(elapsed_days > 0 AND rating > 1),
           coalesce(sum(CASE WHEN elapsed_days > 0 THEN recall END), 0),
           sum(elapsed_days > 0 AND stability >= 21), sum(elapsed_days > 0 AND stability >= 21 AND rating > 1),
           sum(min(took_ms, 60000))
    FROM review WHERE %1 GROUP BY day
    ON CONFLICT (id) DO UPDATE SET
        answers = answers + excluded.answers, fresh = fresh + excluded.fresh,
        reviewed = reviewed + excluded.reviewed, recalled = recalled + excluded.recalled,
        predicted = predicted + excluded.predicted,
        mature_reviewed = mature_reviewed + excluded.mature_reviewed,
        mature_recalled = mature_recalled + excluded.mature_recalled,
        took_ms = took_ms + excluded.took_ms)";

constexpr const char* byDeck = R"(
    INSERT INTO deck_total (deck, kind, answers, reviewed, recalled, took_ms)
    SELECT card.deck, card.kind, count(*), sum(elapsed_days > 0), sum(elapsed_days > 0 AND rating > 1),
           sum(min(took_ms, 60000))
    FROM review JOIN card ON card.id = review.card WHERE %1 GROUP BY card.deck, card.kind
    ON CONFLICT (deck, kind) DO UPDATE SET
        answers = answers + excluded.answers, reviewed = reviewed + excluded.reviewed,
        recalled = recalled + excluded.recalled, took_ms = took_ms + excluded.took_ms)";

constexpr const char* byChance = R"(
    INSERT INTO calibration (id, reviewed, recalled, predicted)
    SELECT min(19, CAST(recall * 20 AS INTEGER)), count(*), sum(rating > 1), sum(recall)
    FROM review WHERE recall IS NOT NULL AND elapsed_days > 0 AND %1 GROUP BY 1
    ON CONFLICT (id) DO UPDATE SET
        reviewed = reviewed + excluded.reviewed, recalled = recalled + excluded.recalled,
        predicted = predicted + excluded.predicted)";

} // namespace

void addToTotals(const Sql& sql, qint64 review) {
    const QString one = QStringLiteral("review.id = %1").arg(review);
    for (const char* statement : {byDay, byDeck, byChance})
        sql.execute(QString::fromUtf8(statement).arg(one));
}

void rebuildTotals(const Sql& sql) {
    for (const char* table : {"day_total", "deck_total", "calibration"})
        sql.execute(QStringLiteral("DELETE FROM %1").arg(QLatin1String(table)));
    for (const char* statement : {byDay, byDeck, byChance})
        sql.execute(QString::fromUtf8(statement).arg(QStringLiteral("true")));
}

} // namespace lintel
