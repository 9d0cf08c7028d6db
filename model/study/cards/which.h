#pragma once

#include "model/study/card.h"

namespace lintel {

/// Asks which service a description fits: the summary with the service's names hidden. None for a subject
/// that is no service, or whose summary is all names.
std::vector<Card> whichServiceCards(const Service& service);

} // namespace lintel
