#pragma once

#include "model/base/clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace lintel {

/// Stands still on a November morning until it is moved.
class FakeClock final : public Clock {
public:
    std::int64_t nowMs() const override { return now; }
    void addSeconds(std::int64_t seconds) { now += seconds * 1000; }
    void addDays(int days) { addSeconds(86400LL * days); }

    std::int64_t now = QDateTime(QDate(2026, 11, 20), QTime(9, 0), QTimeZone::utc()).toMSecsSinceEpoch();
};

} // namespace lintel
