#pragma once

#include "model/template/template.h"

#include <vector>

namespace lintel {

class RuleContext;

/// A queue and the dead-letter queue that its redrive policy names.
struct DeadLetter {
    const Resource* source;
    const Resource* target;
};
std::vector<DeadLetter> deadLetterQueues(const RuleContext& context);

} // namespace lintel
