#pragma once

#include "model/study/progress/deck_sync.h"
#include "model/study/review_queue.h"
#include "tests/qml/study_shelf.h"

#include <random>

namespace lintel {

/// Somebody who learns on most of the days up to now, and forgets as FSRS says; the same for the same seed.
inline Result<void> learn(ProgressStore& store, const StudyMaterial& material, FakeClock& clock,
                          const StudyCalendar& calendar, int days, int newPerDay) {
    constexpr std::int64_t day = 86'400'000;
    const std::int64_t end = clock.now;
    std::mt19937 random(7);
    std::uniform_real_distribution<double> chance(0, 1);
    if (const auto synced = syncDeck(store, material, calendar.dayOf(end - days * day)); !synced)
        return synced.error();
    for (int each = days; each > 0; --each) {
        if (chance(random) < 0.2)
            continue;
        clock.now = end - each * day;
        QueueSettings settings;
        settings.newPerDay = newPerDay;
        auto queue = ReviewQueue::create(store, clock, settings, calendar);
        if (!queue)
            return queue.error();
        for (int answers = 0; queue->current() && answers < 12 * newPerDay; ++answers) {
            const double recall = queue->retrievability().value_or(0.75) - 0.03;
            const int took = 3000 + static_cast<int>(chance(random) * 15'000);
            const double luck = chance(random);
            const Rating rating = luck > recall          ? Rating::Again
                                  : luck > recall - 0.1  ? Rating::Hard
                                  : luck > recall - 0.75 ? Rating::Good
                                                         : Rating::Easy;
            clock.now += took + 2000;
            if (const Result<void> done = queue->answer(rating, took); !done)
                return done;
        }
    }
    clock.now = end;
    return {};
}

} // namespace lintel
