#pragma once

#include "model/study/fsrs.h"

#include <QString>
#include <cmath>
#include <cstdint>

namespace lintel {

/// When the progress is looked at, and the forgetting curve that it is looked at with.
struct StudyMoment {
    std::int64_t today = 0; ///< study day
    std::int64_t nowMs = 0;
    double decay = Fsrs::defaultParameters[20];

    /// SQL for the chance that a row of "memory" is recalled the given days from today.
    QString recallSql(int daysAhead = 0) const {
        const double factor = std::pow(0.9, -1 / decay) - 1;
        return QStringLiteral("pow(1 + %1 * max(0, %2 - memory.last_day) / max(memory.stability, 0.001), %3)")
            .arg(factor, 0, 'g', 17)
            .arg(today + daysAhead)
            .arg(-decay, 0, 'g', 17);
    }
};

} // namespace lintel
