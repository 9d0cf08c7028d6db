#include "model/study/exam/exam_plan.h"

#include "model/study/exam/simulation.h"
#include "model/study/progress/answers.h"
#include "model/study/statistics/exam_weights.h"

#include <QString>
#include <algorithm>
#include <cmath>

namespace lintel {
namespace {

constexpr double defaultSeconds = 12; ///< an answer takes, before there are ten to measure
constexpr int longestPlan = 730;      ///< days

/// The memories that the exam asks for. A fact's weight is shared by its memories.
std::vector<SimulatedMemory> memoriesFor(const Sql& sql,
                                         const std::unordered_map<std::string, ExamShare>& shares) {
    std::vector<SimulatedMemory> memories;
    std::vector<std::string> sources;
    std::unordered_map<std::string, int> siblings;
    QSqlQuery rows =
        sql.select(QStringLiteral("SELECT source, phase, stability, difficulty, due_day, last_day, "
                                  "position FROM memory WHERE resting = 0 ORDER BY position"));
    while (sql.next(rows)) {
        std::string source = toBytes(rows.value(0));
        if (!shares.contains(source))
            continue;
        SimulatedMemory memory;
        memory.begun = rows.value(1).toInt() > 0;
        memory.memory = {rows.value(2).toDouble(), rows.value(3).toDouble()};
        memory.dueDay = rows.value(4).toLongLong();
        memory.lastDay = rows.value(5).toLongLong();
        memories.push_back(memory);
        ++siblings[source];
        sources.push_back(std::move(source));
    }
    double total = 0;
    for (std::size_t i = 0; i < memories.size(); ++i) {
        memories[i].weight = shares.at(sources[i]).weight / siblings[sources[i]];
        total += memories[i].weight;
    }
    for (SimulatedMemory& memory : memories)
        memory.weight /= total;
    return memories;
}

bool reaches(const SimulatedExam& outcome, double target) {
    return outcome.unreached == 0 && outcome.recall >= target;
}

std::string percent(double share) {
    return std::to_string(std::lround(share * 100)) + " %";
}

std::string verdictOn(const ExamPlan& plan) {
    const std::string minutes = (plan.minutesNeeded < mostMinutes ? "about " : "more than ") +
                                std::to_string(static_cast<int>(std::ceil(plan.minutesNeeded)));
    std::string text;
    if (plan.unreached == 0 && plan.feasible)
        return "This works in " + minutes + " minutes a day, with up to " + std::to_string(plan.newPerDay) +
               " new cards: about " + percent(plan.recallPlanned) +
               " of what the exam asks can be recalled on the day.";
    if (plan.unreached > 0)
        text = "In this time " + std::to_string(plan.unreached) + " of " + std::to_string(plan.unseen) +
               " new cards cannot be begun; those that weigh least are left out. It would take " + minutes +
               " minutes a day to begin them all.";
    else if (plan.minutesNeeded <= plan.goal.minutesPerDay)
        text = "Everything can be begun, but in this time no number of minutes makes enough of it last.";
    else
        text = "Everything can be begun, but not made to last: it would take " + minutes + " minutes a day.";
    return text + " With the plan about " + percent(plan.recallPlanned) +
           " can be recalled on exam day; the target is " + percent(plan.goal.targetRecall) + '.';
}

} // namespace

double secondsPerAnswer(const Sql& sql) {
    const std::optional<double> typical = typicalAnswerMs(sql);
    return typical ? std::clamp(*typical / 1000, 3.0, 60.0) : defaultSeconds;
}

Result<ExamPlan> planExam(const ProgressStore& store, const StudyMaterial& material, const Exam& exam,
                          const ExamGoal& goal, const StudyMoment& moment,
                          const SchedulerSettings& settings) {
    auto plan = store.read(
        [&](const Sql& sql) { return planExam(sql, material, exam, goal, moment.today, settings); });
    return plan ? std::move(*plan) : Result<ExamPlan>(plan.error());
}

Result<ExamPlan> planExam(const Sql& sql, const StudyMaterial& material, const Exam& exam,
                          const ExamGoal& goal, std::int64_t today, const SchedulerSettings& settings) {
    const auto daysLeft = static_cast<int>(goal.day - today);
    if (daysLeft < 1 || daysLeft > longestPlan)
        return Error{"The exam must lie between tomorrow and two years from now."};
    if (!(goal.minutesPerDay >= 1 && goal.minutesPerDay <= mostMinutes))
        return Error{"The minutes a day must lie between 1 and 600."};
    if (!(goal.targetRecall >= 0.5 && goal.targetRecall <= 0.99))
        return Error{"The target must lie between 50 and 99 %."};

    const auto shares = examShares(exam, material.facts);
    const std::vector<SimulatedMemory> memories = memoriesFor(sql, shares);
    if (memories.empty())
        return Error{"There are no cards for " + exam.code + '.'};

    SimulationSettings simulation;
    simulation.today = today;
    simulation.examDay = goal.day;
    simulation.finalPassDay = goal.day - finalPassDays(daysLeft);
    simulation.secondsPerAnswer = secondsPerAnswer(sql);
    simulation.minutesPerDay = goal.minutesPerDay;
    simulation.targetRecall = goal.targetRecall;
    const Scheduler scheduler(settings);
    ExamPlan plan;
    plan.minutesNeeded = minutesNeeded(memories, simulation, scheduler);
    SimulatedExam outcome = simulateExam(memories, simulation, scheduler);
    // Minutes beyond those that reach the target stay free, for the days on which life intervenes.
    if (plan.minutesNeeded < goal.minutesPerDay) {
        simulation.minutesPerDay = plan.minutesNeeded;
        SimulatedExam enough = simulateExam(memories, simulation, scheduler);
        if (reaches(enough, goal.targetRecall))
            outcome = std::move(enough);
        else
            simulation.minutesPerDay = goal.minutesPerDay;
    }
    plan.minutesPlanned = simulation.minutesPerDay;

    plan.goal = goal;
    plan.goal.planDays = daysLeft;
    plan.daysLeft = daysLeft;
    plan.facts = static_cast<int>(memories.size());
    plan.unseen = static_cast<int>(
        std::count_if(memories.begin(), memories.end(), [](const auto& memory) { return !memory.begun; }));
    plan.secondsPerAnswer = simulation.secondsPerAnswer;
    plan.unreached = outcome.unreached;
    plan.finalPassDay = simulation.finalPassDay;
    plan.finalPass = outcome.finalPass;
    plan.recallNow = outcome.recallUntouched;
    plan.recallPlanned = outcome.recall;
    plan.days = outcome.days;
    for (const PlannedDay& day : plan.days) {
        plan.newPerDay = std::max(plan.newPerDay, day.fresh);
        if (day.fresh > 0)
            plan.lastNewDay = day.day;
    }
    plan.feasible = reaches(outcome, goal.targetRecall);
    plan.verdict = verdictOn(plan);
    return plan;
}

} // namespace lintel
