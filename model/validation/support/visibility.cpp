#include "model/validation/support/visibility.h"

#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/properties.h"

#include <algorithm>

namespace lintel {

std::vector<PolledQueue> polledQueues(const RuleContext& context) {
    std::vector<PolledQueue> polled;
    for (const EventSource& event : eventSources(context)) {
        if (!event.source || !event.function || event.source->type != "AWS::SQS::Queue")
            continue;
        const std::optional<double> visibility =
            effectiveNumber(context, *event.source, "VisibilityTimeout", 30);
        const std::optional<double> timeout = functionTimeout(context, *event.function);
        const Node* window = event.properties->find("MaximumBatchingWindowInSeconds");
        if (visibility && timeout)
            polled.push_back({event.source, event.function, *visibility, *timeout,
                              window ? knownNumber(context.source(), window).value_or(0) : 0});
    }
    return polled;
}

double recommended(const PolledQueue& polled) {
    return std::min(6 * polled.timeout + polled.window, 43'200.0);
}

std::string seconds(double number) {
    return std::to_string(static_cast<long long>(number)) + " s";
}

Fix sixTimes(const PolledQueue& polled) {
    return setProperty(*polled.queue, "VisibilityTimeout", static_cast<long long>(recommended(polled)),
                       "Set VisibilityTimeout to " + seconds(recommended(polled)));
}

} // namespace lintel
