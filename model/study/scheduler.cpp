#include "model/study/scheduler.h"

#include <algorithm>
#include <cmath>

namespace lintel {
namespace {

constexpr int secondsPerDay = 86400;

std::size_t index(Rating rating) {
    return static_cast<std::size_t>(rating) - 1;
}

void setDays(Outcome& outcome, int days) {
    outcome.standing.phase = Phase::Review;
    outcome.standing.step = 0;
    outcome.days = days;
    outcome.seconds = static_cast<std::int64_t>(days) * secondsPerDay;
}

/// Steps are whole minutes once they are averaged or stretched.
int roundToMinute(double seconds) {
    return static_cast<int>(std::round(seconds / 60)) * 60;
}

} // namespace

Scheduler::Scheduler(SchedulerSettings settings)
    : m_settings(std::move(settings))
    , m_model(std::make_shared<Fsrs>(m_settings.parameters, m_settings.shortTerm,
                                     static_cast<int>(m_settings.relearningSteps.size()))) {}

Scheduler::Scheduler(SchedulerSettings settings, std::shared_ptr<const MemoryModel> model)
    : m_settings(std::move(settings))
    , m_model(std::move(model)) {}

int Scheduler::wholeDays(double stability, int elapsedDays, const Spread& spread) const {
    const double interval = m_model->interval(stability, m_settings.desiredRetention);
    if (spread.fuzz && interval >= 2.5)
        return fuzzedInterval(interval, elapsedDays, m_settings.maximumInterval, *spread.fuzz, spread.load);
    return static_cast<int>(
        std::clamp(std::round(interval), 1.0, static_cast<double>(m_settings.maximumInterval)));
}

/// The step that an answer leads to, or nothing when the steps are done and the interval comes from the
/// memory.
std::optional<Outcome> Scheduler::stepOutcome(const Standing& before, const Outcome& outcome,
                                              Rating rating) const {
    const bool relearning = before.phase == Phase::Review || before.phase == Phase::Relearning;
    const std::vector<int>& steps = relearning ? m_settings.relearningSteps : m_settings.learningSteps;
    const auto current = static_cast<std::size_t>(before.step);
    if (current >= steps.size())
        return std::nullopt;

    Outcome result = outcome;
    int seconds = 0;
    switch (rating) {
    case Rating::Again:
        // A card that a step of a day or more sent to Review takes up its steps where it left them.
        seconds = before.phase == Phase::Review ? steps[current] : steps.front();
        result.standing.step = 0;
        break;
    case Rating::Hard:
        seconds = roundToMinute(steps.size() == 1 ? steps[0] * 1.5 : (steps[0] + steps[1]) / 2.0);
        result.standing.step = before.step;
        break;
    case Rating::Good:
        if (current + 1 >= steps.size())
            return std::nullopt;
        seconds = steps[current + 1];
        result.standing.step = before.step + 1;
        break;
    case Rating::Easy:
        return std::nullopt;
    }
    result.seconds = seconds;
    result.days = seconds / secondsPerDay;
    if (result.days > 0)
        result.standing.phase = Phase::Review;
    else
        result.standing.phase = relearning ? Phase::Relearning : Phase::Learning;
    return result;
}

std::array<Outcome, 4> Scheduler::preview(const Standing& standing, int elapsedDays,
                                          std::optional<double> fuzz, const DayLoad& load) const {
    const bool isNew = standing.phase == Phase::New;
    std::array<Outcome, 4> outcomes;
    std::array<int, 4> days{};
    for (const Rating rating : allRatings) {
        Outcome& outcome = outcomes[index(rating)];
        outcome.standing = standing;
        outcome.standing.memory =
            isNew ? m_model->first(rating) : m_model->next(standing.memory, rating, elapsedDays);
        ++outcome.standing.reps;
        if (standing.phase == Phase::Review && rating == Rating::Again)
            ++outcome.standing.lapses;
        days[index(rating)] = wholeDays(outcome.standing.memory.stability, elapsedDays, {fuzz, load});
    }

    auto& [again, hard, good, easy] = days;
    if (!m_settings.shortTerm) {
        again = std::min(again, hard);
        hard = std::max(hard, again + 1);
        good = std::max(good, hard + 1);
        easy = std::max(easy, good + 1);
    } else if (standing.phase == Phase::Review) {
        hard = std::min(hard, good);
        good = std::max(good, hard + 1);
        easy = std::max(easy, good + 1);
    }

    for (const Rating rating : allRatings) {
        Outcome& outcome = outcomes[index(rating)];
        const bool takesStep =
            m_settings.shortTerm && (standing.phase != Phase::Review || rating == Rating::Again);
        const std::optional<Outcome> step = takesStep ? stepOutcome(standing, outcome, rating) : std::nullopt;
        if (step)
            outcome = *step;
        else
            setDays(outcome, days[index(rating)]);
    }
    return outcomes;
}

} // namespace lintel
