#pragma once

#include "model/study/progress/progress_store.h"
#include "model/study/study_moment.h"

#include <optional>
#include <vector>

namespace lintel {

/// How often something was recalled on another day than it was last seen, beside what was predicted.
struct Retention {
    int reviewed = 0;
    int recalled = 0;
    double predicted = 0; ///< mean chance of recall, 0 to 1

    double actual() const { return reviewed == 0 ? 0 : static_cast<double>(recalled) / reviewed; }
};

/// The same of mature memories: those with a stability of three weeks or more.
struct RetentionReport {
    Retention all;
    Retention mature;
    Retention young;
};

/// Over the last days, today included; over all time when days is 0.
Result<RetentionReport> retention(const ProgressStore& store, const StudyMoment& moment, int days);

/// A point of the calibration curve: of all answers that were predicted at about this chance, how many were
/// right, with the 95 % interval of that share (Wilson).
struct CalibrationPoint {
    double predicted = 0;
    double actual = 0;
    double low = 0;
    double high = 0;
    int reviewed = 0;
};
Result<std::vector<CalibrationPoint>> calibration(const ProgressStore& store);

} // namespace lintel
