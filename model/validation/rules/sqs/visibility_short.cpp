#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/properties.h"
#include "model/validation/support/visibility.h"

namespace lintel::rules::sqs_visibility_short {

void check(RuleContext& context) {
    for (const PolledQueue& polled : polledQueues(context)) {
        if (polled.visibility < polled.timeout || polled.visibility >= recommended(polled))
            continue;
        const Resource& queue = *polled.queue;
        Finding& finding = context.report(
            queue, "VisibilityTimeout",
            "The visibility timeout of " + queue.logicalId + " is " + seconds(polled.visibility) + "; for " +
                polled.function->logicalId + " (" + seconds(polled.timeout) + ") it should be at least " +
                seconds(recommended(polled)) + ".");
        finding.elements.push_back(polled.function->logicalId);
        finding.fix = sixTimes(polled);
    }
}

extern const Rule rule{
    .id = "SQS-VIS-02",
    .layer = Layer::Architecture,
    .severity = Severity::Warning,
    .title = "Visibility timeout is less than six function timeouts",
    .why = "When invocations are throttled, Lambda tries a batch again; messages that become visible "
           "meanwhile are processed twice or end in the dead-letter queue.",
    .facts = {"lambda.sqs.visibility-timeout"},
    .source = "lambda/latest/dg/services-sqs-configure.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::sqs_visibility_short
