#pragma once

#include <QString>

namespace lintel {

/// A text as a text field shows it and gives it back: line ends plain, and spaces that do not break as plain
/// ones.
QString asShown(QString text);

/// What was typed over a text that a field shows: lines that were not touched are those of the text, byte for
/// byte, and new ones end as it ends its lines.
QString withUntouchedLines(const QString& text, const QString& typed);

/// `mine` with what `theirs` changed in what both come from. Where both changed the same place, mine stays.
QString withBothChanges(const QString& base, const QString& mine, const QString& theirs);

} // namespace lintel
