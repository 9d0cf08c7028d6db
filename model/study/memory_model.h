#pragma once

#include <array>

namespace lintel {

enum class Rating : unsigned char { Again = 1, Hard = 2, Good = 3, Easy = 4 };
inline constexpr std::array allRatings{Rating::Again, Rating::Hard, Rating::Good, Rating::Easy};

/// What is known about one memory.
struct Memory {
    double stability = 0;  ///< days until the chance of recall has fallen to 90 %, 0.001 to 36,500
    double difficulty = 0; ///< 1 to 10

    friend bool operator==(const Memory&, const Memory&) = default;
};

/// How a memory fades and how an answer changes it. The raw answers are kept, so that another model can
/// replay them (see replayReviews()).
class MemoryModel {
public:
    virtual ~MemoryModel() = default;

    /// Chance of recall, 0 to 1, the given days after the last answer.
    virtual double retrievability(double days, double stability) const = 0;
    /// Days until the chance of recall has fallen to retention (0 to 1, both excluded); not rounded.
    virtual double interval(double stability, double retention) const = 0;

    virtual Memory first(Rating rating) const = 0;
    /// The memory after an answer the given whole days after the one before; 0 is the same day.
    virtual Memory next(const Memory& memory, Rating rating, int days) const = 0;
};

} // namespace lintel
