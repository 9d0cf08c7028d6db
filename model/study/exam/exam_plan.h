#pragma once

#include "model/study/exam/exam_goal.h"
#include "model/study/scheduler.h"
#include "model/study/study_moment.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lintel {

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
    double minutesNeeded = 0;  ///< a day, to begin everything in time and reach the target
    double minutesPlanned = 0; ///< a day, that the plan takes
    int unreached = 0;         ///< memories that are not begun by then; those that weigh least
    bool feasible = false;
    double recallNow = 0;     ///< weighted chance of recall on exam day without another answer
    double recallPlanned = 0; ///< and with the plan
    std::string verdict;      ///< one or two honest sentences
    std::vector<PlannedDay> days;
};

/// Plans the days up to an exam by simulating them: reviews first, then new memories by weight in the exam as
/// the minutes allow, and on the last days everything whose expected recall on exam day is below the target.
/// Of the minutes it takes no more than it needs. Deterministic. Errors: the exam day is not in the future or
/// more than two years away, the minutes are not 1 to 600, or the exam asks no fact.
Result<ExamPlan> planExam(const Sql& sql, const StudyMaterial& material, const Exam& exam,
                          const ExamGoal& goal, std::int64_t today, const SchedulerSettings& settings);
Result<ExamPlan> planExam(const ProgressStore& store, const StudyMaterial& material, const Exam& exam,
                          const ExamGoal& goal, const StudyMoment& moment, const SchedulerSettings& settings);

/// As measured, within reason; a guess before there are enough answers to measure.
double secondsPerAnswer(const Sql& sql);

} // namespace lintel
