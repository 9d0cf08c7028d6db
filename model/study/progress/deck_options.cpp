#include "model/study/progress/deck_options.h"

namespace lintel {

std::vector<DeckOptions> deckOptions(const Sql& sql) {
    std::vector<DeckOptions> all;
    QSqlQuery rows =
        sql.select(QStringLiteral("SELECT name, retention, new_per_day FROM deck ORDER BY name"));
    while (sql.next(rows)) {
        DeckOptions options;
        options.deck = toBytes(rows.value(0));
        if (!rows.value(1).isNull())
            options.retention = rows.value(1).toDouble();
        if (!rows.value(2).isNull())
            options.newPerDay = rows.value(2).toInt();
        all.push_back(std::move(options));
    }
    return all;
}

Result<void> setDeckOptions(ProgressStore& store, const DeckOptions& options, std::int64_t now) {
    if (options.retention && !(*options.retention >= 0.7 && *options.retention <= 0.99))
        return Error{"The desired retention lies between 70 and 99 %."};
    return store.act({"Change options of " + options.deck, {}, now}, [&](const Sql& sql) {
        sql.execute(
            QStringLiteral("INSERT INTO deck (name, retention, new_per_day) VALUES (?, ?, ?) ON CONFLICT "
                           "(name) DO UPDATE SET retention = excluded.retention, new_per_day = "
                           "excluded.new_per_day"),
            {toText(options.deck), options.retention ? QVariant(*options.retention) : QVariant(),
             options.newPerDay ? QVariant(*options.newPerDay) : QVariant()});
    });
}

Result<std::vector<DeckSummary>> decks(const ProgressStore& store, std::int64_t today) {
    return store.read([&](const Sql& sql) {
        std::vector<DeckSummary> all;
        QSqlQuery rows = sql.select(
            QStringLiteral(
                "SELECT deck, count(*), sum(phase = 0), sum(phase > 0 AND due_day <= ?), EXISTS (SELECT "
                "1 FROM card WHERE card.deck = memory.deck AND note IS NOT NULL) FROM memory WHERE "
                "resting = 0 GROUP BY deck"),
            {qlonglong{today}});
        while (sql.next(rows))
            all.push_back({toBytes(rows.value(0)), rows.value(1).toInt(), rows.value(2).toInt(),
                           rows.value(3).toInt(), rows.value(4).toBool()});
        return all;
    });
}

} // namespace lintel
