#pragma once

#include "model/study/card.h"
#include "model/study/progress/progress_store.h"

namespace lintel {

struct DeckSync {
    int added = 0;
    int corrected = 0; ///< the answer of a card that was studied has changed: it is shown once as changed
    int retired = 0;
    int restored = 0;
};

/// Brings the cards made from content up to date, in place: a corrected fact changes its cards and keeps what
/// is remembered of them; the cards of a retired fact rest; a followed exam plan keeps up (see
/// keepUpWithExam()). Does nothing else when the content is what it was.
/// today is the study day on which corrected cards come due.
Result<DeckSync> syncDeck(ProgressStore& store, const StudyMaterial& material, std::int64_t today);

/// The same with these cards, whatever they are made of.
Result<DeckSync> syncCards(ProgressStore& store, const std::vector<Card>& cards, std::int64_t today);

/// A memory rests while none of its cards may be shown. In the caller's transaction, after cards were
/// suspended, retired, resumed or deleted.
void updateResting(const Sql& sql);

} // namespace lintel
