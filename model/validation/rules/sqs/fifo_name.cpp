#include "model/validation/support/fifo_name.h"
#include "model/validation/rule.h"

namespace lintel::rules::sqs_fifo_name {

void check(RuleContext& context) {
    checkFifoName(context, "AWS::SQS::Queue", "FifoQueue", "QueueName");
}

extern const Rule rule{
    .id = "SQS-FIFO-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Name and type of a FIFO queue do not agree",
    .why = "SQS refuses a FIFO queue whose name does not end in .fifo, and a standard queue whose name does.",
    .facts = {"sqs.fifo.name-suffix"},
    .source = "AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fifo-queues.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::sqs_fifo_name
