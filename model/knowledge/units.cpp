#include "model/knowledge/units.h"

#include "model/base/ascii.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace lintel {

namespace {

struct Unit {
    std::string_view name;
    char dimension; ///< t time in milliseconds, b size in bytes
    double amount;
    std::vector<std::string_view> spellings; ///< in lower case
};

constexpr double kibi = 1024;

const std::vector<Unit>& units() {
    static const std::vector<Unit> all = {
        {"ms", 't', 1, {"ms", "millisecond", "milliseconds", "msec"}},
        {"s", 't', 1e3, {"s", "sec", "secs", "second", "seconds"}},
        {"min", 't', 60e3, {"min", "mins", "minute", "minutes"}},
        {"h", 't', 3600e3, {"h", "hr", "hrs", "hour", "hours"}},
        {"d", 't', 86400e3, {"d", "day", "days"}},
        {"B", 'b', 1, {"b", "byte", "bytes"}},
        {"KB", 'b', kibi, {"kb", "kilobyte", "kilobytes"}},
        {"KiB", 'b', kibi, {"kib", "kibibyte", "kibibytes"}},
        {"MB", 'b', kibi * kibi, {"mb", "megabyte", "megabytes"}},
        {"MiB", 'b', kibi * kibi, {"mib", "mebibyte", "mebibytes"}},
        {"GB", 'b', kibi * kibi * kibi, {"gb", "gigabyte", "gigabytes"}},
        {"GiB", 'b', kibi * kibi * kibi, {"gib", "gibibyte", "gibibytes"}},
        {"TB", 'b', kibi * kibi * kibi * kibi, {"tb", "terabyte", "terabytes"}},
        {"TiB", 'b', kibi * kibi * kibi * kibi, {"tib", "tebibyte", "tebibytes"}},
    };
    return all;
}

const Unit* unitOf(std::string_view written) {
    std::string lower(written);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const Unit& unit : units())
        if (std::ranges::find(unit.spellings, lower) != unit.spellings.end())
            return &unit;
    return nullptr;
}

constexpr std::string_view noBreakSpace = "\u00a0";

} // namespace

std::optional<std::string_view> canonicalUnit(std::string_view written) {
    const Unit* unit = unitOf(written);
    return unit ? std::optional(unit->name) : std::nullopt;
}

std::string figureWord(double number, std::string_view written) {
    const Unit* unit = unitOf(written);
    const double amount = unit ? std::round(number * unit->amount) : 0;
    if (!unit || !(amount >= 0 && amount < 1e18))
        return {};
    return unit->dimension + std::to_string(static_cast<long long>(amount));
}

std::vector<Figure> figuresIn(std::string_view text) {
    std::vector<Figure> figures;
    for (std::size_t at = 0; at < text.size();) {
        const bool startsNumber =
            isDigit(text[at]) && (at == 0 || (!isDigit(text[at - 1]) && !isLetter(text[at - 1])));
        if (!startsNumber) {
            ++at;
            continue;
        }
        const std::size_t start = at;
        std::string digits;
        const auto continues = [&](char separator) {
            return text[at] == separator && at + 1 < text.size() && isDigit(text[at + 1]);
        };
        while (at < text.size() && (isDigit(text[at]) || continues(',') || continues('.'))) {
            if (text[at] != ',')
                digits += text[at];
            ++at;
        }
        std::size_t word = at;
        if (text.substr(word).starts_with(noBreakSpace))
            word += noBreakSpace.size();
        else if (word < text.size() && (text[word] == ' ' || text[word] == '-'))
            ++word;
        std::size_t end = word;
        while (end < text.size() && isLetter(text[end]))
            ++end;
        const Unit* unit = unitOf(text.substr(word, end - word));
        const bool endsThere = end == text.size() || !isDigit(text[end]);
        if (unit && endsThere && digits.size() < 19) {
            figures.push_back({start, end, figureWord(std::strtod(digits.c_str(), nullptr), unit->name)});
            at = end;
        }
    }
    return figures;
}

} // namespace lintel
