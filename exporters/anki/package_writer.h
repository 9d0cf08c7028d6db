#pragma once

#include "model/base/result.h"
#include "model/study/calendar.h"
#include "model/study/exchange/card_package.h"

namespace lintel {

/// Writes an Anki package (.apkg) that every Anki since 2.0 imports: schema 11 in the oldest layout, with the
/// memory of FSRS in cards.data, answers, images, note types and decks of fixed ids, and guids that stay, so
/// that a second import updates. now becomes the time of change of notes made from content.
Result<void> writeAnkiPackage(const CardPackage& package, const std::string& path,
                              const StudyCalendar& calendar, std::int64_t now,
                              const ExchangeProgress& progress = {});

} // namespace lintel
