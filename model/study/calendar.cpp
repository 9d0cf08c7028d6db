#include "model/study/calendar.h"

#include <QDateTime>
#include <algorithm>

namespace lintel {

StudyCalendar::StudyCalendar(std::optional<QTimeZone> zone, int firstHour)
    : m_zone(std::move(zone))
    , m_firstHour(firstHour) {}

std::int64_t StudyCalendar::dayOf(std::int64_t instant) const {
    const QDateTime local =
        m_zone ? QDateTime::fromMSecsSinceEpoch(instant, *m_zone) : QDateTime::fromMSecsSinceEpoch(instant);
    const std::int64_t day = local.date().toJulianDay();
    return local.time().hour() < m_firstHour ? day - 1 : day;
}

std::int64_t StudyCalendar::startOf(std::int64_t day) const {
    const QDate date = QDate::fromJulianDay(day);
    const QTime time(m_firstHour, 0);
    return (m_zone ? QDateTime(date, time, *m_zone) : QDateTime(date, time)).toMSecsSinceEpoch();
}

int StudyCalendar::daysBetween(std::int64_t earlier, std::int64_t later) const {
    return static_cast<int>(std::max<std::int64_t>(0, dayOf(later) - dayOf(earlier)));
}

} // namespace lintel
