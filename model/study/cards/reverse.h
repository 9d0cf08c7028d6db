#pragma once

#include "model/study/card.h"

namespace lintel {

/// Asks what a name stands for, such as an error, a command, an action or a mode: the answer of a question
/// turned round, or the term that a statement begins with. None for figures and everyday words.
std::optional<Card> reverseCard(const Fact& fact);

} // namespace lintel
