#pragma once

#include "model/template/node.h"

#include <optional>
#include <string_view>

namespace lintel {

/// What a plain (unquoted) YAML scalar means to CloudFormation, which reads YAML 1.1: yes/no/on/off are
/// booleans, 0644 is octal, 10:30 is sexagesimal. Timestamps such as 2012-10-17 stay strings, and so do .inf
/// and .nan, which JSON cannot hold. Source: https://yaml.org/type/
Node::Kind resolvePlainScalar(std::string_view text);

/// The truth of a plain scalar that resolves to Boolean.
bool plainBoolean(std::string_view text);

/// The value of a plain scalar that resolves to Integer, when it fits 64 bits.
std::optional<std::int64_t> plainInteger(std::string_view text);

/// The value of a plain scalar that resolves to Integer or Float.
std::optional<double> plainNumber(std::string_view text);

} // namespace lintel
