#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// One field of a protobuf message on the wire (protobuf.dev/programming-guides/encoding): a number, or
/// bytes.
struct ProtobufField {
    int number = 0;
    std::uint64_t integer = 0;
    std::string bytes;
};

/// The fields in their order; nothing when the message is damaged. The three messages that an Anki package
/// needs are too small for a library.
std::optional<std::vector<ProtobufField>> readProtobuf(std::string_view message);

} // namespace lintel
