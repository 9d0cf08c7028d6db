#pragma once

#include "model/template/template.h"

#include <nlohmann/json.hpp>

namespace lintel {

/// Whether two nodes mean the same, however they are written.
bool sameMeaning(const Node& a, const Node& b);
/// The same for JSON values; the order of members is of no matter.
bool sameMeaning(const nlohmann::ordered_json& a, const nlohmann::ordered_json& b);

/// Whether `after` is `before` with the value at `path` set to `wanted`, or removed when `wanted` is null.
bool isEdited(const Node& before, const Node& after, std::span<const std::string> path,
              const nlohmann::ordered_json* wanted);

} // namespace lintel
