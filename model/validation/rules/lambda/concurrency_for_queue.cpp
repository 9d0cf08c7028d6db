#include "model/validation/rule.h"
#include "model/validation/support/functions.h"

#include <set>

namespace lintel::rules::lambda_concurrency_for_queue {

void check(RuleContext& context) {
    constexpr double least = 5;
    std::set<const Resource*> seen;
    for (const EventSource& event : eventSources(context)) {
        if (!event.function || !event.source || event.source->type != "AWS::SQS::Queue")
            continue;
        const Node* reserved = event.function->property("ReservedConcurrentExecutions");
        const double number = reserved ? knownNumber(context.source(), reserved).value_or(0) : 0;
        if (number > 0 && number < least && seen.insert(event.function).second)
            context.report(*reserved,
                           event.function->logicalId + " has a reserved concurrency of " + reserved->text() +
                               " and polls " + event.source->logicalId +
                               ", which starts with five batches at once.",
                           {event.function->logicalId, event.source->logicalId});
    }
}

extern const Rule rule{
    .id = "LAM-CON-02",
    .layer = Layer::Advice,
    .severity = Severity::Advice,
    .title = "Little concurrency for a function that polls a queue",
    .why = "Throttled batches count as receives, and good messages end in the dead-letter queue; limit the "
           "mapping's MaximumConcurrency instead.",
    .facts = {"lambda.mapping.sqs.reserved-concurrency", "lambda.mapping.sqs.scale-start"},
    .source = "lambda/latest/dg/services-sqs-scaling.html",
    .check = check,
};

} // namespace lintel::rules::lambda_concurrency_for_queue
