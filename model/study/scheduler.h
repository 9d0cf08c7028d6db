#pragma once

#include "model/study/fsrs.h"
#include "model/study/fuzz.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace lintel {

enum class Phase : unsigned char { New = 0, Learning = 1, Review = 2, Relearning = 3 };

/// Where a card stands in its learning, without dates.
struct Standing {
    Phase phase = Phase::New;
    int step = 0;  ///< of the learning or relearning steps
    Memory memory; ///< meaningless while New
    int reps = 0;
    int lapses = 0;

    friend bool operator==(const Standing&, const Standing&) = default;
};

/// What one answer button leads to.
struct Outcome {
    Standing standing;
    int days = 0;             ///< 0: due within the day
    std::int64_t seconds = 0; ///< until due, counted from the answer
};

struct SchedulerSettings {
    Fsrs::Parameters parameters = Fsrs::defaultParameters;
    double desiredRetention = 0.9;
    int maximumInterval = 36500; ///< days
    bool shortTerm = true;       ///< without it there are no steps: every answer gives whole days
    std::vector<int> learningSteps = {60, 600}; ///< seconds
    std::vector<int> relearningSteps = {600};   ///< seconds
};

/// Turns an answer into the next standing and interval: FSRS-6 with learning and relearning steps, as
/// ts-fsrs 5.4.2 arranges them (algorithm.ts, impl/basic_scheduler.ts, impl/long_term_scheduler.ts).
class Scheduler {
public:
    /// With FSRS-6 and the parameters of the settings.
    explicit Scheduler(SchedulerSettings settings = {});
    /// With another model of memory.
    Scheduler(SchedulerSettings settings, std::shared_ptr<const MemoryModel> model);

    const MemoryModel& model() const { return *m_model; }
    const SchedulerSettings& settings() const { return m_settings; }

    /// What Again, Hard, Good and Easy lead to, elapsedDays after the answer before (0 for a new card).
    /// With fuzz (see fuzzSeed) intervals of 2.5 days and more are spread, to quieter days where the load is
    /// known.
    std::array<Outcome, 4> preview(const Standing& standing, int elapsedDays,
                                   std::optional<double> fuzz = std::nullopt, const DayLoad& load = {}) const;

private:
    struct Spread {
        std::optional<double> fuzz;
        const DayLoad& load;
    };
    int wholeDays(double stability, int elapsedDays, const Spread& spread) const;
    std::optional<Outcome> stepOutcome(const Standing& before, const Outcome& outcome, Rating rating) const;

    SchedulerSettings m_settings;
    std::shared_ptr<const MemoryModel> m_model;
};

} // namespace lintel
