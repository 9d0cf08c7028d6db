#include "model/validation/rule.h"
#include "model/validation/support/properties.h"
#include "model/validation/support/subscriptions.h"

namespace lintel::rules::sns_fifo_protocol {

void check(RuleContext& context) {
    for (const Subscription& subscription : subscriptions(context)) {
        if (subscription.protocol.empty() || subscription.protocol == "sqs" ||
            effectiveBool(context, *subscription.topic, "FifoTopic", false) != true)
            continue;
        context.report(*subscription.endpoint,
                       "The FIFO topic " + subscription.topic->logicalId + " cannot deliver by " +
                           subscription.protocol + "; put a queue between.",
                       {subscription.holder->logicalId, subscription.topic->logicalId});
    }
}

extern const Rule rule{
    .id = "SNS-FIFO-04",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "FIFO topic with a subscriber other than a queue",
    .why = "SNS refuses the subscription: a FIFO topic delivers to SQS queues alone.",
    .facts = {"sns.fifo.subscribers", "sns.fifo.lambda"},
    .source = "sns/latest/dg/fifo-message-delivery.html",
    .check = check,
};

} // namespace lintel::rules::sns_fifo_protocol
