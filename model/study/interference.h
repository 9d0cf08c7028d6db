#pragma once

#include "model/study/card.h"
#include "model/study/progress/progress_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lintel {

/// Notes that a fact was answered with what another one says. It is seen, not done: undo passes it by.
Result<void> noteConfusion(ProgressStore& store, const std::string& fact, const std::string& other,
                           std::int64_t day);

/// Which of the others a wrong answer belongs to: the one whose figure, answer or hidden term it is.
std::optional<std::string> factAnsweredInstead(std::string_view typed, const std::vector<Fact>& others);

/// Pairs of begun memories that hold each other back, each under both its members: their facts were taken for
/// one another, or are known to be easily confused and both keep being forgotten. Reviewing such a pair
/// together, with a comparison, does more than suspending a leech.
std::unordered_map<std::int64_t, std::int64_t> confusedMemories(const Sql& sql);

} // namespace lintel
