#include "model/study/statistics/retention.h"

#include "model/study/statistics/wilson.h"

namespace lintel {

Result<RetentionReport> retention(const ProgressStore& store, const StudyMoment& moment, int days) {
    return store.read([&](const Sql& sql) {
        RetentionReport report;
        QSqlQuery rows = sql.select(
            QStringLiteral("SELECT sum(reviewed), sum(recalled), sum(predicted), sum(mature_reviewed), "
                           "sum(mature_recalled) FROM day_total WHERE id > ?"),
            {days == 0 ? qlonglong{0} : qlonglong{moment.today - days}});
        if (!sql.next(rows))
            return report;
        report.all = {rows.value(0).toInt(), rows.value(1).toInt(), 0};
        if (report.all.reviewed > 0)
            report.all.predicted = rows.value(2).toDouble() / report.all.reviewed;
        report.mature = {rows.value(3).toInt(), rows.value(4).toInt(), 0};
        report.young = {report.all.reviewed - report.mature.reviewed,
                        report.all.recalled - report.mature.recalled, 0};
        return report;
    });
}

Result<std::vector<CalibrationPoint>> calibration(const ProgressStore& store) {
    return store.read([&](const Sql& sql) {
        std::vector<CalibrationPoint> points;
        QSqlQuery rows = sql.select(QStringLiteral(
            "SELECT reviewed, recalled, predicted FROM calibration WHERE reviewed > 0 ORDER BY id"));
        while (sql.next(rows)) {
            const double reviewed = rows.value(0).toDouble();
            const double recalled = rows.value(1).toDouble();
            const Interval interval = wilsonInterval(recalled, reviewed);
            points.push_back({rows.value(2).toDouble() / reviewed, recalled / reviewed, interval.low,
                              interval.high, static_cast<int>(reviewed)});
        }
        return points;
    });
}

} // namespace lintel
