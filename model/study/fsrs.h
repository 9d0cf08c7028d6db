#pragma once

#include "model/base/result.h"
#include "model/study/memory_model.h"

#include <array>
#include <vector>

namespace lintel {

/// The FSRS-6 model: how a memory fades and how an answer changes it. Formulas, bounds and default parameters
/// are those of fsrs-rs 6.6.1 (src/model.rs, src/inference.rs, src/parameter_clipper.rs),
/// github.com/open-spaced-repetition.
class Fsrs final : public MemoryModel {
public:
    using Parameters = std::array<double, 21>;
    static const Parameters defaultParameters;

    /// Parameters of this or an older version: 17 (FSRS-4.5), 19 (FSRS-5) or 21 numbers. An error for
    /// anything else.
    static Result<Parameters> upgradeParameters(std::vector<double> parameters);

    /// Parameters out of bounds are clamped. Without shortTerm, answers on the same day count as on another
    /// day. relearningSteps limits how much several short steps may add up to.
    explicit Fsrs(Parameters parameters = defaultParameters, bool shortTerm = true, int relearningSteps = 1);

    /// The parameters within their bounds.
    static Parameters clamped(const Parameters& parameters, bool shortTerm = true, int relearningSteps = 1);

    const Parameters& parameters() const { return m_w; }

    double retrievability(double days, double stability) const override;
    double interval(double stability, double retention) const override;
    Memory first(Rating rating) const override;
    Memory next(const Memory& memory, Rating rating, int days) const override;

    /// The memory that an SM-2 card with this ease (2.5 is the usual start) and interval in days stands for,
    /// if it was recalled with the given retention.
    Memory fromSm2(double ease, double interval, double retention) const;

private:
    double initialDifficulty(Rating rating) const;
    double nextDifficulty(double difficulty, Rating rating) const;
    double stabilityAfterSuccess(const Memory& memory, Rating rating, double retrievability) const;
    double stabilityAfterFailure(const Memory& memory, double retrievability) const;
    double stabilityAfterSameDay(double stability, Rating rating) const;

    Parameters m_w;
    bool m_shortTerm;
    double m_factor; ///< f of the forgetting curve, from the decay w20
};

} // namespace lintel
