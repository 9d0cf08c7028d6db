#include "model/study/training/fsrs_gradient.h"

#include <algorithm>
#include <cmath>

namespace lintel {
namespace {

// Bounds of the memory, as in Fsrs.
constexpr double minStability = 0.001;
constexpr double maxStability = 36500;
constexpr double surest = 1 - 1e-7; ///< a recall of exactly 1 would make one lapse infinitely surprising

int grade(const TrainingReview& review) {
    return static_cast<int>(review.rating);
}

bool outside(double& value, double low, double high) {
    if (value >= low && value <= high)
        return false;
    value = std::clamp(value, low, high);
    return true;
}

} // namespace

FsrsGradient::FsrsGradient(const Fsrs::Parameters& w)
    : m_w(w)
    , m_factor(std::pow(0.9, -1 / w[20]) - 1)
    , m_factorByDecay((m_factor + 1) * std::log(0.9) / (w[20] * w[20]))
    , m_easyDifficulty(w[4] - std::exp(w[5] * 3) + 1) {}

void FsrsGradient::add(std::span<const TrainingReview> history, Fsrs::Parameters* gradient) {
    playForwards(history);
    if (gradient)
        carryBack(history, *gradient);
}

void FsrsGradient::playForwards(std::span<const TrainingReview> history) {
    const Fsrs::Parameters& w = m_w;
    m_steps.resize(history.size());
    const int first = grade(history[0]);
    double stability = w[static_cast<std::size_t>(first) - 1];
    double difficulty = w[4] - std::exp(w[5] * (first - 1)) + 1;
    m_steps[0] = {};
    m_steps[0].clampedStability = outside(stability, minStability, maxStability);
    m_steps[0].clampedDifficulty = outside(difficulty, 1, 10);
    for (std::size_t i = 1; i < history.size(); ++i) {
        const TrainingReview& review = history[i];
        const int rating = grade(review);
        Step& step = m_steps[i];
        step.stability = stability;
        step.difficulty = difficulty;
        step.ceiling = false;
        if (review.days == 0) {
            step.growth = std::exp(w[17] * (rating - 3 + w[18]) - w[19] * std::log(stability));
            step.ceiling = rating > 1 && step.growth < 1;
            if (step.ceiling)
                step.growth = 1;
            stability *= step.growth;
        } else {
            step.base = 1 + m_factor * review.days / stability;
            step.recall = std::exp(-w[20] * std::log(step.base));
            const double recall = std::min(step.recall, surest);
            m_loss -= review.weight * (rating > 1 ? std::log(recall) : std::log1p(-recall));
            m_weight += review.weight;
            ++m_count;
            if (rating > 1) {
                step.growth = std::exp(w[8] - w[9] * std::log(stability)) * (11 - difficulty) *
                              std::expm1(w[10] * (1 - step.recall));
                if (rating == 2)
                    step.growth *= w[15];
                else if (rating == 4)
                    step.growth *= w[16];
                stability *= 1 + step.growth;
            } else {
                const double forgotten = w[11] * std::exp(-w[12] * std::log(difficulty)) *
                                         (std::exp(w[13] * std::log(stability + 1)) - 1) *
                                         std::exp(w[14] * (1 - step.recall));
                const double ceiling = stability * std::exp(-w[17] * w[18]);
                step.ceiling = ceiling < forgotten;
                stability = step.growth = step.ceiling ? ceiling : forgotten;
            }
        }
        step.clampedStability = outside(stability, minStability, maxStability);
        const double damped = difficulty - w[6] * (rating - 3) * (10 - difficulty) / 9;
        difficulty = w[7] * m_easyDifficulty + (1 - w[7]) * damped;
        step.clampedDifficulty = outside(difficulty, 1, 10);
    }
}

void FsrsGradient::carryBack(std::span<const TrainingReview> history, Fsrs::Parameters& g) const {
    const Fsrs::Parameters& w = m_w;
    double byStability = 0; // of the memory after the step
    double byDifficulty = 0;
    for (std::size_t i = history.size(); i-- > 1;) {
        const Step& step = m_steps[i];
        const TrainingReview& review = history[i];
        const int rating = grade(review);
        const double s = step.stability;
        const double d = step.difficulty;
        const double logS = std::log(s);
        const double fromS = step.clampedStability ? 0 : byStability;
        const double fromD = step.clampedDifficulty ? 0 : byDifficulty;

        // difficulty
        const double damped = d - w[6] * (rating - 3) * (10 - d) / 9;
        byDifficulty = fromD * (1 - w[7]) * (1 + w[6] * (rating - 3) / 9);
        g[4] += fromD * w[7];
        g[5] -= fromD * w[7] * 3 * std::exp(w[5] * 3);
        g[6] -= fromD * (1 - w[7]) * (rating - 3) * (10 - d) / 9;
        g[7] += fromD * (m_easyDifficulty - damped);

        if (review.days == 0) {
            if (step.ceiling) {
                byStability = fromS;
                continue;
            }
            const double after = s * step.growth;
            byStability = fromS * (1 - w[19]) * step.growth;
            g[17] += fromS * after * (rating - 3 + w[18]);
            g[18] += fromS * after * w[17];
            g[19] -= fromS * after * logS;
            continue;
        }

        const double recall = step.recall;
        double byRecall = 0;
        if (recall < surest)
            byRecall = review.weight * (rating > 1 ? -1 / recall : 1 / (1 - recall));
        if (rating > 1) {
            const double grown = s * step.growth;
            byStability = fromS * (1 + step.growth * (1 - w[9]));
            byDifficulty -= fromS * grown / (11 - d);
            // growth is proportional to e^(w10 (1 - R)) - 1
            const double fresh = w[10] * (1 - recall);
            const double slope = fresh > 1e-12 ? std::exp(fresh) / std::expm1(fresh) : 0;
            byRecall -= fromS * grown * w[10] * slope;
            g[8] += fromS * grown;
            g[9] -= fromS * grown * logS;
            g[10] += fromS * grown * (1 - recall) * slope;
            if (rating == 2)
                g[15] += fromS * grown / std::max(w[15], 1e-9);
            else if (rating == 4)
                g[16] += fromS * grown / w[16];
        } else if (step.ceiling) {
            byStability = fromS * step.growth / s;
            g[17] -= fromS * step.growth * w[18];
            g[18] -= fromS * step.growth * w[17];
        } else {
            const double forgotten = step.growth;
            const double logNext = std::log(s + 1);
            const double power = std::exp(w[13] * logNext);
            const double perPower = forgotten / std::max(power - 1, 1e-12);
            byStability = fromS * perPower * w[13] * power / (s + 1);
            byDifficulty -= fromS * w[12] * forgotten / d;
            byRecall -= fromS * w[14] * forgotten;
            g[11] += fromS * forgotten / w[11];
            g[12] -= fromS * forgotten * std::log(d);
            g[13] += fromS * perPower * power * logNext;
            g[14] += fromS * forgotten * (1 - recall);
        }
        // R = x^(-w20), x = 1 + f t / S
        const double byBase = -w[20] * recall / step.base;
        byStability -= byRecall * byBase * m_factor * review.days / (s * s);
        g[20] += byRecall * (-recall * std::log(step.base) + byBase * review.days / s * m_factorByDecay);
    }

    const int first = grade(history[0]);
    if (!m_steps[0].clampedStability)
        g[static_cast<std::size_t>(first) - 1] += byStability;
    if (!m_steps[0].clampedDifficulty) {
        g[4] += byDifficulty;
        g[5] -= byDifficulty * (first - 1) * std::exp(w[5] * (first - 1));
    }
}

} // namespace lintel
