#include "model/base/ascii.h"
#include "model/catalog/catalog.h"

#include <algorithm>
#include <numeric>

namespace lintel {

namespace {

/// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours cost 1; a difference
/// in case alone costs nothing, so that it ranks first.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> beforeLast(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = lowered(a[i - 1]) == lowered(b[j - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && lowered(a[i - 1]) == lowered(b[j - 2]) &&
                lowered(a[i - 2]) == lowered(b[j - 1]))
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

/// A third of the letters may differ, at least one and at most four.
std::size_t allowance(std::string_view written) {
    return std::clamp<std::size_t>(written.size() / 3, 1, 4);
}

std::vector<std::string_view> nearest(std::string_view written,
                                      const std::vector<std::string_view>& candidates, std::size_t limit) {
    const std::size_t allowed = allowance(written);
    std::vector<std::pair<std::size_t, std::string_view>> ranked;
    for (const std::string_view candidate : candidates) {
        const std::size_t difference = candidate.size() > written.size() ? candidate.size() - written.size()
                                                                         : written.size() - candidate.size();
        if (difference > allowed)
            continue;
        if (const std::size_t cost = distance(written, candidate); cost <= allowed)
            ranked.emplace_back(cost, candidate);
    }
    std::ranges::sort(ranked);
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < std::min(limit, ranked.size()); ++i)
        names.push_back(ranked[i].second);
    return names;
}

} // namespace

std::optional<std::string_view> didYouMean(std::string_view written,
                                           const std::vector<std::string_view>& candidates) {
    const auto names = nearest(written, candidates, 1);
    return names.empty() ? std::nullopt : std::optional(names.front());
}

std::vector<std::string_view> Catalog::suggestions(std::string_view typeName, std::size_t limit) const {
    return nearest(typeName, typeNames(), limit);
}

} // namespace lintel
