#pragma once

namespace lintel {

struct Interval {
    double low = 0;
    double high = 1;
};

/// The 95 % interval of a share of which hits of count were seen (Wilson, JASA 22, 1927); 0 to 1 for none.
Interval wilsonInterval(double hits, double count);

} // namespace lintel
