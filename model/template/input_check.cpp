#include "model/template/input_check.h"

#include <array>
#include <nlohmann/json.hpp>

namespace lintel {

namespace {

/// Keeps the first error of nlohmann's reader and nothing else.
class JsonCheck : public nlohmann::json_sax<nlohmann::json> {
public:
    std::size_t offset = 0;
    std::string reason;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::json::exception& error) override {
        offset = position > 0 ? position - 1 : 0;
        reason = error.what();
        // "[json.exception.parse_error.101] parse error at line 1, column 9: syntax error while parsing …"
        if (const std::size_t place = reason.find(": "); place != std::string::npos)
            reason.erase(0, place + 2);
        return false;
    }
};

} // namespace

std::optional<InputFault> findBadByte(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead < 0x80) {
            if (lead < 0x20 && lead != '\n' && lead != '\r' && lead != '\t')
                return InputFault{
                    i, "There is a control character here: this is a binary file or a damaged text."};
            ++i;
            continue;
        }
        const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        const InputFault bad{i, "The text is not valid UTF-8 here; save it with that encoding."};
        if (lead < 0xC2 || lead > 0xF4 || i + length > text.size())
            return bad;
        char32_t code = lead & (0x7F >> length);
        for (std::size_t k = 1; k < length; ++k) {
            const auto trail = static_cast<unsigned char>(text[i + k]);
            if ((trail & 0xC0) != 0x80)
                return bad;
            code = code << 6 | (trail & 0x3F);
        }
        constexpr std::array<char32_t, 5> Smallest = {0, 0, 0x80, 0x800, 0x10000};
        if (code < Smallest[length] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
            return bad;
        i += length;
    }
    return std::nullopt;
}

std::optional<InputFault> findJsonFault(std::string_view text) {
    JsonCheck check;
    if (nlohmann::json::sax_parse(text.begin(), text.end(), &check))
        return std::nullopt;
    return InputFault{check.offset, "This is not valid JSON: " + check.reason + '.'};
}

} // namespace lintel
