#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lintel {

/// Why a text cannot be read, and the byte where that shows.
struct InputFault {
    std::size_t offset;
    std::string reason;
};

/// The first byte that is no text: a control character or invalid UTF-8.
std::optional<InputFault> findBadByte(std::string_view text);

/// The first place that RFC 8259 does not allow; libfyaml's JSON mode lets comments and YAML escapes pass.
std::optional<InputFault> findJsonFault(std::string_view text);

} // namespace lintel
