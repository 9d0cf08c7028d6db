#pragma once

#include "model/knowledge/fact.h"

#include <QVariantMap>

namespace lintel {

/// {expression, unit, given: [{name, text, value}], examples: [texts]}; a value is that of the first example.
/// Empty without a formula.
QVariantMap libraryFormula(const std::optional<Formula>& formula);

/// "180 s" of "6 * timeout" and {timeout: "30"}: the result with its unit, or why there is none.
QString formulaResult(const QString& expression, const QVariantMap& given, const QString& unit);

} // namespace lintel
