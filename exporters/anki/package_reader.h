#pragma once

#include "model/base/result.h"
#include "model/study/calendar.h"
#include "model/study/exchange/card_package.h"

namespace lintel {

/// Reads an Anki package (.apkg, .colpkg) of any of its three layouts, with a collection of schema 11 to 18:
/// notes of every note type, their cards with what is remembered of them (FSRS where Anki kept it), answers
/// and images. A note whose two cards are each other's reverse becomes one note of both ways, one with gaps a
/// cloze note, any other a note for each of its cards. Damaged or hostile files are refused with one
/// sentence.
Result<CardPackage> readAnkiPackage(const std::string& path, const StudyCalendar& calendar,
                                    const ExchangeProgress& progress = {});

} // namespace lintel
