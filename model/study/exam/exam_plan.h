#pragma once

#include "model/study/material.h"
#include "model/study/progress/progress_store.h"
#include "model/study/scheduler.h"
#include "model/study/study_moment.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// What the user has decided. planDays is how long the way was when it was decided.
struct ExamGoal {
    std::string exam;     ///< code, "DVA-C03"
    std::int64_t day = 0; ///< study day of the exam
    double minutesPerDay = 30;
    double targetRecall = 0.9; ///< weighted chance of recall that is wanted on exam day
    int planDays = 0;
};

/// One day of the plan.
struct PlannedDay {
    std::int64_t day = 0;
    int fresh = 0;   ///< memories to begin
    int reviews = 0; ///< expected answers to begun ones, relearning included
    double minutes = 0;
    double expected = 0;  ///< weighted recall on exam day, as it stands after this day's work
    double unplanned = 0; ///< the same if nothing more were done from today on
};

struct ExamPlan {
    ExamGoal goal;
    int daysLeft = 0;              ///< study days before the exam, today included
    int facts = 0;                 ///< memories that the exam asks for
    int unseen = 0;                ///< of them not begun
    int newPerDay = 0;             ///< to begin on a day, at most
    std::int64_t lastNewDay = 0;   ///< last day that begins new ones
    std::int64_t finalPassDay = 0; ///< first of the last days, which go over everything shaky
    int finalPass = 0;             ///< memories of that pass
    double secondsPerAnswer = 0;
    double minutesNeeded = 0; ///< a day, to begin everything in time and reach the target
    int unreached = 0;        ///< memories that are not begun by then; those that weigh least
    bool feasible = false;
    double recallNow = 0;     ///< weighted chance of recall on exam day without another answer
    double recallPlanned = 0; ///< and with the plan
    std::string verdict;      ///< one or two honest sentences
    std::vector<PlannedDay> days;
};

/// Plans the days up to an exam by simulating them: reviews first, then new memories by weight in the exam as
/// the minutes allow, and on the last days everything whose expected recall on exam day is below the target.
/// Deterministic. Errors: the exam day is not in the future or more than two years away, the minutes are not
/// 1 to 600, or the exam asks no fact.
Result<ExamPlan> planExam(const ProgressStore& store, const StudyMaterial& material, const Exam& exam,
                          const ExamGoal& goal, const StudyMoment& moment, const SchedulerSettings& settings);

/// The goal that is followed; nothing when there is none.
Result<std::optional<ExamGoal>> examGoal(const ProgressStore& store);

/// Follows a plan: new cards come by weight in the exam, and cards that it does not ask wait. Without a plan
/// (nullopt) all cards weigh the same again.
Result<void> followExam(ProgressStore& store, const StudyMaterial& material,
                        const std::optional<ExamGoal>& goal, const Exam* exam, std::int64_t now);

/// Memories to go over today in the last days before the exam: those that are not due, with an expected
/// recall on exam day below the target, the weightiest gain first; empty before the last days and without a
/// goal.
std::vector<std::int64_t> finalPass(const Sql& sql, const StudyMoment& moment);

/// How many last days go over everything shaky: a tenth of the days left, two at least and seven at most.
int finalPassDays(int daysLeft);

} // namespace lintel
