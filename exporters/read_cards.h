#pragma once

#include "model/base/result.h"
#include "model/study/calendar.h"
#include "model/study/exchange/card_package.h"

namespace lintel {

/// Reads cards from a file by its extension: .apkg and .colpkg (Anki), .csv, .tsv and .txt, .md.
Result<CardPackage> readCards(const std::string& path, const StudyCalendar& calendar, std::int64_t now,
                              const ExchangeProgress& progress = {});

} // namespace lintel
