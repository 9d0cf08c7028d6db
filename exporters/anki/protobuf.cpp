#include "exporters/anki/protobuf.h"

namespace lintel {
namespace {

bool readVarint(std::string_view& message, std::uint64_t& number) {
    number = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        if (message.empty())
            return false;
        const auto byte = static_cast<unsigned char>(message.front());
        message.remove_prefix(1);
        number |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if (byte < 0x80)
            return true;
    }
    return false;
}

} // namespace

std::optional<std::vector<ProtobufField>> readProtobuf(std::string_view message) {
    std::vector<ProtobufField> fields;
    while (!message.empty()) {
        std::uint64_t key = 0;
        if (!readVarint(message, key))
            return std::nullopt;
        ProtobufField field;
        field.number = static_cast<int>(key >> 3);
        std::uint64_t length = 0;
        switch (key & 7) {
        case 0:
            if (!readVarint(message, field.integer))
                return std::nullopt;
            fields.push_back(std::move(field));
            continue;
        case 1:
            length = 8;
            break;
        case 2:
            if (!readVarint(message, length))
                return std::nullopt;
            break;
        case 5:
            length = 4;
            break;
        default:
            return std::nullopt;
        }
        if (length > message.size())
            return std::nullopt;
        field.bytes = message.substr(0, length);
        message.remove_prefix(length);
        fields.push_back(std::move(field));
    }
    return fields;
}

} // namespace lintel
