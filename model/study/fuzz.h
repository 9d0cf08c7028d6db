#pragma once

#include <cstdint>
#include <functional>
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

/// How many memories come due in so many days.
using DayLoad = std::function<int(int days)>;

/// A whole number of days: the interval rounded when it is under 2.5 days, else the day of its range that
/// u (0 to 1, 1 excluded) picks. Where the load is known, u picks among the days up to the 90th by how quiet
/// and how near they are (weights as in Anki's rslib/src/scheduler/states/load_balancer.rs).
int fuzzedInterval(double interval, int elapsed, int maximum, double u, const DayLoad& load = {});

/// u of a card's next answer: the same for the preview and for the answer, another after each answer.
double fuzzSeed(std::string_view cardId, int reps);

} // namespace lintel
