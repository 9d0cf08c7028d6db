#include "model/study/statistics/activity.h"

#include <algorithm>
#include <array>

namespace lintel {

Result<std::vector<DayActivity>> activity(const ProgressStore& store, std::int64_t firstDay,
                                          std::int64_t lastDay) {
    return store.read([&](const Sql& sql) {
        std::vector<DayActivity> days;
        QSqlQuery rows =
            sql.select(QStringLiteral("SELECT id, answers, fresh, reviewed, recalled, predicted, took_ms "
                                      "FROM day_total WHERE id BETWEEN ? AND ? AND answers > 0 ORDER BY id"),
                       {qlonglong{firstDay}, qlonglong{lastDay}});
        while (sql.next(rows))
            days.push_back({rows.value(0).toLongLong(), rows.value(1).toInt(), rows.value(2).toInt(),
                            rows.value(3).toInt(), rows.value(4).toInt(), rows.value(5).toDouble(),
                            rows.value(6).toDouble() / 60000});
        return days;
    });
}

Result<int> streak(const ProgressStore& store, const StudyMoment& moment) {
    return store.read([&](const Sql& sql) {
        QSqlQuery rows = sql.select(
            QStringLiteral("SELECT id FROM day_total WHERE id <= ? AND answers > 0 ORDER BY id DESC"),
            {qlonglong{moment.today}});
        int length = 0;
        for (std::int64_t expected = moment.today; sql.next(rows); --expected) {
            const std::int64_t day = rows.value(0).toLongLong();
            if (length == 0 && day == moment.today - 1)
                expected = day;
            if (day != expected)
                break;
            ++length;
        }
        return length;
    });
}

Result<std::vector<int>> forecast(const ProgressStore& store, const StudyMoment& moment, int days) {
    return store.read([&](const Sql& sql) {
        std::vector<int> due(static_cast<std::size_t>(std::max(1, days)), 0);
        QSqlQuery rows = sql.select(
            QStringLiteral(
                "SELECT max(due_day, ?1), count(*) FROM memory WHERE resting = 0 AND phase IN (1, 2, "
                "3) AND due_day < ?2 GROUP BY 1"),
            {qlonglong{moment.today}, static_cast<qlonglong>(moment.today + std::ssize(due))});
        while (sql.next(rows))
            due[static_cast<std::size_t>(rows.value(0).toLongLong() - moment.today)] = rows.value(1).toInt();
        return due;
    });
}

Result<std::vector<TimePerCard>> timePerCard(const ProgressStore& store) {
    return store.read([&](const Sql& sql) {
        std::vector<TimePerCard> times;
        QSqlQuery rows = sql.select(QStringLiteral(
            "SELECT deck, kind, answers, took_ms FROM deck_total WHERE answers > 0 ORDER BY took_ms DESC"));
        while (sql.next(rows)) {
            const int answers = rows.value(2).toInt();
            times.push_back({toBytes(rows.value(0)),
                             static_cast<CardKind>(std::clamp(rows.value(1).toInt(), 0, cardKindCount - 1)),
                             answers, rows.value(3).toDouble() / 1000 / answers});
        }
        return times;
    });
}

Result<std::vector<StabilityBand>> stabilityDistribution(const ProgressStore& store) {
    constexpr std::array bounds{0., 1., 3., 7., 14., 30., 60., 120., 240., 365., 36500.};
    return store.read([&](const Sql& sql) {
        std::vector<StabilityBand> bands;
        QString band = QStringLiteral("CASE");
        for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
            bands.push_back({bounds[i], bounds[i + 1], 0});
            band += QStringLiteral(" WHEN stability <= %1 THEN %2").arg(bounds[i + 1]).arg(i);
        }
        // "+" keeps the column from choosing the index: memory_recall holds all that is read here.
        QSqlQuery rows = sql.select(
            QStringLiteral("SELECT %1 END, count(*) FROM memory WHERE +phase > 0 AND resting = 0 GROUP BY 1")
                .arg(band));
        while (sql.next(rows))
            if (!rows.value(0).isNull())
                bands[static_cast<std::size_t>(rows.value(0).toInt())].memories = rows.value(1).toInt();
        return bands;
    });
}

Result<int> notBegun(const ProgressStore& store) {
    return store.read([](const Sql& sql) {
        return static_cast<int>(
            sql.number(QStringLiteral("SELECT count(*) FROM memory WHERE resting = 0 AND phase = 0")));
    });
}

} // namespace lintel
