#pragma once

#include "model/study/exam/exam_plan.h"

#include <cstdint>
#include <vector>

namespace lintel {

/// A new memory takes its learning steps: about this many answers on its first day.
inline constexpr double answersToBegin = 2.5;
/// A review takes one answer, and where it fails its relearning.
constexpr double answersToReview(double recall) {
    return 1 + (1 - recall) * 1.5;
}

inline constexpr double mostMinutes = 600; ///< a day

struct SimulatedMemory {
    bool begun = false;
    Memory memory; ///< meaningless while not begun
    std::int64_t dueDay = 0;
    std::int64_t lastDay = 0;
    double weight = 0; ///< in the exam; all add up to 1
};

struct SimulationSettings {
    std::int64_t today = 0;
    std::int64_t examDay = 0;
    std::int64_t finalPassDay = 0;
    double secondsPerAnswer = 12;
    double minutesPerDay = 30;
    double targetRecall = 0.9;
};

struct SimulatedExam {
    double recall = 0;          ///< weighted, on exam day
    double recallUntouched = 0; ///< without another answer
    int unreached = 0;
    int finalPass = 0;
    std::vector<PlannedDay> days;
};

/// Plays the days up to the exam through, each memory as its model expects: it is recalled with its chance
/// (drawn from a fixed sequence, so that the same state always gives the same plan) and then stands where a
/// Good or an Again takes it. Reviews come first; the minutes that they leave begin new memories, each with a
/// Good, but not in the last days of a way that has others (see beginsInLastDays()).
SimulatedExam simulateExam(const std::vector<SimulatedMemory>& memories, const SimulationSettings& settings,
                           const Scheduler& scheduler);

/// Minutes a day with which everything is begun and the target is reached, found by trying; the most that
/// helps when it cannot be reached. mostMinutes when not even those begin everything.
double minutesNeeded(const std::vector<SimulatedMemory>& memories, SimulationSettings settings,
                     const Scheduler& scheduler);

} // namespace lintel
