#pragma once

#include "model/base/result.h"
#include "model/study/exchange/card_package.h"

#include <string>
#include <string_view>

namespace lintel {

/// Cards as text with Anki's headers (docs.ankiweb.net/importing/text-files.html): the columns are guid, note
/// type, deck, tags, front and back, the last two as HTML; a tab or a comma parts them.
std::string writeCardsCsv(const CardPackage& package, char separator = '\t');

/// Reads text with or without Anki's headers (#separator, #html, #columns, #deck, #deck column, #tags, #tags
/// column, #guid column, #notetype, #notetype column); without #separator the first line tells. The first two
/// other columns are front and back. Notes without a guid get one made of their front, so that a second
/// import updates. changedMs becomes their time of change. Errors name the line.
Result<CardPackage> readCardsCsv(std::string_view text, std::int64_t changedMs);

} // namespace lintel
