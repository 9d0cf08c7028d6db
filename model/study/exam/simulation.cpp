#include "model/study/exam/simulation.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace lintel {
namespace {

/// A new memory takes its learning steps: about this many answers on its first day, and a lapse its
/// relearning.
constexpr double answersToBegin = 2.5;
constexpr double answersToRelearn = 1.5;
constexpr double mostMinutes = 600;

/// Evenly where that begins everything; else more at first, while there is little to review.
constexpr double paces[] = {1, 1.25, 1.5, 2, 1e6};

class Days {
public:
    Days(std::vector<SimulatedMemory> memories, const SimulationSettings& settings,
         const Scheduler& scheduler, double pace)
        : m_memories(std::move(memories))
        , m_settings(settings)
        , m_scheduler(scheduler)
        , m_pace(pace) {}

    SimulatedExam run() {
        std::vector<std::size_t> fresh;
        for (std::size_t i = 0; i < m_memories.size(); ++i)
            if (!m_memories[i].begun)
                fresh.push_back(i);
        std::stable_sort(fresh.begin(), fresh.end(), [&](std::size_t a, std::size_t b) {
            return m_memories[a].weight > m_memories[b].weight;
        });

        SimulatedExam result;
        result.recallUntouched = expected();
        std::size_t next = 0;
        for (std::int64_t day = m_settings.today; day < m_settings.examDay; ++day) {
            PlannedDay planned;
            planned.day = day;
            planned.unplanned = result.recallUntouched;
            m_minutes = 0;
            const bool last = day >= m_settings.finalPassDay;
            review(day, last, planned, result);
            // None on the last days: they would not be seen again.
            const auto left = static_cast<double>(std::max<std::int64_t>(1, m_settings.finalPassDay - day));
            const double share = std::ceil(m_pace * static_cast<double>(fresh.size() - next) / left);
            while (!last && planned.fresh < share && next < fresh.size() && hasTime(answersToBegin)) {
                begin(m_memories[fresh[next++]], day);
                ++planned.fresh;
            }
            planned.minutes = m_minutes;
            planned.expected = expected();
            result.days.push_back(planned);
        }
        result.recall = expected();
        result.unreached = static_cast<int>(fresh.size() - next);
        return result;
    }

private:
    bool hasTime(double answers) {
        const double minutes = answers * m_settings.secondsPerAnswer / 60;
        if (m_minutes + minutes > m_settings.minutesPerDay + 1e-9)
            return false;
        m_minutes += minutes;
        return true;
    }

    double recallOn(const SimulatedMemory& memory, std::int64_t day) const {
        const auto days = static_cast<double>(std::max<std::int64_t>(0, day - memory.lastDay));
        return m_scheduler.model().retrievability(days, std::max(memory.memory.stability, 0.001));
    }

    /// Weighted chance of recall on exam day, as things stand.
    double expected() const {
        double sum = 0;
        for (const SimulatedMemory& memory : m_memories)
            if (memory.begun)
                sum += memory.weight * recallOn(memory, m_settings.examDay);
        return sum;
    }

    void review(std::int64_t day, bool last, PlannedDay& planned, SimulatedExam& result) {
        std::vector<std::pair<double, std::size_t>> due; ///< what a review wins on exam day
        for (std::size_t i = 0; i < m_memories.size(); ++i) {
            const SimulatedMemory& memory = m_memories[i];
            if (!memory.begun || memory.lastDay >= day)
                continue;
            const double atExam = recallOn(memory, m_settings.examDay);
            const bool shaky = last && atExam < m_settings.targetRecall;
            if (memory.dueDay <= day || shaky) {
                due.emplace_back(memory.weight * (1 - atExam), i);
                result.finalPass += shaky && memory.dueDay > day;
            }
        }
        std::stable_sort(due.begin(), due.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        for (const auto& [gain, index] : due) {
            SimulatedMemory& memory = m_memories[index];
            const double recall = recallOn(memory, day);
            if (!hasTime(1 + (1 - recall) * answersToRelearn))
                break;
            ++planned.reviews;
            answer(memory, day, m_chance(m_random) < recall ? Rating::Good : Rating::Again);
        }
    }

    void begin(SimulatedMemory& memory, std::int64_t day) {
        memory.begun = true;
        memory.memory = m_scheduler.model().first(Rating::Good);
        schedule(memory, day);
    }

    void answer(SimulatedMemory& memory, std::int64_t day, Rating rating) {
        const auto days = static_cast<int>(day - memory.lastDay);
        memory.memory = m_scheduler.model().next(memory.memory, rating, days);
        if (rating == Rating::Again) // and relearned on the same day
            memory.memory = m_scheduler.model().next(memory.memory, Rating::Good, 0);
        schedule(memory, day);
    }

    void schedule(SimulatedMemory& memory, std::int64_t day) const {
        const double interval =
            m_scheduler.model().interval(memory.memory.stability, m_scheduler.settings().desiredRetention);
        memory.lastDay = day;
        memory.dueDay = day + std::max<std::int64_t>(1, std::lround(interval));
    }

    std::vector<SimulatedMemory> m_memories;
    const SimulationSettings& m_settings;
    const Scheduler& m_scheduler;
    double m_pace; ///< new memories a day, as a multiple of what spreads them evenly
    double m_minutes = 0;
    std::mt19937 m_random{20261120};
    std::uniform_real_distribution<double> m_chance;
};

} // namespace

SimulatedExam simulateExam(const std::vector<SimulatedMemory>& memories, const SimulationSettings& settings,
                           const Scheduler& scheduler) {
    SimulatedExam exam;
    for (const double pace : paces) {
        exam = Days(memories, settings, scheduler, pace).run();
        if (exam.unreached == 0)
            break;
    }
    return exam;
}

double minutesNeeded(const std::vector<SimulatedMemory>& memories, SimulationSettings settings,
                     const Scheduler& scheduler) {
    const auto suffices = [&](double minutes) {
        settings.minutesPerDay = minutes;
        const SimulatedExam outcome = simulateExam(memories, settings, scheduler);
        return outcome.unreached == 0 && outcome.recall >= settings.targetRecall;
    };
    const auto begins = [&](double minutes) {
        settings.minutesPerDay = minutes;
        return simulateExam(memories, settings, scheduler).unreached == 0;
    };
    const bool reachable = suffices(mostMinutes);
    double low = 0;
    double high = mostMinutes;
    while (high - low > 0.5) {
        const double middle = (low + high) / 2;
        if (reachable ? suffices(middle) : begins(middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}

} // namespace lintel
