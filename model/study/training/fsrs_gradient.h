#pragma once

#include "model/study/fsrs.h"
#include "model/study/training/training_log.h"

#include <span>
#include <vector>

namespace lintel {

/// The loss of FSRS-6 over histories, and how it changes with each parameter: the weighted binary
/// cross-entropy of "was recalled" on every answer of another day, as fsrs-rs trains it (src/training.rs).
/// One object keeps its buffers from history to history; parameters must lie within their bounds.
class FsrsGradient {
public:
    explicit FsrsGradient(const Fsrs::Parameters& parameters);

    /// Adds the loss of one history, with its gradient when gradient is not null (reverse mode: the history
    /// is played forwards, then adjoints of stability and difficulty are carried back).
    void add(std::span<const TrainingReview> history, Fsrs::Parameters* gradient);

    double loss() const { return m_loss; }     ///< weighted sum
    double weight() const { return m_weight; } ///< of what it is the sum of
    int count() const { return m_count; }

private:
    struct Step {
        double stability; ///< before the answer
        double difficulty;
        double recall;
        double growth; ///< of stability: what it was multiplied by, or the failure formula's value
        double base;   ///< x of the curve R = x^(-w20)
        bool clampedStability;
        bool clampedDifficulty;
        bool ceiling; ///< a failure stopped at the ceiling, or a same-day answer at the floor
    };
    void playForwards(std::span<const TrainingReview> history);
    void carryBack(std::span<const TrainingReview> history, Fsrs::Parameters& gradient) const;

    Fsrs::Parameters m_w;
    double m_factor;         ///< f of the forgetting curve
    double m_factorByDecay;  ///< its derivative by w20
    double m_easyDifficulty; ///< D0(4), not clamped
    std::vector<Step> m_steps;
    double m_loss = 0;
    double m_weight = 0;
    int m_count = 0;
};

} // namespace lintel
