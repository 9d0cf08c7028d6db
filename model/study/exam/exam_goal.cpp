#include "model/study/exam/exam_goal.h"

#include "model/study/exam/exam_plan.h"
#include "model/study/exam/simulation.h"
#include "model/study/progress/settings.h"
#include "model/study/statistics/exam_weights.h"
#include "model/study/training/retraining.h"

#include <QString>
#include <algorithm>
#include <nlohmann/json.hpp>

namespace lintel {
namespace {

constexpr const char* goalKey = "exam";
constexpr const char* plannedKey = "examPlanned"; ///< study day on which the plan was worked out

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
    goal.minutesPlanned = json.value("minutesPlanned", goal.minutesPerDay);
    return goal;
}

void weighFor(const Sql& sql, const StudyMaterial& material, const Exam& exam) {
    // Own cards were made for a reason: they keep their weight.
    sql.execute(QStringLiteral("UPDATE memory SET weight = 0 WHERE key NOT LIKE 'own:%'"));
    QSqlQuery weigh = sql.prepare(QStringLiteral("UPDATE memory SET weight = ? WHERE source = ?"));
    for (const auto& [fact, share] : examShares(exam, material.facts))
        sql.run(weigh, {share.weight, toText(fact)});
}

void endGoal(const Sql& sql) {
    sql.execute(QStringLiteral("DELETE FROM setting WHERE key IN (?, ?)"),
                {toText(goalKey), toText(plannedKey)});
    sql.execute(QStringLiteral("UPDATE memory SET weight = 1 WHERE weight <> 1"));
}

/// Weighs the memories and plans the way from today on.
void takeUp(const Sql& sql, const StudyMaterial& material, const Exam& exam, ExamGoal goal,
            std::int64_t today) {
    weighFor(sql, material, exam);
    SchedulerSettings settings;
    settings.parameters = trainedParameters(sql);
    const auto plan = planExam(sql, material, exam, goal, today, settings);
    goal.minutesPlanned = plan ? plan->minutesPlanned : goal.minutesPerDay;
    setSetting(sql, goalKey,
               nlohmann::json{{"exam", goal.exam},
                              {"day", goal.day},
                              {"minutesPerDay", goal.minutesPerDay},
                              {"targetRecall", goal.targetRecall},
                              {"planDays", goal.planDays},
                              {"minutesPlanned", goal.minutesPlanned}}
                   .dump());
    setSetting(sql, plannedKey, std::to_string(today));
}

constexpr double usualRecall = 0.9;

/// For how many answers a day of so many minutes has room beside its reviews, done and still to do.
double answersBesideReviews(const Sql& sql, double minutes, std::int64_t day) {
    const QVariantList today{qlonglong{day}};
    const auto reviews = static_cast<double>(
        sql.number(
            QStringLiteral("SELECT count(*) FROM memory WHERE resting = 0 AND phase = 2 AND due_day <= ?"),
            today) +
        sql.number(QStringLiteral("SELECT reviewed FROM day_total WHERE id = ?"), today));
    return std::max(0., minutes * 60 / secondsPerAnswer(sql) - reviews * answersToReview(usualRecall));
}

} // namespace

bool beginsInLastDays(int days) {
    return days <= 3;
}

int finalPassDays(int daysLeft) {
    return std::clamp(daysLeft / 10, std::min(2, daysLeft), 7);
}

Result<std::optional<ExamGoal>> examGoal(const ProgressStore& store) {
    return store.read([](const Sql& sql) { return readGoal(sql); });
}

Result<void> followExam(ProgressStore& store, const StudyMaterial& material,
                        const std::optional<ExamGoal>& goal, const Exam* exam, std::int64_t now) {
    return store.act({goal ? "Plan " + goal->exam : "End the exam plan", {}, now}, [&](const Sql& sql) {
        if (goal && exam)
            takeUp(sql, material, *exam, *goal, goal->day - goal->planDays);
        else
            endGoal(sql);
    });
}

void keepUpWithExam(const Sql& sql, const StudyMaterial& material, std::int64_t today, bool contentChanged) {
    const std::optional<ExamGoal> goal = readGoal(sql);
    if (!goal)
        return;
    if (goal->day < today)
        return endGoal(sql);
    if (!contentChanged && setting(sql, plannedKey) == std::to_string(today))
        return;
    const auto exam = std::find_if(material.exams.begin(), material.exams.end(),
                                   [&](const Exam& each) { return each.code == goal->exam; });
    if (exam != material.exams.end())
        takeUp(sql, material, *exam, *goal, today);
}

std::optional<int> plannedFresh(const Sql& sql, const StudyMoment& moment) {
    const std::optional<ExamGoal> goal = readGoal(sql);
    const std::int64_t daysLeft = goal ? goal->day - moment.today : -1;
    if (daysLeft < 0)
        return std::nullopt;
    const bool last = daysLeft <= finalPassDays(goal->planDays);
    if (daysLeft == 0 || (last && !beginsInLastDays(goal->planDays)))
        return 0;
    double answers = answersBesideReviews(sql, goal->minutesPlanned, moment.today);
    if (last)
        answers -= static_cast<double>(finalPass(sql, moment).size()) * answersToReview(usualRecall);
    return static_cast<int>(std::max(0., answers) / answersToBegin);
}

std::vector<std::int64_t> finalPass(const Sql& sql, const StudyMoment& moment) {
    std::vector<std::int64_t> memories;
    const std::optional<ExamGoal> goal = readGoal(sql);
    const auto daysLeft = goal ? static_cast<int>(goal->day - moment.today) : 0;
    if (!goal || daysLeft < 1 || daysLeft > finalPassDays(goal->planDays))
        return memories;
    const double answers = answersBesideReviews(sql, goal->minutesPerDay, moment.today);
    QSqlQuery rows = sql.select(
        QStringLiteral(
            "SELECT id FROM (SELECT id, weight, %1 AS recall FROM memory WHERE resting = 0 AND phase = "
            "2 AND weight > 0 AND due_day > ? AND last_day < ?) WHERE recall < ? ORDER BY weight * (1 "
            "- recall) DESC, id LIMIT ?")
            .arg(moment.recallSql(daysLeft)),
        {qlonglong{moment.today}, qlonglong{moment.today}, goal->targetRecall,
         static_cast<int>(answers / answersToReview(usualRecall))});
    while (sql.next(rows))
        memories.push_back(rows.value(0).toLongLong());
    return memories;
}

} // namespace lintel
