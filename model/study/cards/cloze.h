#pragma once

#include "model/study/card.h"

namespace lintel {

/// The statement with every cloze term hidden behind "[…]" wherever it stands; the back is the whole
/// statement. None where hardly anything is left.
std::optional<Card> clozeCard(const Fact& fact);

} // namespace lintel
