#pragma once

#include "model/study/card.h"

namespace lintel {

/// One card for each row of a comparison: how its columns differ in that respect. None for a row in which all
/// say the same.
std::vector<Card> compareCards(const Comparison& comparison);

} // namespace lintel
