#pragma once

#include "model/base/result.h"
#include "model/study/memory_model.h"
#include "model/study/progress/progress_store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lintel {

/// One answer of a history.
struct TrainingReview {
    Rating rating = Rating::Good;
    int days = 0;        ///< since the answer before, 0 for the first and on the same day
    float weight = 1;    ///< how much it counts; see weighByRecency()
    std::int64_t at = 0; ///< any measure that grows with time
};

/// The histories of cards, end to end: history i is reviews[starts[i]] to before reviews[starts[i + 1]].
struct TrainingLog {
    std::vector<TrainingReview> reviews;
    std::vector<std::size_t> starts{0}; ///< one more than there are histories

    std::size_t size() const { return starts.size() - 1; }
    void add(const std::vector<TrainingReview>& history);
};

/// What was answered last says most of how the learner remembers now: 0.25 to 1, growing with the cube of the
/// rank in time (fsrs-rs, src/dataset.rs).
void weighByRecency(TrainingLog& log);

/// The user's own answers.
Result<TrainingLog> trainingLog(const ProgressStore& store);

/// A log in a file: CSV with a header and the columns card_id, review_rating and review_time (milliseconds,
/// as fsrs-optimizer exports it) or elapsed_days (or delta_t), rating for review_rating; or histories as JSON
/// (see replayFsrs()). Errors name the first line or place that cannot be read.
Result<TrainingLog> parseTrainingLog(const std::string& text);

} // namespace lintel
