#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::lambda_batch_size {

void check(RuleContext& context) {
    constexpr double withoutWindow = 10;
    for (const EventSource& event : eventSources(context)) {
        const Node* size = event.properties->find("BatchSize");
        const std::optional<double> number = size ? knownNumber(context.source(), size) : std::nullopt;
        if (!event.source || event.source->type != "AWS::SQS::Queue" || !number || *number <= withoutWindow)
            continue;
        const std::optional<bool> isFifo = effectiveBool(context, *event.source, "FifoQueue", false);
        const Node* window = event.properties->find("MaximumBatchingWindowInSeconds");
        const std::optional<double> seconds = window ? knownNumber(context.source(), window) : 0.0;
        if (!isFifo || (!*isFifo && (!seconds || *seconds >= 1)))
            continue;
        Finding& finding = context.report(
            *size,
            *isFifo ? event.source->logicalId + " is a FIFO queue: a batch has 10 messages at most."
                    : "A batch of more than 10 messages needs a batching window of at least 1 second.",
            {event.holder->logicalId, event.source->logicalId});
        Path place = finding.path;
        if (*isFifo) {
            finding.fix = Fix{"Set BatchSize to 10", {{Fix::Edit::Kind::Set, place, 10}}};
        } else {
            place.back() = "MaximumBatchingWindowInSeconds";
            finding.fix = Fix{"Set a batching window of 1 second", {{Fix::Edit::Kind::Set, place, 1}}};
        }
    }
}

extern const Rule rule{
    .id = "LAM-ESM-02",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Batch larger than the queue can give",
    .why = "Lambda refuses the event source mapping.",
    .facts = {"lambda.mapping.sqs.batch-size.max-fifo", "lambda.mapping.sqs.batch-over-10"},
    .source = "lambda/latest/dg/services-sqs-configure.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::lambda_batch_size
