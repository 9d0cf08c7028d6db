#pragma once

#include "model/study/search/card_search.h"

#include <QString>
#include <QVariantList>

namespace lintel {

/// A condition on the tables card and memory, and the values of its placeholders.
struct CardQuery {
    QString condition;
    QVariantList values;
};

/// Turns a search into SQL. The language is Anki's as far as it goes (docs.ankiweb.net/searching.html):
/// words are looked for at the start of words on either side, "several words" as a phrase; terms are joined
/// by and, "or" and brackets group, "-" turns round. Terms are service: deck: kind: tag: fact: topic: flag:
/// is: exam: domain: prop: rated: introduced: (see searchWords()); "*" in a value stands for anything.
/// Retired cards are left out unless is:retired is asked for. Any text is safe.
Result<CardQuery> parseCardQuery(std::string_view text, const StudyMoment& moment);

} // namespace lintel
