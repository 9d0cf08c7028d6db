#include "model/validation/rule.h"
#include "model/validation/support/functions.h"

#include <set>

namespace lintel::rules::sqs_no_dead_letter {

void check(RuleContext& context) {
    std::set<const Resource*> seen;
    for (const EventSource& event : eventSources(context)) {
        const Resource* queue = event.source;
        if (queue && queue->type == "AWS::SQS::Queue" && !queue->property("RedrivePolicy") &&
            seen.insert(queue).second)
            context.report(*queue, "RedrivePolicy",
                           queue->logicalId + " feeds a function and has no dead-letter queue.");
    }
}

extern const Rule rule{
    .id = "SQS-DLQ-04",
    .layer = Layer::Advice,
    .severity = Severity::Advice,
    .title = "Queue without a dead-letter queue",
    .why = "A message that the function cannot process is tried again and again until its retention ends, "
           "and then it is lost.",
    .facts = {"sqs.dlq.purpose", "lambda.mapping.sqs.dlq"},
    .source = "AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html",
    .check = check,
};

} // namespace lintel::rules::sqs_no_dead_letter
