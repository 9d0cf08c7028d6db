#include "model/study/calendar.h"

#include <QDateTime>
#include <QTest>

using namespace lintel;

class CalendarTest : public QObject {
    Q_OBJECT

    static std::int64_t at(const char* local, const QTimeZone& zone) {
        QDateTime time = QDateTime::fromString(QLatin1String(local), Qt::ISODate);
        time.setTimeZone(zone);
        return time.toMSecsSinceEpoch();
    }

private slots:
    void dayBeginsAtFour() {
        const QTimeZone zone("Europe/Berlin");
        const StudyCalendar calendar(zone);
        const std::int64_t day = calendar.dayOf(at("2026-11-20T12:00:00", zone));
        QCOMPARE(day, QDate(2026, 11, 20).toJulianDay());
        QCOMPARE(calendar.dayOf(at("2026-11-20T04:00:00", zone)), day);
        QCOMPARE(calendar.dayOf(at("2026-11-21T03:59:59", zone)), day);
        QCOMPARE(calendar.dayOf(at("2026-11-21T04:00:00", zone)), day + 1);
        QCOMPARE(calendar.startOf(day), at("2026-11-20T04:00:00", zone));
    }

    void followsTheSystemsZone() {
        const StudyCalendar calendar;
        const std::int64_t noon = at("2026-11-20T12:00:00", QTimeZone::utc());
        for (const char* zone : {"Pacific/Auckland", "America/Los_Angeles", "UTC"}) {
            qputenv("TZ", zone);
            QCOMPARE(calendar.dayOf(noon), StudyCalendar(QTimeZone(zone)).dayOf(noon));
            const std::int64_t day = calendar.dayOf(noon);
            QCOMPARE(calendar.startOf(day), StudyCalendar(QTimeZone(zone)).startOf(day));
        }
    }

    void midnightIsNoNewDay() {
        const QTimeZone zone("Asia/Tokyo");
        const StudyCalendar calendar(zone);
        QCOMPARE(calendar.daysBetween(at("2026-11-20T23:50:00", zone), at("2026-11-21T00:10:00", zone)), 0);
        QCOMPARE(calendar.daysBetween(at("2026-11-20T23:50:00", zone), at("2026-11-21T08:00:00", zone)), 1);
    }

    void clockThatGoesBackCountsNoDays() {
        const QTimeZone zone("UTC");
        const StudyCalendar calendar(zone);
        QCOMPARE(calendar.daysBetween(at("2026-11-20T12:00:00", zone), at("2026-11-10T12:00:00", zone)), 0);
    }

    void daysOfOtherLengthsCountOnce() {
        // Clocks go back on 25 October 2026 in Berlin: that day has 25 hours.
        const QTimeZone zone("Europe/Berlin");
        const StudyCalendar calendar(zone);
        QCOMPARE(calendar.daysBetween(at("2026-10-24T12:00:00", zone), at("2026-10-26T12:00:00", zone)), 2);
        const std::int64_t day = QDate(2026, 10, 25).toJulianDay();
        QCOMPARE(calendar.startOf(day) - calendar.startOf(day - 1), 25 * 3600 * 1000);
    }
};

QTEST_APPLESS_MAIN(CalendarTest)
#include "calendar_test.moc"
