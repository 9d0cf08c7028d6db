#pragma once

#include "model/base/result.h"
#include "model/study/training/fsrs_gradient.h"

#include <functional>

namespace lintel {

struct TrainingResult {
    Fsrs::Parameters parameters{}; ///< the better ones: the given ones unless the loss fell
    double lossBefore = 0;         ///< mean log-loss with the given parameters
    double lossAfter = 0;          ///< with the returned ones
    int answers = 0;               ///< that could be predicted: those of another day than the one before
    bool improved = false;
};

/// Called with 0 to 1 as the training goes on; training stops when it returns false.
using TrainingProgress = std::function<bool(double done)>;

/// Fits FSRS-6 to histories, as fsrs-rs does (src/training.rs): initial stabilities from the first intervals,
/// then Adam over five passes in batches of about 512 answers, the rate falling as a cosine, parameters held
/// near where they began and within their bounds. Fewer than 8 answers change nothing, fewer than 64 only the
/// initial stabilities. Takes about a second for a million answers: run it in a worker thread. An error when
/// it was cancelled.
Result<TrainingResult> trainFsrs(const TrainingLog& log, const Fsrs::Parameters& present,
                                 const TrainingProgress& progress = {});

/// Mean log-loss of parameters over a log, without the weights; 0 for a log without answers to predict.
double logLoss(const TrainingLog& log, const Fsrs::Parameters& parameters);

} // namespace lintel
