#include "model/study/interference.h"

#include "model/study/typed_answer.h"

#include <QString>

namespace lintel {
namespace {

// Half of Anki's threshold of eight lapses: two memories that are forgotten as often as one leech.
constexpr int lapsesOfAPair = 4;

bool sameWords(std::string_view a, std::string_view b) {
    const auto simple = [](std::string_view text) { return toText(text).simplified().toLower(); };
    return simple(a) == simple(b);
}

} // namespace

Result<void> noteConfusion(ProgressStore& store, const std::string& fact, const std::string& other,
                           std::int64_t day) {
    return store.write([&](const Sql& sql) {
        sql.execute(
            QStringLiteral("INSERT INTO confusion (fact, other, times, last_day) VALUES (?, ?, 1, ?) ON "
                           "CONFLICT (fact, other) DO UPDATE SET times = times + 1, last_day = "
                           "excluded.last_day"),
            {toText(fact), toText(other), qlonglong{day}});
    });
}

std::optional<std::string> factAnsweredInstead(std::string_view typed, const std::vector<Fact>& others) {
    for (const Fact& other : others) {
        const bool figure = other.quantity && checkTypedAnswer(typed, *other.quantity) == TypedCheck::Right;
        const bool words = sameWords(typed, other.answer) ||
                           std::any_of(other.cloze.begin(), other.cloze.end(),
                                       [&](const std::string& term) { return sameWords(typed, term); });
        if (figure || words)
            return other.id;
    }
    return std::nullopt;
}

std::unordered_map<std::int64_t, std::int64_t> confusedMemories(const Sql& sql) {
    // CROSS keeps the order of the joins: pairs are few, memories many.
    QSqlQuery rows = sql.select(QStringLiteral(R"(
            SELECT one.id, two.id FROM fact_confused
            CROSS JOIN memory AS one ON one.source = fact AND one.phase > 0 AND one.lapses > 0
            CROSS JOIN memory AS two ON two.source = other AND two.phase > 0 AND two.lapses > 0
            WHERE one.resting = 0 AND two.resting = 0 AND one.lapses + two.lapses >= ?1
            UNION
            SELECT one.id, two.id FROM confusion
            CROSS JOIN memory AS one ON one.source = fact AND one.phase > 0
            CROSS JOIN memory AS two ON two.source = other AND two.phase > 0
            WHERE one.resting = 0 AND two.resting = 0 AND times >= 2)"),
                                {lapsesOfAPair});
    std::unordered_map<std::int64_t, std::int64_t> pairs;
    while (sql.next(rows)) {
        const std::int64_t one = rows.value(0).toLongLong();
        const std::int64_t two = rows.value(1).toLongLong();
        if (one != two && !pairs.contains(one) && !pairs.contains(two)) {
            pairs.emplace(one, two);
            pairs.emplace(two, one);
        }
    }
    return pairs;
}

} // namespace lintel
