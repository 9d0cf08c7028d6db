#pragma once

#include "model/validation/finding.h"

#include <string>
#include <vector>

namespace lintel {

class RuleContext;

/// A queue that Lambda polls, with both times known.
struct PolledQueue {
    const Resource* queue;
    const Resource* function;
    double visibility; ///< seconds
    double timeout;    ///< of the function
    double window;     ///< batching window
};
std::vector<PolledQueue> polledQueues(const RuleContext& context);

/// Six function timeouts and the batching window, at most the 12 hours that SQS allows.
/// https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
double recommended(const PolledQueue& polled);

/// "360 s"
std::string seconds(double number);

Fix sixTimes(const PolledQueue& polled);

} // namespace lintel
