#include "model/study/training/fsrs_trainer.h"

#include "model/study/training/initial_stability.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <random>

namespace lintel {
namespace {

constexpr int passes = 5;
constexpr int batchSize = 512;
constexpr double learningRate = 0.04;
constexpr int fewest = 8;        ///< answers with which anything is trained
constexpr int fewestForAll = 64; ///< and everything

/// How far the parameters of learners lie apart, from fsrs-rs (src/training.rs): those that differ little are
/// held more firmly.
constexpr Fsrs::Parameters deviations{6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6,  0.12, 0.39, 0.18, 0.33,
                                      0.3,  0.09, 0.16,  0.57,  0.25, 1.03, 0.31, 0.32, 0.14, 0.27};

class Adam {
public:
    void step(Fsrs::Parameters& w, const Fsrs::Parameters& gradient, double rate) {
        ++m_steps;
        const double correction1 = 1 - std::pow(beta1, m_steps);
        const double correction2 = 1 - std::pow(beta2, m_steps);
        for (std::size_t i = 0; i < w.size(); ++i) {
            m_mean[i] = beta1 * m_mean[i] + (1 - beta1) * gradient[i];
            m_square[i] = beta2 * m_square[i] + (1 - beta2) * gradient[i] * gradient[i];
            w[i] -= rate * (m_mean[i] / correction1) / (std::sqrt(m_square[i] / correction2) + 1e-8);
        }
    }

private:
    static constexpr double beta1 = 0.9;
    static constexpr double beta2 = 0.999;
    int m_steps = 0;
    Fsrs::Parameters m_mean{};
    Fsrs::Parameters m_square{};
};

std::span<const TrainingReview> historyOf(const TrainingLog& log, std::size_t index) {
    return std::span(log.reviews).subspan(log.starts[index], log.starts[index + 1] - log.starts[index]);
}

int predictable(const TrainingLog& log) {
    int count = 0;
    for (std::size_t i = 0; i < log.size(); ++i)
        for (const TrainingReview& review : historyOf(log, i).subspan(1))
            count += review.days > 0;
    return count;
}

/// Holds the parameters near where they began. share is that of the batch in all answers.
void addPenalty(Fsrs::Parameters& gradient, const Fsrs::Parameters& w, const Fsrs::Parameters& start,
                double share) {
    for (std::size_t i = 0; i < w.size(); ++i)
        gradient[i] += 2 * (w[i] - start[i]) / (deviations[i] * deviations[i]) * share;
}

} // namespace

double logLoss(const TrainingLog& log, const Fsrs::Parameters& parameters) {
    FsrsGradient loss(Fsrs::clamped(parameters));
    std::vector<TrainingReview> history;
    for (std::size_t i = 0; i < log.size(); ++i) {
        const auto given = historyOf(log, i);
        history.assign(given.begin(), given.end());
        for (TrainingReview& review : history)
            review.weight = 1;
        loss.add(history, nullptr);
    }
    return loss.weight() > 0 ? loss.loss() / loss.weight() : 0;
}

Result<TrainingResult> trainFsrs(const TrainingLog& log, const Fsrs::Parameters& present,
                                 const TrainingProgress& progress) {
    const auto goesOn = [&](double done) { return !progress || progress(done); };
    TrainingResult result;
    result.parameters = Fsrs::clamped(present);
    result.answers = predictable(log);
    result.lossBefore = result.lossAfter = logLoss(log, present);
    if (result.answers < fewest)
        return result;

    Fsrs::Parameters w = Fsrs::defaultParameters;
    const std::array<double, 4> stabilities = initialStabilities(log);
    std::copy(stabilities.begin(), stabilities.end(), w.begin());
    w = Fsrs::clamped(w);
    const Fsrs::Parameters start = w;
    Fsrs::Parameters best = w;
    double bestLoss = logLoss(log, w);

    std::vector<std::size_t> order(log.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::mt19937 random(2023);
    Adam adam;
    const double total = static_cast<double>(result.answers) * passes;
    double done = 0;
    for (int pass = 0; pass < passes && result.answers >= fewestForAll; ++pass) {
        std::shuffle(order.begin(), order.end(), random);
        for (std::size_t next = 0; next < order.size();) {
            FsrsGradient batch(w);
            Fsrs::Parameters gradient{};
            while (next < order.size() && batch.count() < batchSize)
                batch.add(historyOf(log, order[next++]), &gradient);
            if (batch.count() == 0)
                continue;
            addPenalty(gradient, w, start, static_cast<double>(batch.count()) / result.answers);
            const double rate = learningRate * (1 + std::cos(std::numbers::pi * done / total)) / 2;
            adam.step(w, gradient, rate);
            w = Fsrs::clamped(w);
            done += batch.count();
            if (!goesOn(done / total))
                return Error{"The training was cancelled."};
        }
        const double loss = logLoss(log, w);
        if (loss < bestLoss) {
            bestLoss = loss;
            best = w;
        }
    }
    if (bestLoss < result.lossBefore) {
        result.parameters = best;
        result.lossAfter = bestLoss;
        result.improved = true;
    }
    return result;
}

} // namespace lintel
