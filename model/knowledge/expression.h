#pragma once

#include "model/base/result.h"

#include <map>
#include <string>
#include <string_view>

namespace lintel {

/// The value of an arithmetic expression such as "ceil(size / 4) * reads": numbers, the names given, + - * /
/// ^, parentheses, ceil(x), floor(x), min(x, …) and max(x, …). Errors: what cannot be read, an unknown name,
/// a division by zero or another result that is no number, nesting deeper than anyone writes.
Result<double> evaluate(std::string_view expression, const std::map<std::string, double>& given);

} // namespace lintel
