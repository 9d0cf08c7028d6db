#include "model/validation/rule.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::sqs_fifo_only_property {

void check(RuleContext& context) {
    for (const Resource* queue : context.resources("AWS::SQS::Queue")) {
        if (effectiveBool(context, *queue, "FifoQueue", false) != false)
            continue;
        for (const char* name : {"ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit"}) {
            const std::optional<std::string> value = knownText(context, *queue, name);
            if (!value || *value == "false")
                continue;
            context
                .report(*queue, name,
                        queue->logicalId + " is a standard queue; " + name + " is for FIFO queues only.")
                .fix = removeProperty(*queue, name);
        }
    }
}

extern const Rule rule{
    .id = "SQS-FIFO-02",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Property of FIFO queues on a standard queue",
    .why = "SQS refuses the queue: standard queues neither order nor deduplicate.",
    .facts = {"sqs.fifo.deduplication.content", "sqs.standard.delivery"},
    .source = "AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::sqs_fifo_only_property
