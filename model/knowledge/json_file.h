#pragma once

#include "model/base/result.h"

#include <nlohmann/json.hpp>

#include <string>

namespace lintel {

/// Parses JSON. Errors name line and column; a name that stands twice in one object is one.
Result<nlohmann::json> parseJson(const std::string& text, const std::string& file);

/// "/a~1b" of "a/b": one step of a JSON pointer.
std::string pointerStep(const std::string& name);

} // namespace lintel
