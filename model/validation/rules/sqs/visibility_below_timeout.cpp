#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/properties.h"
#include "model/validation/support/visibility.h"

namespace lintel::rules::sqs_visibility_below_timeout {

void check(RuleContext& context) {
    for (const PolledQueue& polled : polledQueues(context)) {
        if (polled.visibility >= polled.timeout)
            continue;
        const Resource& queue = *polled.queue;
        Finding& finding = context.report(
            queue, "VisibilityTimeout",
            "Messages of " + queue.logicalId + " become visible again after " + seconds(polled.visibility) +
                (queue.property("VisibilityTimeout") ? "" : " (the default)") + ", but " +
                polled.function->logicalId + " may work on them for " + seconds(polled.timeout) + ".");
        finding.elements.push_back(polled.function->logicalId);
        finding.fix = sixTimes(polled);
    }
}

extern const Rule rule{
    .id = "SQS-VIS-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Visibility timeout is shorter than the function timeout",
    .why = "Lambda refuses to create the event source mapping. Were it to run, a message would come back and "
           "be processed twice while the function still works on it.",
    .facts = {"sqs.visibility.lambda.minimum", "lambda.sqs.visibility-timeout",
              "sqs.visibility.timeout.default"},
    .source = "lambda/latest/dg/services-sqs-configure.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::sqs_visibility_below_timeout
