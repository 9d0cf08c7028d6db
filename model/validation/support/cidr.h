#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace lintel {

/// A block of IPv4 addresses.
struct Cidr {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    bool contains(const Cidr& other) const { return first <= other.first && other.last <= last; }
    bool overlaps(const Cidr& other) const { return first <= other.last && other.first <= last; }
};

/// Reads "10.0.1.0/24"; nothing for anything else.
std::optional<Cidr> parseCidr(std::string_view text);

} // namespace lintel
