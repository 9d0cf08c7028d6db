#pragma once

#include "model/template/template.h"

#include <vector>

namespace lintel {

class RuleContext;

/// A notification of a bucket that goes to a function of the template.
struct BucketEvent {
    const Resource* bucket;
    const Resource* function;
    const Node* node; ///< the entry of LambdaConfigurations
};
std::vector<BucketEvent> bucketEvents(const RuleContext& context);

} // namespace lintel
