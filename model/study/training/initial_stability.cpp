#include "model/study/training/initial_stability.h"

#include "model/study/fsrs.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace lintel {
namespace {

constexpr double shortest = 0.01; ///< days
constexpr double longest = 100;

struct Seen {
    double count = 0;
    double recalled = 0;
};

/// What was recalled after so many days.
using ByDays = std::map<int, Seen>;

double loss(const ByDays& seen, double stability, double usual, const Fsrs& fsrs) {
    double sum = std::abs(stability - usual) / 16;
    for (const auto& [days, each] : seen) {
        const double recall = std::clamp(fsrs.retrievability(days, stability), 1e-9, 1 - 1e-9);
        sum -= each.recalled * std::log(recall) + (each.count - each.recalled) * std::log(1 - recall);
    }
    return sum;
}

} // namespace

std::array<double, 4> initialStabilities(const TrainingLog& log) {
    const Fsrs fsrs;
    std::array<ByDays, 4> seen;
    for (std::size_t i = 0; i < log.size(); ++i) {
        // Answers on the first day shape the memory too: only histories that go on on another day say it
        // plainly.
        const TrainingReview& first = log.reviews[log.starts[i]];
        if (log.starts[i + 1] - log.starts[i] < 2)
            continue;
        const TrainingReview& second = log.reviews[log.starts[i] + 1];
        if (second.days == 0)
            continue;
        Seen& each = seen[static_cast<std::size_t>(first.rating) - 1][second.days];
        ++each.count;
        each.recalled += second.rating != Rating::Again;
    }

    std::array<double, 4> stabilities{};
    for (std::size_t rating = 0; rating < 4; ++rating) {
        const double usual = Fsrs::defaultParameters[rating];
        double low = std::log(shortest);
        double high = std::log(longest);
        while (high - low > 1e-4) {
            const double third = (high - low) / 3;
            if (loss(seen[rating], std::exp(low + third), usual, fsrs) <
                loss(seen[rating], std::exp(high - third), usual, fsrs))
                high -= third;
            else
                low += third;
        }
        stabilities[rating] = seen[rating].empty() ? usual : std::exp((low + high) / 2);
    }
    for (std::size_t rating = 1; rating < 4; ++rating)
        stabilities[rating] = std::max(stabilities[rating], stabilities[rating - 1]);
    return stabilities;
}

} // namespace lintel
