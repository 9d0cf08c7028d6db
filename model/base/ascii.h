#pragma once

#include <string>
#include <string_view>

namespace lintel {

/// ASCII digits and letters, whatever the locale says.
constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
inline std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        c = lowered(c);
    return result;
}

} // namespace lintel
