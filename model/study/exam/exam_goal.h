#pragma once

#include "model/study/material.h"
#include "model/study/progress/progress_store.h"
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
    double minutesPlanned = 0; ///< a day, that the plan takes of those that there are; worked out each day
};

/// The goal that is followed; nothing when there is none.
Result<std::optional<ExamGoal>> examGoal(const ProgressStore& store);

/// Follows a plan: new cards come by weight in the exam, and cards that it does not ask wait. Without a plan
/// (nullopt) all cards weigh the same again.
Result<void> followExam(ProgressStore& store, const StudyMaterial& material,
                        const std::optional<ExamGoal>& goal, const Exam* exam, std::int64_t now);

/// Once a day and whenever the content has changed: weighs the memories anew, works out how many minutes the
/// plan takes from here, and ends it when its exam is over. In the caller's transaction.
void keepUpWithExam(const Sql& sql, const StudyMaterial& material, std::int64_t today, bool contentChanged);

/// How many new memories today begins, those that it has begun included: as many as the plan's minutes have
/// room for beside the day's reviews, and none in the last days of a longer way. Nothing without a goal.
std::optional<int> plannedFresh(const Sql& sql, const StudyMoment& moment);

/// Memories to go over today in the last days before the exam: those that are not due, with an expected
/// recall on exam day below the target, the weightiest gain first, as many as the day's minutes have room
/// for; empty before the last days and without a goal.
std::vector<std::int64_t> finalPass(const Sql& sql, const StudyMoment& moment);

/// Whether a way of so many days is so short that its last days begin new memories too.
bool beginsInLastDays(int days);
/// How many last days go over everything shaky: a tenth of the days left, two at least and seven at most.
int finalPassDays(int daysLeft);

} // namespace lintel
