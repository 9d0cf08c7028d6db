#include "model/study/statistics/wilson.h"

#include <algorithm>
#include <cmath>

namespace lintel {

Interval wilsonInterval(double hits, double count) {
    if (count <= 0)
        return {};
    constexpr double z = 1.959964;
    const double share = hits / count;
    const double scale = 1 + z * z / count;
    const double middle = (share + z * z / (2 * count)) / scale;
    const double half = z * std::sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / scale;
    return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

} // namespace lintel
