#pragma once

#include "model/study/card.h"

namespace lintel {

/// Asks for the fact's figure: with ask where its answer is that figure, else by the name of its row in the
/// limits table. None where the question gives the figure away, or where the question card asks for it.
std::optional<Card> typedCard(const Fact& fact);

} // namespace lintel
