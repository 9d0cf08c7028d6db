#pragma once

#include "model/study/search/card_search.h"
#include "model/study/search/query_terms.h"

#include <QString>

namespace lintel {

/// What a search demands of a card.
struct CardQuery {
    QString words;          ///< for the full-text index (card_text MATCH words); empty for any text
    SqlCondition condition; ///< and of the tables card and memory
};

/// Turns a search into SQL. The language is Anki's as far as it goes (docs.ankiweb.net/searching.html):
/// words are looked for at the start of words on either side, "several words" as a phrase; terms are joined
/// by and, "or" and brackets group, "-" turns round. Terms are service: deck: kind: tag: fact: topic: flag:
/// is: exam: domain: prop: rated: introduced: (see searchWords()); "*" in a value stands for anything.
/// Retired cards are left out unless is:retired is asked for. Any text is safe.
Result<CardQuery> parseCardQuery(std::string_view text, const StudyMoment& moment);

} // namespace lintel
