#include "model/study/exam/exam_plan.h"

#include "model/study/exam/simulation.h"
#include "model/study/progress/settings.h"
#include "model/study/statistics/exam_weights.h"

#include <QString>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace lintel {
namespace {

constexpr const char* goalKey = "exam";
constexpr double defaultSeconds = 12; ///< an answer takes, before there are ten to measure
constexpr int longestPlan = 730;      ///< days

double secondsPerAnswer(const Sql& sql) {
    QSqlQuery rows =
        sql.select(QStringLiteral("SELECT count(*), avg(min(took_ms, 60000)) FROM (SELECT took_ms "
                                  "FROM review ORDER BY id DESC LIMIT 500)"));
    const bool enough = sql.next(rows) && rows.value(0).toInt() >= 10;
    return enough ? std::clamp(rows.value(1).toDouble() / 1000, 3.0, 60.0) : defaultSeconds;
}

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

std::string percent(double share) {
    return std::to_string(std::lround(share * 100)) + " %";
}

std::string verdictOn(const ExamPlan& plan) {
    const std::string minutes = std::to_string(static_cast<int>(std::ceil(plan.minutesNeeded)));
    std::string text;
    if (plan.unreached == 0 && plan.feasible)
        return "This works: " + std::to_string(plan.newPerDay) + " new a day, and about " +
               percent(plan.recallPlanned) + " of what the exam asks can be recalled on the day.";
    if (plan.unreached > 0)
        text = "In this time " + std::to_string(plan.unreached) + " of " + std::to_string(plan.unseen) +
               " new cards cannot be begun; those that weigh least are left out. It would take about " +
               minutes + " minutes a day to begin them all.";
    else
        text = "Everything can be begun, but not made to last: it would take about " + minutes +
               " minutes a day.";
    return text + " With the plan about " + percent(plan.recallPlanned) +
           " can be recalled on exam day; the target is " + percent(plan.goal.targetRecall) + '.';
}

std::optional<ExamGoal> readGoal(const Sql& sql) {
    const auto json = nlohmann::json::parse(setting(sql, goalKey), nullptr, false);
    if (!json.is_object())
        return std::nullopt;
    ExamGoal goal;
    goal.exam = json.value("exam", "");
    goal.day = json.value("day", std::int64_t{0});
    goal.minutesPerDay = json.value("minutesPerDay", goal.minutesPerDay);
    goal.targetRecall = json.value("targetRecall", goal.targetRecall);
    goal.planDays = json.value("planDays", 0);
    return goal;
}

} // namespace

int finalPassDays(int daysLeft) {
    return std::clamp(daysLeft / 10, std::min(2, daysLeft), 7);
}

Result<ExamPlan> planExam(const ProgressStore& store, const StudyMaterial& material, const Exam& exam,
                          const ExamGoal& goal, const StudyMoment& moment,
                          const SchedulerSettings& settings) {
    const auto daysLeft = static_cast<int>(goal.day - moment.today);
    if (daysLeft < 1 || daysLeft > longestPlan)
        return Error{"The exam must lie between tomorrow and two years from now."};
    if (!(goal.minutesPerDay >= 1 && goal.minutesPerDay <= 600))
        return Error{"The minutes a day must lie between 1 and 600."};
    if (!(goal.targetRecall >= 0.5 && goal.targetRecall <= 0.99))
        return Error{"The target must lie between 50 and 99 %."};

    const auto shares = examShares(exam, material.facts);
    double seconds = defaultSeconds;
    const auto memories = store.read([&](const Sql& sql) {
        seconds = secondsPerAnswer(sql);
        return memoriesFor(sql, shares);
    });
    if (!memories)
        return memories.error();
    if (memories->empty())
        return Error{"There are no cards for " + exam.code + '.'};

    SimulationSettings simulation;
    simulation.today = moment.today;
    simulation.examDay = goal.day;
    simulation.finalPassDay = goal.day - finalPassDays(daysLeft);
    simulation.secondsPerAnswer = seconds;
    simulation.minutesPerDay = goal.minutesPerDay;
    simulation.targetRecall = goal.targetRecall;
    const Scheduler scheduler(settings);
    const SimulatedExam outcome = simulateExam(*memories, simulation, scheduler);

    ExamPlan plan;
    plan.goal = goal;
    plan.goal.planDays = daysLeft;
    plan.daysLeft = daysLeft;
    plan.facts = static_cast<int>(memories->size());
    plan.unseen = static_cast<int>(
        std::count_if(memories->begin(), memories->end(), [](const auto& memory) { return !memory.begun; }));
    plan.secondsPerAnswer = seconds;
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
    plan.minutesNeeded = minutesNeeded(*memories, simulation, scheduler);
    plan.feasible = outcome.unreached == 0 && outcome.recall >= goal.targetRecall;
    plan.verdict = verdictOn(plan);
    return plan;
}

Result<std::optional<ExamGoal>> examGoal(const ProgressStore& store) {
    return store.read([](const Sql& sql) { return readGoal(sql); });
}

Result<void> followExam(ProgressStore& store, const StudyMaterial& material,
                        const std::optional<ExamGoal>& goal, const Exam* exam, std::int64_t now) {
    return store.act({goal ? "Plan " + goal->exam : "End the exam plan", {}, now}, [&](const Sql& sql) {
        if (!goal || !exam) {
            sql.execute(QStringLiteral("DELETE FROM setting WHERE key = ?"), {toText(goalKey)});
            sql.execute(QStringLiteral("UPDATE memory SET weight = 1 WHERE weight <> 1"));
            return;
        }
        setSetting(sql, goalKey,
                   nlohmann::json{{"exam", goal->exam},
                                  {"day", goal->day},
                                  {"minutesPerDay", goal->minutesPerDay},
                                  {"targetRecall", goal->targetRecall},
                                  {"planDays", goal->planDays}}
                       .dump());
        // Own cards were made for a reason: they keep their weight.
        sql.execute(QStringLiteral("UPDATE memory SET weight = 0 WHERE key NOT LIKE 'own:%'"));
        QSqlQuery weigh = sql.prepare(QStringLiteral("UPDATE memory SET weight = ? WHERE source = ?"));
        for (const auto& [fact, share] : examShares(*exam, material.facts))
            sql.run(weigh, {share.weight, toText(fact)});
    });
}

std::vector<std::int64_t> finalPass(const Sql& sql, const StudyMoment& moment) {
    std::vector<std::int64_t> memories;
    const std::optional<ExamGoal> goal = readGoal(sql);
    const auto daysLeft = goal ? static_cast<int>(goal->day - moment.today) : 0;
    if (!goal || daysLeft < 1 || daysLeft > finalPassDays(goal->planDays))
        return memories;
    QSqlQuery rows = sql.select(
        QStringLiteral(
            "SELECT id FROM (SELECT id, weight, %1 AS recall FROM memory WHERE resting = 0 AND phase = "
            "2 AND weight > 0 AND due_day > ? AND last_day < ?) WHERE recall < ? ORDER BY weight * (1 "
            "- recall) DESC, id")
            .arg(moment.recallSql(daysLeft)),
        {qlonglong{moment.today}, qlonglong{moment.today}, goal->targetRecall});
    while (sql.next(rows))
        memories.push_back(rows.value(0).toLongLong());
    return memories;
}

} // namespace lintel
