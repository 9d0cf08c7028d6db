#include "model/knowledge/counted.h"

#include "model/knowledge/units.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lintel {
namespace {

constexpr std::array endsOfThings{" per ", " in ", "/"};
/// Words on -ses whose singular keeps the first s.
constexpr std::array<std::string_view, 2> wordsOnS{"buses", "aliases"};

/// Where the word that is counted ends: "requests" in "requests per second".
std::size_t nounEnd(const std::string& unit) {
    std::size_t end = unit.size();
    for (const char* after : endsOfThings)
        end = std::min(end, unit.find(after));
    return end;
}

/// Shorter ones are symbols ("s", "MB", "d"), those without a small letter at the end abbreviations.
bool isNoun(std::string_view word) {
    const bool small = !word.empty() && word.back() >= 'a' && word.back() <= 'z';
    return word.size() > 2 && small && !canonicalUnit(word) && !word.starts_with("times ") &&
           word != "percent" && !word.ends_with("bps");
}

bool endsInAny(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return word.ends_with(ending); });
}

std::string singular(const std::string& noun) {
    const bool onS = std::any_of(wordsOnS.begin(), wordsOnS.end(),
                                 [&](std::string_view word) { return noun.ends_with(word); });
    if (onS || endsInAny(noun, {"tches", "rches", "shes", "sses", "xes"}))
        return noun.substr(0, noun.size() - 2);
    if (noun.ends_with("ies"))
        return noun.substr(0, noun.size() - 3) + 'y';
    return noun.ends_with('s') && !endsInAny(noun, {"ss", "us"}) ? noun.substr(0, noun.size() - 1) : noun;
}

std::string plural(const std::string& noun) {
    if (endsInAny(noun, {"ch", "sh", "ss", "x", "bus", "alias"}))
        return noun + "es";
    if (noun.ends_with('s'))
        return noun;
    const std::string_view vowels = "aeiou";
    if (noun.ends_with('y') && vowels.find(noun[noun.size() - 2]) == std::string_view::npos)
        return noun.substr(0, noun.size() - 1) + "ies";
    return noun + 's';
}

template <typename Change>
std::string changed(const std::string& unit, Change change) {
    const std::size_t end = nounEnd(unit);
    const std::string noun = unit.substr(0, end);
    return isNoun(noun) ? change(noun) + unit.substr(end) : unit;
}

} // namespace

std::string singularUnit(const std::string& unit) {
    return changed(unit, singular);
}

std::string pluralUnit(const std::string& unit) {
    return changed(unit, plural);
}

} // namespace lintel
