#pragma once

#include "model/study/fsrs.h"
#include "model/study/training/training_log.h"

#include <random>

namespace lintel {

/// Histories of a learner who forgets exactly as FSRS-6 with the given parameters says: about count answers,
/// the same for the same seed.
inline TrainingLog syntheticLog(const Fsrs::Parameters& parameters, std::size_t count, unsigned seed) {
    const Fsrs fsrs(parameters);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> chance;
    TrainingLog log;
    std::int64_t at = 0;
    while (log.reviews.size() < count) {
        std::vector<TrainingReview> history;
        const auto press = [&](bool recalled) {
            const double u = chance(random);
            return !recalled  ? Rating::Again
                   : u < 0.15 ? Rating::Hard
                   : u < 0.9  ? Rating::Good
                              : Rating::Easy;
        };
        history.push_back({press(chance(random) < 0.7), 0, 1, ++at});
        Memory memory = fsrs.first(history[0].rating);
        const int length = 2 + static_cast<int>(chance(random) * 14);
        for (int i = 0; i < length; ++i) {
            const double wanted = 0.75 + 0.22 * chance(random);
            const bool sameDay = chance(random) < 0.15;
            const int days =
                sameDay ? 0
                        : std::clamp(static_cast<int>(std::lround(fsrs.interval(memory.stability, wanted))),
                                     1, 2000);
            const bool recalled = chance(random) < fsrs.retrievability(days, memory.stability);
            history.push_back({press(recalled), days, 1, ++at});
            memory = fsrs.next(memory, history.back().rating, days);
        }
        log.add(history);
    }
    return log;
}

/// Parameters of a learner unlike the default one.
inline constexpr Fsrs::Parameters otherLearner{0.4, 1.1,  3.2,  11.0, 6.0, 0.7, 2.4,  0.02, 1.6,  0.2, 0.9,
                                               1.7, 0.08, 0.32, 1.5,  0.5, 1.7, 0.45, 0.12, 0.08, 0.2};

} // namespace lintel
