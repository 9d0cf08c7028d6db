#pragma once

#include <cstdint>
#include <string_view>

namespace lintel {

/// Days among which an interval may be spread, so that cards learned together do not stay together.
struct FuzzRange {
    int low = 0;
    int high = 0;
};

/// The range around an interval of days, never at or before the elapsed days when the interval grew
/// (widths as in Anki's rslib/src/scheduler/states/fuzz.rs).
FuzzRange fuzzRange(double interval, int elapsed, int maximum);

/// A whole number of days: the interval rounded when it is under 2.5 days, else the day of its range that
/// u (0 to 1, 1 excluded) picks.
int fuzzedInterval(double interval, int elapsed, int maximum, double u);

/// u of a card's next answer: the same for the preview and for the answer, another after each answer.
double fuzzSeed(std::string_view cardId, int reps);

} // namespace lintel
