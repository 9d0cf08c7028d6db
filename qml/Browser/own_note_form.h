#pragma once

#include "model/study/progress/own_notes.h"

#include <QVariantMap>

namespace lintel {

/// The own note that a card is made of; nothing for a card made from content.
Result<std::optional<OwnNote>> noteOfCard(const ProgressStore& store, std::int64_t card);

/// {kind, front, back, tags, deck}: a note as it is written in a form.
QVariantMap formOfNote(const OwnNote& note);
/// The note with what stands in the form; an empty deck leaves the note's.
OwnNote noteOfForm(const QVariantMap& form, OwnNote note);

} // namespace lintel
