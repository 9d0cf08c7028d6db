#pragma once

#include "model/base/result.h"

#include <array>
#include <vector>

namespace lintel {

enum class Rating : unsigned char { Again = 1, Hard = 2, Good = 3, Easy = 4 };
inline constexpr std::array allRatings{Rating::Again, Rating::Hard, Rating::Good, Rating::Easy};

/// What FSRS knows about one memory.
struct Memory {
    double stability = 0;  ///< days until the chance of recall has fallen to 90 %, 0.001 to 36,500
    double difficulty = 0; ///< 1 to 10

    friend bool operator==(const Memory&, const Memory&) = default;
};

/// The FSRS-6 model: how a memory fades and how an answer changes it. Formulas, bounds and default parameters
/// are those of fsrs-rs 6.6.1 (src/model.rs, src/inference.rs, src/parameter_clipper.rs),
/// github.com/open-spaced-repetition.
class Fsrs {
public:
    using Parameters = std::array<double, 21>;
    static const Parameters defaultParameters;

    /// Parameters of this or an older version: 17 (FSRS-4.5), 19 (FSRS-5) or 21 numbers. An error for
    /// anything else.
    static Result<Parameters> upgradeParameters(std::vector<double> parameters);

    /// Parameters out of bounds are clamped. Without shortTerm, answers on the same day count as on another
    /// day. relearningSteps limits how much several short steps may add up to.
    explicit Fsrs(Parameters parameters = defaultParameters, bool shortTerm = true, int relearningSteps = 1);

    const Parameters& parameters() const { return m_w; }

    /// Chance of recall, 0 to 1, the given days after the last answer.
    double retrievability(double days, double stability) const;
    /// Days until the chance of recall has fallen to retention (0 to 1, both excluded); not rounded.
    double interval(double stability, double retention) const;

    Memory first(Rating rating) const;
    /// The memory after an answer the given whole days after the one before; 0 is the same day.
    Memory next(const Memory& memory, Rating rating, int days) const;

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
