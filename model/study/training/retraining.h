#pragma once

#include "model/study/progress/progress_store.h"
#include "model/study/training/fsrs_trainer.h"

namespace lintel {

/// The parameters that the user's answers gave; the defaults before the first training.
Fsrs::Parameters trainedParameters(const Sql& sql);
Result<Fsrs::Parameters> trainedParameters(const ProgressStore& store);

/// Trains with the user's answers and, when the log-loss falls, keeps the parameters and recomputes what is
/// remembered of each memory; due days stay. Opens its own connection to the database at path, so that it can
/// run in a worker thread.
Result<TrainingResult> retrain(const std::string& path, std::int64_t now,
                               const TrainingProgress& progress = {});

/// Recomputes stability and difficulty of every begun memory by replaying its answers with a model. How many
/// there were. In the caller's transaction.
int replayReviews(const Sql& sql, const MemoryModel& model);

} // namespace lintel
