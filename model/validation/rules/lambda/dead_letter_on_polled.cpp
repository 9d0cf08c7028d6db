#include "model/validation/rule.h"
#include "model/validation/support/functions.h"

#include <set>

namespace lintel::rules::lambda_dead_letter_on_polled {

void check(RuleContext& context) {
    std::set<const Resource*> seen;
    for (const EventSource& event : eventSources(context)) {
        if (event.function && event.source && event.source->type == "AWS::SQS::Queue" &&
            event.function->property("DeadLetterConfig") && !event.source->property("RedrivePolicy") &&
            seen.insert(event.function).second)
            context
                .report(*event.function, "DeadLetterConfig",
                        "Messages of " + event.source->logicalId +
                            " that fail never reach the dead-letter queue of " + event.function->logicalId +
                            "; the queue needs a RedrivePolicy.")
                .elements.push_back(event.source->logicalId);
    }
}

extern const Rule rule{
    .id = "LAM-DLQ-03",
    .layer = Layer::Architecture,
    .severity = Severity::Warning,
    .title = "Dead-letter queue on the function instead of on its queue",
    .why = "The dead-letter queue of a function takes asynchronous events only; a queue's messages come "
           "synchronously.",
    .facts = {"lambda.dlq.asynchronous-only", "lambda.mapping.sqs.dlq"},
    .source = "lambda/latest/dg/services-sqs-errorhandling.html",
    .check = check,
};

} // namespace lintel::rules::lambda_dead_letter_on_polled
