#pragma once

#include <string>
#include <string_view>

namespace lintel {

/// What libfyaml says of a fault, in words that a person understands.
std::string explainedYamlError(std::string_view message);

} // namespace lintel
