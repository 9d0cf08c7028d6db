#pragma once

#include <string>
#include <string_view>

namespace lintel {

/// What a unit measures and how large it is. Units of the same dimension convert into each other; decimal and
/// binary sizes share theirs (1 MiB is 1.048576 MB), months and days do not.
struct Measure {
    std::string
        dimension; ///< "time" "size" "bits" "month" "percent" "USD", "…/time" for rates; empty for a count
    double factor = 1; ///< of one unit in seconds, bytes, bits, months, percent, dollars or pieces
};

/// The measure of "s", "minutes", "MiB", "messages/s", "MB per second", "calls per 10 seconds" … A word that
/// is no known unit counts things ("messages") and has no dimension.
Measure measureOf(std::string_view unit);

} // namespace lintel
