#pragma once

#include <QString>
#include <cstdint>

namespace lintel {

/// "10 min", "5 h", "19 d", "4.2 mo", "1.3 y"
QString intervalText(std::int64_t seconds);

} // namespace lintel
