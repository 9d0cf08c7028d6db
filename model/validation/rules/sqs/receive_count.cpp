#include "model/validation/rule.h"
#include "model/validation/support/dead_letter.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/properties.h"

#include <algorithm>

namespace lintel::rules::sqs_receive_count {

void check(RuleContext& context) {
    constexpr double fewestForLambda = 5;
    const std::vector<EventSource> sources = eventSources(context);
    for (const Resource* queue : context.resources("AWS::SQS::Queue")) {
        const Node* node = queue->property("RedrivePolicy.maxReceiveCount");
        const std::optional<double> count = node ? knownNumber(context.source(), node) : std::nullopt;
        const bool isPolled = std::ranges::find(sources, queue, &EventSource::source) != sources.end();
        if (!count || *count >= (isPolled ? fewestForLambda : 2))
            continue;
        Finding& finding =
            context.report(*node,
                           queue->logicalId + " gives a message up after " + node->text() +
                               (*count == 1 ? " receive." : " receives.") +
                               (isPolled ? " A queue that feeds a function should allow 5." : ""),
                           {queue->logicalId});
        if (isPolled && queue->property("RedrivePolicy.maxReceiveCount"))
            finding.fix = setProperty(*queue, "RedrivePolicy.maxReceiveCount", 5, "Allow 5 receives");
    }
}

extern const Rule rule{
    .id = "SQS-DLQ-03",
    .layer = Layer::Advice,
    .severity = Severity::Advice,
    .title = "Messages are given up after few attempts",
    .why = "A short fault or a throttled function is enough to send good messages to the dead-letter queue.",
    .facts = {"sqs.dlq.lambda-receives", "sqs.dlq.max-receive-count"},
    .source = "lambda/latest/dg/services-sqs-configure.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::sqs_receive_count
