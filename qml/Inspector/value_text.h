#pragma once

#include "model/template/template_editor.h"

#include <QString>

namespace lintel {

/// A value as one edits it: a plain scalar as its text, anything else as it stands in the template, less its
/// indentation.
QString valueText(const Template& source, const Node& value);

/// What a text typed for a value means: YAML or JSON, short and long intrinsics included. With `asString` a
/// text that calls no function stays the string that it is.
Result<nlohmann::ordered_json> parseValue(const QString& text, bool asString);

} // namespace lintel
