#include "model/validation/rule.h"
#include "model/validation/support/dead_letter.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::sqs_dead_letter_type {

void check(RuleContext& context) {
    for (const DeadLetter& pair : deadLetterQueues(context)) {
        const std::optional<bool> source = effectiveBool(context, *pair.source, "FifoQueue", false);
        const std::optional<bool> target = effectiveBool(context, *pair.target, "FifoQueue", false);
        if (!source || !target || *source == *target)
            continue;
        context
            .report(*pair.source, "RedrivePolicy.deadLetterTargetArn",
                    pair.source->logicalId + " is a " + (*source ? "FIFO" : "standard") +
                        " queue, its dead-letter queue " + pair.target->logicalId + " is not.")
            .elements.push_back(pair.target->logicalId);
    }
}

extern const Rule rule{
    .id = "SQS-DLQ-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Dead-letter queue of another type than its source",
    .why = "SQS refuses the redrive policy: a FIFO queue needs a FIFO dead-letter queue and a standard queue "
           "a standard one.",
    .facts = {"sqs.dlq.same-type"},
    .source = "AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html",
    .check = check,
};

} // namespace lintel::rules::sqs_dead_letter_type
