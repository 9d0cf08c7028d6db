#include "model/study/due_today.h"

#include "model/study/exam/exam_goal.h"
#include "model/study/interference.h"
#include "model/study/progress/deck_options.h"
#include "model/study/progress/sql.h"

#include <algorithm>
#include <unordered_set>

namespace lintel {
namespace {

/// New memories are read beyond the limit, because siblings of what was asked drop out.
constexpr int spare = 4;

class Reader {
public:
    Reader(const Sql& sql, const StudyMoment& moment, DueToday& day)
        : m_sql(sql)
        , m_moment(moment)
        , m_day(day) {}

    void read(int newPerDay, std::string_view deck) {
        const QVariant today(qlonglong{m_moment.today});
        load(QStringLiteral("phase = 2 AND due_day <= ?"), {today});
        // Whoever has travelled west may have gone back to the day before.
        load(QStringLiteral("phase IN (1, 3) AND (due_day <= ? OR due_ms <= ?)"),
             {today, qlonglong{m_moment.nowMs}});
        for (const std::int64_t memory : finalPass(m_sql, m_moment))
            load(QStringLiteral("id = ?"), {qlonglong{memory}});
        readAsked();
        readFresh(newPerDay, deck);
        readPartners();
    }

private:
    /// SQLite has no statistics to choose an index by: where it would take a poor one, index names it.
    void load(const QString& condition, const QVariantList& values, const QString& index = {}) {
        QSqlQuery rows = m_sql.select(
            QStringLiteral("SELECT id, source, deck, phase, due_ms, due_day FROM memory %1 WHERE resting = 0 "
                           "AND buried_day < %2 AND ")
                    .arg(index)
                    .arg(m_moment.today) +
                condition,
            values);
        while (m_sql.next(rows))
            if (m_loaded.insert(rows.value(0).toLongLong()).second)
                m_day.memories.push_back({rows.value(0).toLongLong(), toBytes(rows.value(1)),
                                          toBytes(rows.value(2)), static_cast<Phase>(rows.value(3).toInt()),
                                          rows.value(4).toLongLong(), rows.value(5).toLongLong()});
    }

    void readAsked() {
        QSqlQuery asked =
            m_sql.select(QStringLiteral("SELECT source, id FROM memory WHERE last_day = ? ORDER BY id"),
                         {qlonglong{m_moment.today}});
        while (m_sql.next(asked))
            m_day.asked.emplace(toBytes(asked.value(0)), asked.value(1).toLongLong());
        QSqlQuery begun = m_sql.select(
            QStringLiteral(
                "SELECT memory.deck, count(*) FROM review JOIN memory ON memory.id = review.memory WHERE "
                "review.day = ? AND review.phase = 0 GROUP BY memory.deck"),
            {qlonglong{m_moment.today}});
        while (m_sql.next(begun)) {
            m_day.begun.emplace(toBytes(begun.value(0)), begun.value(1).toInt());
            m_day.begunInAll += begun.value(1).toInt();
        }
    }

    void readFresh(int newPerDay, std::string_view deck) {
        for (const DeckOptions& options : deckOptions(m_sql))
            if (options.newPerDay)
                m_day.limits.emplace(options.deck, *options.newPerDay);
        const QString fresh = QStringLiteral("phase = 0 AND weight > 0");
        const QString order = QStringLiteral(" ORDER BY weight DESC, position LIMIT %1")
                                  .arg(std::max(0, newPerDay - m_day.begunInAll) * spare);
        const QString byWeight = QStringLiteral("INDEXED BY memory_new");
        const QString count = QStringLiteral("SELECT count(*) FROM memory %1 WHERE resting = 0 AND ");
        if (deck.empty()) {
            load(fresh + order, {}, byWeight);
            m_day.fresh = static_cast<int>(m_sql.number(count.arg(byWeight) + fresh));
            return;
        }
        const QString byDeck = QStringLiteral("INDEXED BY memory_deck");
        const QString ofDeck = fresh + QStringLiteral(" AND deck = ?");
        load(ofDeck + order, {toText(deck)}, byDeck);
        load(fresh + order, {}, byWeight);
        m_day.fresh = static_cast<int>(m_sql.number(count.arg(byDeck) + ofDeck, {toText(deck)}));
    }

    /// What is mistaken for something that is due is asked beside it, though it is not due itself.
    void readPartners() {
        m_day.partners = confusedMemories(m_sql);
        for (std::size_t i = 0, due = m_day.memories.size(); i < due; ++i) {
            const auto partner = m_day.partners.find(m_day.memories[i].memory);
            if (partner != m_day.partners.end() && m_day.memories[i].phase == Phase::Review)
                load(QStringLiteral("id = ? AND phase = 2 AND last_day < ?"),
                     {qlonglong{partner->second}, qlonglong{m_moment.today}});
        }
    }

    const Sql& m_sql;
    const StudyMoment& m_moment;
    DueToday& m_day;
    std::unordered_set<std::int64_t> m_loaded;
};

} // namespace

DueToday DueToday::read(const Sql& sql, const StudyMoment& moment, int newPerDay, std::string_view deck) {
    DueToday day;
    Reader(sql, moment, day).read(newPerDay, deck);
    return day;
}

} // namespace lintel
