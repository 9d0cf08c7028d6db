#include "model/study/fuzz.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lintel {
namespace {

struct Band {
    double from;
    double to;
    double share; ///< of the part of the interval that lies in the band
};
constexpr Band bands[] = {{2.5, 7, 0.15}, {7, 20, 0.10}, {20, HUGE_VAL, 0.05}};

int clampInterval(double interval, int maximum) {
    return static_cast<int>(std::clamp(std::round(interval), 1.0, static_cast<double>(maximum)));
}

constexpr double longestBalanced = 90; ///< days

/// The day that u picks when each weighs the more, the quieter and the nearer it is.
int balanced(const FuzzRange& range, double u, const DayLoad& load) {
    std::vector<double> weights;
    double total = 0;
    for (int day = range.low; day <= range.high; ++day) {
        const int due = load(day);
        weights.push_back(due == 0 ? 1 : 1 / (std::pow(due, 2.15) * std::pow(day, 3)));
        total += weights.back();
    }
    double left = u * total;
    for (std::size_t i = 0; i < weights.size(); ++i)
        if ((left -= weights[i]) < 0)
            return range.low + static_cast<int>(i);
    return range.high;
}

} // namespace

FuzzRange fuzzRange(double interval, int elapsed, int maximum) {
    double delta = 1;
    for (const Band& band : bands)
        delta += band.share * std::max(std::min(interval, band.to) - band.from, 0.0);
    interval = std::min(interval, static_cast<double>(maximum));
    FuzzRange range{std::max(2, static_cast<int>(std::round(interval - delta))),
                    std::min(maximum, static_cast<int>(std::round(interval + delta)))};
    if (interval > elapsed)
        range.low = std::max(range.low, elapsed + 1);
    range.low = std::min(range.low, range.high);
    return range;
}

int fuzzedInterval(double interval, int elapsed, int maximum, double u, const DayLoad& load) {
    if (interval < 2.5)
        return clampInterval(interval, maximum);
    const FuzzRange range = fuzzRange(interval, elapsed, maximum);
    if (load && interval <= longestBalanced)
        return balanced(range, u, load);
    return static_cast<int>(range.low + u * (1 + range.high - range.low));
}

double fuzzSeed(std::string_view cardId, int reps) {
    // FNV-1a, then the finaliser of MurmurHash3, because neighbouring ids must not give neighbouring days.
    std::uint64_t hash = 0xcbf29ce484222325u;
    const auto mix = [&](unsigned char byte) { hash = (hash ^ byte) * 0x100000001b3u; };
    for (const char character : cardId)
        mix(static_cast<unsigned char>(character));
    for (int shift = 0; shift < 32; shift += 8)
        mix(static_cast<unsigned char>(static_cast<unsigned>(reps) >> shift));
    hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdu;
    hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53u;
    hash ^= hash >> 33;
    return static_cast<double>(hash >> 11) / static_cast<double>(std::uint64_t{1} << 53);
}

} // namespace lintel
