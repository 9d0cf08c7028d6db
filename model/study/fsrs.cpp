#include "model/study/fsrs.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lintel {
namespace {

constexpr double minStability = 0.001;
constexpr double maxStability = 36500;
constexpr double maxInitialStability = 100;

double clampStability(double stability) {
    return std::clamp(stability, minStability, maxStability);
}

double clampDifficulty(double difficulty) {
    return std::clamp(difficulty, 1.0, 10.0);
}

double grade(Rating rating) {
    return static_cast<double>(rating);
}

struct Bounds {
    double low;
    double high;
};

Fsrs::Parameters clampParameters(Fsrs::Parameters w, bool shortTerm, int relearningSteps) {
    const Bounds initial{minStability, maxInitialStability};
    const std::array<Bounds, 17> bounds{{initial,
                                         initial,
                                         initial,
                                         initial,
                                         {1, 10},
                                         {0.001, 4},
                                         {0.001, 4},
                                         {0.001, 0.75},
                                         {0, 4.5},
                                         {0, 0.8},
                                         {0.001, 3.5},
                                         {0.001, 5},
                                         {0.001, 0.25},
                                         {0.001, 0.9},
                                         {0, 4},
                                         {0, 1},
                                         {1, 6}}};
    for (std::size_t i = 0; i < bounds.size(); ++i)
        w[i] = std::clamp(w[i], bounds[i].low, bounds[i].high);

    // With several relearning steps their product must not lift stability above what it was before the lapse.
    double shortTermCeiling = 2;
    if (relearningSteps > 1) {
        const double room = -(std::log(w[11]) + std::log(std::pow(2, w[13]) - 1) + 0.3 * w[14]);
        shortTermCeiling = std::min(2.0, std::sqrt(std::max(0.01, room / relearningSteps)));
    }
    w[17] = std::clamp(w[17], 0.0, shortTermCeiling);
    w[18] = std::clamp(w[18], 0.0, shortTermCeiling);
    w[19] = std::clamp(w[19], shortTerm ? 0.01 : 0.0, 0.8);
    w[20] = std::clamp(w[20], 0.1, 0.8);
    return w;
}

} // namespace

const Fsrs::Parameters Fsrs::defaultParameters{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                               0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                               1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

Result<Fsrs::Parameters> Fsrs::upgradeParameters(std::vector<double> w) {
    if (w.size() == 17) {
        w[4] += 2 * w[5];
        w[5] = std::log(3 * w[5] + 1) / 3;
        w[6] += 0.5;
        w.insert(w.end(), {0, 0, 0, 0.5});
    } else if (w.size() == 19) {
        w.insert(w.end(), {0, 0.5});
    }
    Parameters parameters;
    if (w.size() != parameters.size())
        return Error{"FSRS takes 17, 19 or 21 parameters, not " + std::to_string(w.size()) + '.'};
    if (!std::all_of(w.begin(), w.end(), [](double value) { return std::isfinite(value); }))
        return Error{"An FSRS parameter is not a finite number."};
    std::copy(w.begin(), w.end(), parameters.begin());
    return parameters;
}

Fsrs::Fsrs(Parameters parameters, bool shortTerm, int relearningSteps)
    : m_w(clampParameters(parameters, shortTerm, relearningSteps))
    , m_shortTerm(shortTerm)
    , m_factor(std::pow(0.9, -1 / m_w[20]) - 1) {}

Fsrs::Parameters Fsrs::clamped(const Parameters& parameters, bool shortTerm, int relearningSteps) {
    return clampParameters(parameters, shortTerm, relearningSteps);
}

double Fsrs::retrievability(double days, double stability) const {
    return std::pow(1 + m_factor * days / stability, -m_w[20]);
}

double Fsrs::interval(double stability, double retention) const {
    return stability / m_factor * (std::pow(retention, -1 / m_w[20]) - 1);
}

Memory Fsrs::first(Rating rating) const {
    return {std::clamp(m_w[static_cast<std::size_t>(rating) - 1], minStability, maxInitialStability),
            clampDifficulty(initialDifficulty(rating))};
}

Memory Fsrs::next(const Memory& memory, Rating rating, int days) const {
    Memory after;
    if (days == 0 && m_shortTerm) {
        after.stability = stabilityAfterSameDay(memory.stability, rating);
    } else {
        const double recall = retrievability(days, memory.stability);
        after.stability = rating == Rating::Again ? stabilityAfterFailure(memory, recall)
                                                  : stabilityAfterSuccess(memory, rating, recall);
    }
    after.stability = clampStability(after.stability);
    after.difficulty = nextDifficulty(memory.difficulty, rating);
    return after;
}

Memory Fsrs::fromSm2(double ease, double interval, double retention) const {
    Memory memory;
    memory.stability = clampStability(interval * m_factor / (std::pow(retention, -1 / m_w[20]) - 1));
    const double growth =
        std::exp(m_w[8]) * std::pow(memory.stability, -m_w[9]) * (std::exp(m_w[10] * (1 - retention)) - 1);
    memory.difficulty = clampDifficulty(11 - (ease - 1) / growth);
    return memory;
}

double Fsrs::initialDifficulty(Rating rating) const {
    return m_w[4] - std::exp(m_w[5] * (grade(rating) - 1)) + 1;
}

double Fsrs::nextDifficulty(double difficulty, Rating rating) const {
    const double change = -m_w[6] * (grade(rating) - 3);
    const double damped = difficulty + change * (10 - difficulty) / 9;
    // The mean it reverts to is not clamped: with the default parameters it lies below 1.
    return clampDifficulty(m_w[7] * initialDifficulty(Rating::Easy) + (1 - m_w[7]) * damped);
}

double Fsrs::stabilityAfterSuccess(const Memory& memory, Rating rating, double retrievability) const {
    const double hardPenalty = rating == Rating::Hard ? m_w[15] : 1;
    const double easyBonus = rating == Rating::Easy ? m_w[16] : 1;
    return memory.stability *
           (1 + std::exp(m_w[8]) * (11 - memory.difficulty) * std::pow(memory.stability, -m_w[9]) *
                    (std::exp(m_w[10] * (1 - retrievability)) - 1) * hardPenalty * easyBonus);
}

double Fsrs::stabilityAfterFailure(const Memory& memory, double retrievability) const {
    const double forgotten = m_w[11] * std::pow(memory.difficulty, -m_w[12]) *
                             (std::pow(memory.stability + 1, m_w[13]) - 1) *
                             std::exp(m_w[14] * (1 - retrievability));
    const double ceiling = m_shortTerm ? memory.stability / std::exp(m_w[17] * m_w[18]) : memory.stability;
    return std::min(forgotten, ceiling);
}

double Fsrs::stabilityAfterSameDay(double stability, Rating rating) const {
    double increase = std::exp(m_w[17] * (grade(rating) - 3 + m_w[18])) * std::pow(stability, -m_w[19]);
    if (rating != Rating::Again)
        increase = std::max(increase, 1.0);
    return stability * increase;
}

} // namespace lintel
