#pragma once

#include <QTimeZone>
#include <cstdint>
#include <optional>

namespace lintel {

/// Days as a learner counts them: a day begins at four in the morning where the learner is, so that a late
/// evening is still today (Anki's rule). Days are Julian day numbers; instants are milliseconds since 1970
/// UTC.
class StudyCalendar {
public:
    /// Without a zone, that of the system, also after it has changed.
    explicit StudyCalendar(std::optional<QTimeZone> zone = {}, int firstHour = 4);

    std::int64_t dayOf(std::int64_t instant) const;
    std::int64_t startOf(std::int64_t day) const;
    /// Days from one instant to a later one; 0 when the clock went backwards.
    int daysBetween(std::int64_t earlier, std::int64_t later) const;

private:
    std::optional<QTimeZone> m_zone;
    int m_firstHour;
};

} // namespace lintel
