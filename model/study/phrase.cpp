#include "model/study/phrase.h"

#include <algorithm>

namespace lintel {
namespace {

char lower(char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

/// Bytes of UTF-8 sequences count as letters.
bool isWordByte(char character) {
    const char l = lower(character);
    return (l >= 'a' && l <= 'z') || (l >= '0' && l <= '9') || static_cast<unsigned char>(l) >= 0x80;
}

} // namespace

std::size_t findPhrase(std::string_view text, std::string_view phrase, std::size_t from) {
    if (phrase.empty() || from > text.size())
        return std::string_view::npos;
    const auto same = [](char a, char b) { return lower(a) == lower(b); };
    auto start = text.begin() + static_cast<std::ptrdiff_t>(from);
    for (;; ++start) {
        start = std::search(start, text.end(), phrase.begin(), phrase.end(), same);
        if (start == text.end())
            return std::string_view::npos;
        const auto end = start + static_cast<std::ptrdiff_t>(phrase.size());
        const bool wordBefore =
            start != text.begin() && isWordByte(*(start - 1)) && isWordByte(phrase.front());
        const bool wordAfter = end != text.end() && isWordByte(*end) && isWordByte(phrase.back());
        if (!wordBefore && !wordAfter)
            return static_cast<std::size_t>(start - text.begin());
    }
}

} // namespace lintel
