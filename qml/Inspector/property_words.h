#pragma once

#include "qml/Inspector/change_effect.h"
#include "qml/Inspector/property_rows.h"

namespace lintel {

/// The name of an editor as the form's QML knows it.
QString editorName(FieldEditor editor);
QString kindName(PropertyRow::Kind kind);
/// What a change of a deployed stack would do.
QString effectWords(ChangeEffect effect);
/// The glyph that stands for more than a change in place; empty for that.
QString effectGlyph(ChangeEffect effect);
/// What a nested value holds, in a few words: how many entries, or what names an object.
QString summaryOf(const Node& value);

} // namespace lintel
