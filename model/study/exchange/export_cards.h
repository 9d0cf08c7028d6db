#pragma once

#include "model/study/exchange/card_package.h"
#include "model/study/progress/progress_store.h"

#include <span>

namespace lintel {

/// Cards by id with their notes, memories, answers and the images that they show. Cards made from content
/// become notes of two sides; the cards of an own note stay together.
Result<CardPackage> exportCards(const ProgressStore& store, std::span<const std::int64_t> cards,
                                const ExchangeProgress& progress = {});

} // namespace lintel
