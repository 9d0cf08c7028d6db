#pragma once

#include "model/study/card.h"

namespace lintel {

/// Asks whether a claim holds today, of a fact that was once different: for half of the facts the claim is
/// what used to be said, for half what is true, so that the kind of card does not tell the answer.
std::optional<Card> trueTodayCard(const Fact& fact);

} // namespace lintel
