#pragma once

#include "model/base/result.h"
#include "model/study/exchange/card_package.h"

#include <string>
#include <string_view>

namespace lintel {

/// Cards as Markdown that reads well and diffs well: a deck is a heading "# Deck", a card a heading
/// "## Front" with its back below, and behind it a comment with what a second import needs:
/// "<!-- guid: …; tags: a b; kind: cloze -->".
std::string writeCardsMarkdown(const CardPackage& package);

/// Reads the same. Cards without a comment are new ones. Errors name the line.
Result<CardPackage> readCardsMarkdown(std::string_view text, std::int64_t changedMs);

} // namespace lintel
