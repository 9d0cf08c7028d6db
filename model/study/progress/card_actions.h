#pragma once

#include "model/study/progress/progress_store.h"

#include <cstdint>
#include <span>
#include <string>

namespace lintel {

/// What the user does to cards, one or many at once; each is one action that undo takes back. now is the
/// instant, in milliseconds since 1970 UTC.
using CardIds = std::span<const std::int64_t>;

Result<void> suspendCards(ProgressStore& store, CardIds cards, bool suspended, std::int64_t now);
/// Leaves their memories out through the study day lastDay, as siblings of what was asked today are.
Result<void> buryCards(ProgressStore& store, CardIds cards, std::int64_t lastDay, std::int64_t now);
/// flag is 0 for none or 1 to 7.
Result<void> flagCards(ProgressStore& store, CardIds cards, int flag, std::int64_t now);
/// A tag is one word; parts of a hierarchy are joined by "::".
Result<void> tagCards(ProgressStore& store, CardIds cards, const std::string& tag, std::int64_t now);
Result<void> untagCards(ProgressStore& store, CardIds cards, const std::string& tag, std::int64_t now);
Result<void> moveCards(ProgressStore& store, CardIds cards, const std::string& deck, std::int64_t now);
/// Makes cards that were begun due on a study day, which begins at the instant dueMs; new ones stay new.
Result<void> rescheduleCards(ProgressStore& store, CardIds cards, std::int64_t dueDay, std::int64_t dueMs,
                             std::int64_t now);
/// The memory of the cards begins anew; their answers stay in the log.
Result<void> forgetCards(ProgressStore& store, CardIds cards, std::int64_t now);

Result<void> remarkOnCard(ProgressStore& store, std::int64_t card, const std::string& comment,
                          std::int64_t now);
/// The user's own words, as HTML, on a card made from content; what the fact says stays beside them.
Result<void> editCard(ProgressStore& store, std::int64_t card, const std::string& front,
                      const std::string& back, std::int64_t now);
/// Back to what the fact says.
Result<void> revertCard(ProgressStore& store, std::int64_t card, std::int64_t now);

} // namespace lintel
