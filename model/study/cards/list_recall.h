#pragma once

#include "model/study/card.h"

namespace lintel {

/// Asks for the items that a statement lists behind a colon ("… five ways of authorization: A, B, …"), three
/// to eight of them. None where they are neither counted nor all names, or where what stands before the colon
/// names one of them.
std::optional<Card> listRecallCard(const Fact& fact);

} // namespace lintel
