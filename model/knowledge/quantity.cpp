#include "model/knowledge/counted.h"
#include "model/knowledge/fact.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>

namespace lintel {

namespace {

/// "43,200", "0.25", "-1": digits grouped, no more decimals than the number has.
std::string grouped(double number) {
    std::array<char, 64> buffer;
    std::snprintf(buffer.data(), buffer.size(), "%.6f", std::abs(number));
    std::string digits = buffer.data();
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.')
        digits.pop_back();
    for (auto at = static_cast<std::ptrdiff_t>(std::min(digits.find('.'), digits.size())) - 3; at > 0;
         at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return number < 0 ? "-" + digits : digits;
}

std::string text(double number, std::optional<double> upper, const std::string& unit) {
    std::string result = grouped(number);
    if (upper)
        result += " to " + grouped(*upper);
    if (!unit.empty())
        result += (unit == "%" ? "" : "\u00a0") + (number == 1 && !upper ? singularUnit(unit) : unit);
    return result;
}

struct Step {
    std::string_view from;
    std::string_view to;
    double factor;
    double atLeast; ///< of the larger unit, for the change to read better
};

/// Steps to a larger unit; taken as long as the figure stays whole.
constexpr Step steps[] = {
    {"ms", "s", 1000, 1},  {"s", "min", 60, 2},     {"min", "h", 60, 1},     {"h", "d", 24, 2},
    {"B", "KiB", 1024, 1}, {"KiB", "MiB", 1024, 1}, {"MiB", "GiB", 1024, 1}, {"GiB", "TiB", 1024, 1},
};

bool isWhole(double number) {
    return number == std::floor(number);
}

} // namespace

std::string Quantity::toString() const {
    return text(number, upper, unit);
}

std::string Quantity::toFriendlyString() const {
    double lower = number;
    std::optional<double> higher = upper;
    std::string current = unit;
    for (const Step& step : steps) {
        const double largest = higher.value_or(lower) / step.factor;
        if (step.from == current && largest >= step.atLeast && isWhole(lower / step.factor) &&
            isWhole(largest)) {
            lower /= step.factor;
            if (higher)
                higher = largest;
            current = step.to;
        }
    }
    return text(lower, higher, current);
}

} // namespace lintel
