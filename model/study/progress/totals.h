#pragma once

#include "model/study/progress/sql.h"

namespace lintel {

/// The roll-ups of the raw reviews that statistics are read from: by day, by deck and kind of card, and by
/// predicted chance of recall. Both run in the caller's transaction.

/// Adds the review with this id.
void addToTotals(const Sql& sql, qint64 review);
/// Makes them anew, after a bulk of reviews came in.
void rebuildTotals(const Sql& sql);

} // namespace lintel
