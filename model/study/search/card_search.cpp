#include "model/study/search/card_search.h"

#include "model/study/search/card_query.h"

#include <algorithm>

namespace lintel {
namespace {

QString orderColumns(const CardSearch& search) {
    const QLatin1String direction(search.descending ? " DESC" : "");
    switch (search.order) {
    case CardOrder::Deck:
        return QStringLiteral("card.deck%1, memory.position, card.id").arg(direction);
    case CardOrder::Front:
        return QStringLiteral("card.front COLLATE NOCASE%1, card.id").arg(direction);
    case CardOrder::Kind:
        return QStringLiteral("card.kind%1, card.id").arg(direction);
    case CardOrder::Due:
        // New cards are not due: they come last.
        return QStringLiteral("memory.phase = 0, memory.due_day%1, memory.due_ms%1, card.id").arg(direction);
    case CardOrder::Stability:
        return QStringLiteral("memory.phase = 0, memory.stability%1, card.id").arg(direction);
    case CardOrder::Difficulty:
        return QStringLiteral("memory.phase = 0, memory.difficulty%1, card.id").arg(direction);
    case CardOrder::Recall:
        // Recall falls with the time since the last answer, counted in stabilities.
        return QStringLiteral("memory.phase = 0, memory.stability / max(?, ? - memory.last_day)%1, card.id")
            .arg(direction);
    case CardOrder::Lapses:
        return QStringLiteral("memory.lapses%1, card.id").arg(direction);
    case CardOrder::Reps:
        return QStringLiteral("memory.reps%1, card.id").arg(direction);
    case CardOrder::LastAnswer:
        return QStringLiteral("memory.last_ms%1, card.id").arg(direction);
    case CardOrder::Tags:
        return QStringLiteral("card.tags = '', card.tags%1, card.id").arg(direction);
    case CardOrder::Newest:
        return QStringLiteral("card.id");
    }
    return {};
}

/// "12,7,30": a hundred thousand rows of one number each would take longer to fetch than to find.
std::vector<std::int64_t> readIds(const QString& list) {
    std::vector<std::int64_t> ids;
    std::int64_t id = 0;
    for (const QChar character : list) {
        if (character == u',') {
            ids.push_back(id);
            id = 0;
        } else {
            id = id * 10 + character.digitValue();
        }
    }
    if (!list.isEmpty())
        ids.push_back(id);
    return ids;
}

} // namespace

Result<std::vector<std::int64_t>> searchCards(const ProgressStore& store, const CardSearch& search,
                                              const StudyMoment& moment) {
    const Result<CardQuery> query = parseCardQuery(search.text, moment);
    if (!query)
        return query.error();
    return store.read([&](const Sql& sql) {
        const SqlCondition& condition = query->condition;
        const bool hasWords = !query->words.isEmpty();
        const bool byId = search.order == CardOrder::Newest;
        // In the order in which the full-text index finds them, so that nothing has to be sorted.
        const QString order = byId && hasWords ? QStringLiteral("card_text.rowid") : orderColumns(search);
        QString from = hasWords ? QStringLiteral("card_text CROSS JOIN card ON card.id = card_text.rowid")
                                : QStringLiteral("card");
        if (condition.text.contains(QLatin1String("memory.")) || order.contains(QLatin1String("memory.")))
            from += QStringLiteral(" JOIN memory ON memory.id = card.memory");
        const QString where =
            (hasWords ? QStringLiteral("card_text MATCH ? AND ") : QString()) + condition.text;
        QVariantList values;
        if (hasWords)
            values << query->words;
        values << condition.values;
        if (search.order == CardOrder::Recall)
            values << 0.001 << qlonglong{moment.today};
        // min() makes the rest of the row that of the first card.
        const QString id = search.onePerFact ? QStringLiteral("min(card.id)") : QStringLiteral("card.id");
        const QString group = search.onePerFact ? QStringLiteral("GROUP BY card.source") : QString();
        std::vector<std::int64_t> ids =
            readIds(sql.value(QStringLiteral("SELECT group_concat(id) FROM (SELECT %1 AS id FROM %2 WHERE "
                                             "%3 %4 ORDER BY %5)")
                                  .arg(id, from, where, group, order),
                              values)
                        .toString());
        // SQLite goes through its tables faster forwards than backwards.
        if (byId && !search.descending)
            std::reverse(ids.begin(), ids.end());
        return ids;
    });
}

const std::vector<SearchWord>& searchWords() {
    static const std::vector<SearchWord> words{
        {"service:", "a service, such as service:sqs"},
        {"deck:", "a deck and those below it"},
        {"topic:", "a topic of a service"},
        {"kind:", "a kind of card, such as kind:typed or kind:true-today"},
        {"tag:", "a tag and those below it; tag:none for none"},
        {"fact:", "a fact; * stands for anything"},
        {"flag:", "a flag, 1 to 7"},
        {"is:due", "waits to be answered"},
        {"is:new", "never answered"},
        {"is:learning", "in its learning steps"},
        {"is:review", "learned"},
        {"is:leech", "forgotten eight times or more"},
        {"is:confused", "taken for another fact"},
        {"is:changed", "corrected since it was learned"},
        {"is:suspended", "taken out"},
        {"is:buried", "left out until tomorrow"},
        {"is:flagged", "has a flag"},
        {"is:noted", "has a note of yours"},
        {"is:edited", "has your own words"},
        {"is:own", "written or imported by you"},
        {"is:retired", "rests, because its fact is retired"},
        {"exam:", "asked in an exam, such as exam:dva"},
        {"domain:", "asked in a domain of an exam, such as domain:dva.2"},
        {"prop:", "stability, difficulty, reps, lapses, due or recall, such as prop:stability<5"},
        {"rated:", "answered in the last days, such as rated:7, or with a button: rated:7:1"},
        {"introduced:", "answered for the first time in the last days"},
    };
    return words;
}

} // namespace lintel
