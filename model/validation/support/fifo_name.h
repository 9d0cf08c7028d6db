#pragma once

#include <string_view>

namespace lintel {

class RuleContext;

/// Queues and topics alike: FIFO ones have names that end in ".fifo", others have not.
void checkFifoName(RuleContext& context, std::string_view type, std::string_view flag, std::string_view name);

} // namespace lintel
