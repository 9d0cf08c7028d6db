#include "model/template/scalar.h"

#include "model/base/ascii.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace lintel {

namespace {

constexpr std::array<std::string_view, 9> Truths = {"true", "True", "TRUE", "yes", "Yes",
                                                    "YES",  "on",   "On",   "ON"};
constexpr std::array<std::string_view, 9> Falsehoods = {"false", "False", "FALSE", "no", "No",
                                                        "NO",    "off",   "Off",   "OFF"};

template <std::size_t N>
bool isOneOf(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

std::string_view withoutSign(std::string_view text) {
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text.remove_prefix(1);
    return text;
}

bool consistsOf(std::string_view text, std::string_view characters) {
    return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

/// "[1-9][0-9_]*(:[0-5]?[0-9])+"
bool isSexagesimal(std::string_view digits) {
    std::size_t colon = digits.find(':');
    if (colon == std::string_view::npos || digits.front() < '1' || digits.front() > '9' ||
        !consistsOf(digits.substr(0, colon), "0123456789_"))
        return false;
    while (colon != std::string_view::npos) {
        const std::size_t next = digits.find(':', colon + 1);
        const std::string_view part = digits.substr(
            colon + 1, next == std::string_view::npos ? std::string_view::npos : next - colon - 1);
        if (part.empty() || part.size() > 2 || !consistsOf(part, "0123456789") ||
            (part.size() == 2 && part[0] > '5'))
            return false;
        colon = next;
    }
    return true;
}

bool isInteger(std::string_view text) {
    const std::string_view digits = withoutSign(text);
    if (digits.empty() || !isDigit(digits.front()))
        return false;
    if (digits == "0")
        return true;
    if (digits.front() != '0')
        return consistsOf(digits, "0123456789_") || isSexagesimal(digits);
    if (digits[1] == 'b')
        return consistsOf(digits.substr(2), "01_");
    if (digits[1] == 'x')
        return consistsOf(digits.substr(2), "0123456789abcdefABCDEF_");
    return consistsOf(digits, "01234567_");
}

/// "[0-9][0-9_]*\.[0-9_]*([eE][-+]?[0-9]+)?", "[0-9][0-9_]*[eE][-+]?[0-9]+", "\.[0-9_]+([eE][-+]?[0-9]+)?"
bool isFloat(std::string_view text) {
    const std::string_view digits = withoutSign(text);
    if (digits.empty() || (!isDigit(digits.front()) && digits.front() != '.'))
        return false;
    const std::size_t exponent = digits.find_first_of("eE");
    const std::string_view mantissa = digits.substr(0, exponent);
    if (exponent != std::string_view::npos &&
        !consistsOf(withoutSign(digits.substr(exponent + 1)), "0123456789"))
        return false;
    const std::size_t dot = mantissa.find('.');
    if (dot == std::string_view::npos)
        return exponent != std::string_view::npos && consistsOf(mantissa, "0123456789_");
    const std::string_view whole = mantissa.substr(0, dot);
    const std::string_view fraction = mantissa.substr(dot + 1);
    return (whole.empty() || consistsOf(whole, "0123456789_")) &&
           (fraction.empty() || consistsOf(fraction, "0123456789_")) && !(whole.empty() && fraction.empty());
}

std::string withoutUnderscores(std::string_view text) {
    std::string clean(text);
    std::erase(clean, '_');
    return clean;
}

template <class T>
std::optional<T> parsed(std::string_view digits, int base) {
    T value{};
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    if (fault != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

} // namespace

Node::Kind resolvePlainScalar(std::string_view text) {
    using Kind = Node::Kind;
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL")
        return Kind::Null;
    // Most scalars are words: only these first characters can start anything else.
    if (std::string_view("-+.0123456789tTfFyYnNoO").find(text.front()) == std::string_view::npos)
        return Kind::String;
    if (isOneOf(text, Truths) || isOneOf(text, Falsehoods))
        return Kind::Boolean;
    if (isInteger(text))
        return Kind::Integer;
    if (isFloat(text) && std::isfinite(std::strtod(withoutUnderscores(text).c_str(), nullptr)))
        return Kind::Float;
    return Kind::String;
}

bool plainBoolean(std::string_view text) {
    return isOneOf(text, Truths);
}

std::optional<std::int64_t> plainInteger(std::string_view text) {
    const bool negative = text.starts_with('-');
    const std::string digits = withoutUnderscores(withoutSign(text));
    const std::string_view view = digits;
    std::optional<std::int64_t> magnitude;
    if (view.find(':') != std::string_view::npos) {
        std::int64_t total = 0;
        for (std::size_t begin = 0; begin <= view.size();) {
            const std::size_t end = std::min(view.find(':', begin), view.size());
            const auto part = parsed<std::int64_t>(view.substr(begin, end - begin), 10);
            if (!part || total > (std::int64_t{1} << 53))
                return std::nullopt;
            total = total * 60 + *part;
            begin = end + 1;
        }
        magnitude = total;
    } else if (view.starts_with("0b"))
        magnitude = parsed<std::int64_t>(view.substr(2), 2);
    else if (view.starts_with("0x"))
        magnitude = parsed<std::int64_t>(view.substr(2), 16);
    else
        magnitude = parsed<std::int64_t>(view, view.size() > 1 && view.front() == '0' ? 8 : 10);
    if (magnitude && negative)
        return -*magnitude;
    return magnitude;
}

std::optional<double> plainNumber(std::string_view text) {
    switch (resolvePlainScalar(text)) {
    case Node::Kind::Integer:
        if (const auto integer = plainInteger(text))
            return static_cast<double>(*integer);
        [[fallthrough]]; // too large for an integer: a double is near enough
    case Node::Kind::Float: {
        const double value = std::strtod(withoutUnderscores(text).c_str(), nullptr);
        return std::isfinite(value) ? std::optional(value) : std::nullopt;
    }
    default:
        return std::nullopt;
    }
}

} // namespace lintel
