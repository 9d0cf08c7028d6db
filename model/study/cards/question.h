#pragma once

#include "model/study/card.h"

namespace lintel {

/// Front and back from ask and answer. None where the answer is the fact's figure (see askedFigure(): the
/// typed card asks that) or where the question gives the answer away.
std::optional<Card> questionCard(const Fact& fact);

} // namespace lintel
