#include "model/study/progress/card_actions.h"

#include "model/study/progress/deck_sync.h"
#include "model/study/progress/html.h"

#include <algorithm>

namespace lintel {
namespace {

std::string counted(const char* what, CardIds cards) {
    return cards.size() == 1 ? std::string(what) + " card"
                             : std::string(what) + ' ' + std::to_string(cards.size()) + " cards";
}

std::string keyOf(const Sql& sql, CardIds cards) {
    return cards.size() == 1 ? toBytes(sql.value(QStringLiteral("SELECT key FROM card WHERE id = ?"),
                                                 {qlonglong{cards.front()}}))
                             : std::string();
}

/// Runs work on the table "chosen" of the cards' ids, as one action.
Result<void> onCards(ProgressStore& store, const char* what, CardIds cards, std::int64_t now,
                     const std::function<void(const Sql&)>& work) {
    if (cards.empty())
        return {};
    const auto key = store.read([&](const Sql& sql) { return keyOf(sql, cards); });
    if (!key)
        return key.error();
    return store.act({counted(what, cards), *key, now}, [&](const Sql& sql) {
        sql.execute(QStringLiteral("CREATE TEMP TABLE chosen (id INTEGER PRIMARY KEY)"));
        QSqlQuery add = sql.prepare(QStringLiteral("INSERT OR IGNORE INTO chosen VALUES (?)"));
        for (const std::int64_t card : cards)
            sql.run(add, {qlonglong{card}});
        add.finish();
        work(sql);
        sql.execute(QStringLiteral("DROP TABLE chosen"));
    });
}

} // namespace

Result<void> suspendCards(ProgressStore& store, CardIds cards, bool suspended, std::int64_t now) {
    return onCards(store, suspended ? "Suspend" : "Resume", cards, now, [&](const Sql& sql) {
        sql.execute(QStringLiteral("UPDATE card SET suspended = ? WHERE id IN chosen AND suspended <> ?"),
                    {int{suspended}, int{suspended}});
        updateResting(sql);
    });
}

Result<void> buryCards(ProgressStore& store, CardIds cards, std::int64_t lastDay, std::int64_t now) {
    return onCards(store, "Bury", cards, now, [&](const Sql& sql) {
        sql.execute(QStringLiteral("UPDATE memory SET buried_day = ? WHERE id IN (SELECT memory FROM card "
                                   "WHERE id IN chosen)"),
                    {qlonglong{lastDay}});
    });
}

Result<void> flagCards(ProgressStore& store, CardIds cards, int flag, std::int64_t now) {
    return onCards(store, flag ? "Flag" : "Unflag", cards, now, [&](const Sql& sql) {
        sql.execute(QStringLiteral("UPDATE card SET flag = ? WHERE id IN chosen AND flag <> ?"),
                    {std::clamp(flag, 0, 7), std::clamp(flag, 0, 7)});
    });
}

Result<void> tagCards(ProgressStore& store, CardIds cards, const std::string& tag, std::int64_t now) {
    if (tag.empty() || tag.find_first_of(" \t\n") != std::string::npos)
        return Error{"A tag is one word, such as \"exam\" or \"aws::network\"."};
    return onCards(store, "Tag", cards, now, [&](const Sql& sql) {
        sql.execute(
            QStringLiteral("UPDATE card SET tags = CASE tags WHEN '' THEN ' ' ELSE tags END || ? || ' ' "
                           "WHERE id IN chosen AND instr(lower(tags), lower(?)) = 0"),
            {toText(tag), toText(' ' + tag + ' ')});
    });
}

Result<void> untagCards(ProgressStore& store, CardIds cards, const std::string& tag, std::int64_t now) {
    return onCards(store, "Untag", cards, now, [&](const Sql& sql) {
        const QString joined = toText(' ' + tag + ' ');
        sql.execute(
            QStringLiteral("UPDATE card SET tags = CASE tags WHEN ? THEN '' ELSE replace(tags, ?, ' ') "
                           "END WHERE id IN chosen AND instr(tags, ?) > 0"),
            {joined, joined, joined});
    });
}

Result<void> moveCards(ProgressStore& store, CardIds cards, const std::string& deck, std::int64_t now) {
    return onCards(store, "Move", cards, now, [&](const Sql& sql) {
        // Cards made from content stay with their service.
        sql.execute(QStringLiteral("UPDATE card SET deck = ? WHERE id IN chosen AND note IS NOT NULL"),
                    {toText(deck)});
        sql.execute(QStringLiteral("UPDATE memory SET deck = ? WHERE id IN (SELECT memory FROM card WHERE id "
                                   "IN chosen AND note IS NOT NULL)"),
                    {toText(deck)});
    });
}

Result<void> rescheduleCards(ProgressStore& store, CardIds cards, std::int64_t dueDay, std::int64_t dueMs,
                             std::int64_t now) {
    return onCards(store, "Reschedule", cards, now, [&](const Sql& sql) {
        sql.execute(QStringLiteral("UPDATE memory SET phase = 2, step = 0, due_day = ?, due_ms = ? WHERE "
                                   "phase > 0 AND id IN (SELECT memory FROM card WHERE id IN chosen)"),
                    {qlonglong{dueDay}, qlonglong{dueMs}});
    });
}

Result<void> forgetCards(ProgressStore& store, CardIds cards, std::int64_t now) {
    return onCards(store, "Forget", cards, now, [&](const Sql& sql) {
        sql.execute(QStringLiteral(
            "UPDATE memory SET phase = 0, step = 0, stability = 0, difficulty = 0, reps = 0, lapses = 0, "
            "due_ms "
            "= 0, due_day = 0, last_ms = 0, last_day = 0 WHERE id IN (SELECT memory FROM card WHERE id IN "
            "chosen)"));
    });
}

Result<void> remarkOnCard(ProgressStore& store, std::int64_t card, const std::string& comment,
                          std::int64_t now) {
    return onCards(store, "Note on", CardIds(&card, 1), now, [&](const Sql& sql) {
        sql.execute(QStringLiteral("UPDATE card SET comment = ? WHERE id = ?"),
                    {toText(comment), qlonglong{card}});
    });
}

Result<void> editCard(ProgressStore& store, std::int64_t card, const std::string& front,
                      const std::string& back, std::int64_t now) {
    if (front.empty() || back.empty())
        return Error{"A card needs a front and a back."};
    return onCards(store, "Edit", CardIds(&card, 1), now, [&](const Sql& sql) {
        sql.execute(QStringLiteral("UPDATE card SET made_front = coalesce(made_front, front), made_back = "
                                   "coalesce(made_back, back), front = ?, back = ? WHERE id = ?"),
                    {toText(cleanHtml(front)), toText(cleanHtml(back)), qlonglong{card}});
    });
}

Result<void> revertCard(ProgressStore& store, std::int64_t card, std::int64_t now) {
    return onCards(store, "Revert", CardIds(&card, 1), now, [&](const Sql& sql) {
        sql.execute(QStringLiteral("UPDATE card SET front = made_front, back = made_back, made_front = NULL, "
                                   "made_back = NULL WHERE id = ? AND made_front IS NOT NULL"),
                    {qlonglong{card}});
    });
}

} // namespace lintel
