#include "model/study/exam/simulation.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace lintel {
namespace {

class Days {
public:
    Days(std::vector<SimulatedMemory> memories, const SimulationSettings& settings,
         const Scheduler& scheduler)
        : m_memories(std::move(memories))
        , m_settings(settings)
        , m_scheduler(scheduler)
        , m_short(beginsInLastDays(static_cast<int>(settings.examDay - settings.today)))
        , m_atExam(m_memories.size()) {
        for (std::size_t i = 0; i < m_memories.size(); ++i)
            if (m_memories[i].begun)
                expectAnew(i);
    }

    SimulatedExam run() {
        std::vector<std::size_t> fresh;
        for (std::size_t i = 0; i < m_memories.size(); ++i)
            if (!m_memories[i].begun)
                fresh.push_back(i);
        std::stable_sort(fresh.begin(), fresh.end(), [&](std::size_t a, std::size_t b) {
            return m_memories[a].weight > m_memories[b].weight;
        });

        SimulatedExam result;
        result.recallUntouched = m_expected;
        std::size_t next = 0;
        for (std::int64_t day = m_settings.today; day < m_settings.examDay; ++day) {
            PlannedDay planned;
            planned.day = day;
            planned.unplanned = result.recallUntouched;
            m_minutes = 0;
            const bool last = day >= m_settings.finalPassDay;
            review(day, last, planned, result);
            // None on the last days: they would not be seen again.
            while ((!last || m_short) && next < fresh.size() && hasTime(answersToBegin)) {
                begin(fresh[next++], day);
                ++planned.fresh;
            }
            planned.minutes = m_minutes;
            planned.expected = m_expected;
            result.days.push_back(planned);
        }
        result.recall = m_expected;
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

    /// Brings what is expected of exam day up to date with a memory.
    void expectAnew(std::size_t index) {
        const SimulatedMemory& memory = m_memories[index];
        m_expected -= memory.weight * m_atExam[index];
        m_atExam[index] = recallOn(memory, m_settings.examDay);
        m_expected += memory.weight * m_atExam[index];
    }

    void review(std::int64_t day, bool last, PlannedDay& planned, SimulatedExam& result) {
        std::vector<std::pair<double, std::size_t>> due; ///< what a review wins on exam day
        for (std::size_t i = 0; i < m_memories.size(); ++i) {
            const SimulatedMemory& memory = m_memories[i];
            if (!memory.begun || memory.lastDay >= day)
                continue;
            const bool shaky = last && m_atExam[i] < m_settings.targetRecall;
            if (memory.dueDay <= day || shaky) {
                due.emplace_back(memory.weight * (1 - m_atExam[i]), i);
                result.finalPass += shaky && memory.dueDay > day;
            }
        }
        std::stable_sort(due.begin(), due.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        for (const auto& [gain, index] : due) {
            const double recall = recallOn(m_memories[index], day);
            if (!hasTime(answersToReview(recall)))
                break;
            ++planned.reviews;
            answer(index, day, m_chance(m_random) < recall ? Rating::Good : Rating::Again);
        }
    }

    void begin(std::size_t index, std::int64_t day) {
        m_memories[index].begun = true;
        m_memories[index].memory = m_scheduler.model().first(Rating::Good);
        schedule(index, day);
    }

    void answer(std::size_t index, std::int64_t day, Rating rating) {
        SimulatedMemory& memory = m_memories[index];
        const auto days = static_cast<int>(day - memory.lastDay);
        memory.memory = m_scheduler.model().next(memory.memory, rating, days);
        if (rating == Rating::Again) // and relearned on the same day
            memory.memory = m_scheduler.model().next(memory.memory, Rating::Good, 0);
        schedule(index, day);
    }

    void schedule(std::size_t index, std::int64_t day) {
        SimulatedMemory& memory = m_memories[index];
        const double interval =
            m_scheduler.model().interval(memory.memory.stability, m_scheduler.settings().desiredRetention);
        memory.lastDay = day;
        memory.dueDay = day + std::max<std::int64_t>(1, std::lround(interval));
        expectAnew(index);
    }

    std::vector<SimulatedMemory> m_memories;
    const SimulationSettings& m_settings;
    const Scheduler& m_scheduler;
    bool m_short;
    std::vector<double> m_atExam; ///< chance of recall on exam day, as things stand
    double m_expected = 0;        ///< the same of all, weighted
    double m_minutes = 0;
    std::mt19937 m_random{20261120};
    std::uniform_real_distribution<double> m_chance;
};

} // namespace

SimulatedExam simulateExam(const std::vector<SimulatedMemory>& memories, const SimulationSettings& settings,
                           const Scheduler& scheduler) {
    return Days(memories, settings, scheduler).run();
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
