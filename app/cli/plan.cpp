#include "app/cli/cards_profile.h"
#include "app/cli/subcommand.h"
#include "model/study/exam/exam_plan.h"
#include "model/study/training/retraining.h"

#include <QDate>
#include <QString>
#include <iostream>
#include <nlohmann/json.hpp>

namespace lintel::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string dateOf(std::int64_t day) {
    return day == 0 ? std::string() : QDate::fromJulianDay(day).toString(Qt::ISODate).toStdString();
}

const Exam* examNamed(const StudyMaterial& material, const std::string& code) {
    for (const Exam& exam : material.exams)
        if (QString::fromStdString(exam.code).compare(QString::fromStdString(code), Qt::CaseInsensitive) == 0)
            return &exam;
    return nullptr;
}

std::string codesOf(const StudyMaterial& material) {
    std::string codes;
    for (const Exam& exam : material.exams)
        codes += (codes.empty() ? "" : ", ") + exam.code;
    return codes;
}

Json toJson(const ExamPlan& plan, const Exam& exam) {
    Json days = Json::array();
    for (const PlannedDay& day : plan.days)
        days.push_back({{"date", dateOf(day.day)},
                        {"new", day.fresh},
                        {"reviews", day.reviews},
                        {"minutes", day.minutes},
                        {"expected_recall", day.expected},
                        {"expected_recall_without_plan", day.unplanned}});
    return {{"exam", exam.code},
            {"date", dateOf(plan.goal.day)},
            {"minutes_per_day", plan.goal.minutesPerDay},
            {"target_recall", plan.goal.targetRecall},
            {"days_left", plan.daysLeft},
            {"cards", plan.facts},
            {"unseen", plan.unseen},
            {"new_per_day", plan.newPerDay},
            {"last_new_day", dateOf(plan.lastNewDay)},
            {"final_pass_from", dateOf(plan.finalPassDay)},
            {"final_pass_cards", plan.finalPass},
            {"seconds_per_answer", plan.secondsPerAnswer},
            {"feasible", plan.feasible},
            {"unreached", plan.unreached},
            {"minutes_needed", plan.minutesNeeded},
            {"minutes_planned", plan.minutesPlanned},
            {"recall_without_plan", plan.recallNow},
            {"recall_with_plan", plan.recallPlanned},
            {"verdict", plan.verdict},
            {"days", std::move(days)}};
}

ExitCode run(const Invocation& invocation) {
    const QDate date = QDate::fromString(QString::fromStdString(invocation.option("date")), Qt::ISODate);
    if (!date.isValid())
        return fail({"--date is a day such as 2027-03-01."}, Unreadable);
    bool isNumber = false;
    const double minutes = QString::fromStdString(invocation.option("minutes")).toDouble(&isNumber);
    bool isShare = false;
    const double target = QString::fromStdString(invocation.option("target")).toDouble(&isShare);
    if (!isNumber || !isShare)
        return fail({"--minutes and --target are numbers."}, Unreadable);
    const auto profile = openProfile(invocation.option("progress"));
    if (!profile)
        return fail(profile.error(), Unreadable);
    const Exam* exam = examNamed(profile->material, invocation.option("exam"));
    if (!exam)
        return fail({"--exam is one of " + codesOf(profile->material) + '.'}, Unreadable);
    const auto parameters = trainedParameters(*profile->store);
    if (!parameters)
        return fail(parameters.error(), Unreadable);
    SchedulerSettings settings;
    settings.parameters = *parameters;
    const ExamGoal goal{exam->code, date.toJulianDay(), minutes, target / 100, 0};
    const auto plan = planExam(*profile->store, profile->material, *exam, goal, profile->moment, settings);
    if (!plan)
        return fail(plan.error(), NotDone);
    if (invocation.option("format") == "json")
        std::cout << toJson(*plan, *exam).dump(2) << '\n';
    else
        std::cout << plan->verdict << '\n';
    return Done;
}

} // namespace

const Subcommand planCommand = {
    .words = {"plan"},
    .summary = "Plans what to learn each day up to an exam, and says what will be known by then.",
    .arguments = {},
    .options = {{{"exam"}, "The exam, such as dva-c03", "code"},
                {{"date"}, "Its day, such as 2027-03-01", "day"},
                {{"minutes"}, "Minutes a day", "minutes", "30"},
                {{"target"}, "Recall wanted on exam day, in percent", "percent", "90"},
                {{"f", "format"}, "How to show it", "format", "text", {"text", "json"}},
                {{"progress"}, "The progress database; the user's own without it", "file", ""}},
    .run = run,
};

} // namespace lintel::cli
