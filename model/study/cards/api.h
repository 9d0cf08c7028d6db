#pragma once

#include "model/study/card.h"

#include <span>

namespace lintel {

/// Up to two cards for each operation of a service: what it does, and which one does that; without those that
/// ask what a card of the service's facts asks already.
std::vector<Card> apiCards(const Service& service, std::span<const Card> ofFacts);

} // namespace lintel
