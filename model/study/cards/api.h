#pragma once

#include "model/study/card.h"

namespace lintel {

/// Two cards for each operation of a service: what it does, and which one does that.
std::vector<Card> apiCards(const Service& service);

} // namespace lintel
