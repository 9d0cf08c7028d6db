#include "model/validation/support/cidr.h"

#include <charconv>

namespace lintel {

namespace {

/// Reads a number up to `most` and what has to follow it.
std::optional<std::uint32_t> readNumber(std::string_view& text, std::uint32_t most, char then) {
    std::uint32_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || number > most)
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (then != '\0') {
        if (!text.starts_with(then))
            return std::nullopt;
        text.remove_prefix(1);
    }
    return number;
}

} // namespace

std::optional<Cidr> parseCidr(std::string_view text) {
    std::uint32_t address = 0;
    for (const char then : {'.', '.', '.', '/'}) {
        const std::optional<std::uint32_t> byte = readNumber(text, 255, then);
        if (!byte)
            return std::nullopt;
        address = address << 8 | *byte;
    }
    const std::optional<std::uint32_t> bits = readNumber(text, 32, '\0');
    if (!bits || !text.empty())
        return std::nullopt;
    const std::uint32_t mask = *bits == 0 ? 0 : ~std::uint32_t{0} << (32 - *bits);
    return Cidr{address & mask, address | ~mask};
}

} // namespace lintel
