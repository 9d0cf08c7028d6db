#pragma once

#include "model/study/training/training_log.h"

#include <array>

namespace lintel {

/// The stability after a first Again, Hard, Good and Easy that explains best what was recalled at the first
/// answer on another day: found by ternary search on the log-loss, held near the default where there is
/// little to go by, and never falling from one button to the next (fsrs-rs, src/parameter_initialization.rs,
/// without its filter of outliers).
std::array<double, 4> initialStabilities(const TrainingLog& log);

} // namespace lintel
