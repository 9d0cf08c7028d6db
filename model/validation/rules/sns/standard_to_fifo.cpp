#include "model/validation/rule.h"
#include "model/validation/support/properties.h"
#include "model/validation/support/subscriptions.h"

namespace lintel::rules::sns_standard_to_fifo {

void check(RuleContext& context) {
    for (const Subscription& subscription : subscriptions(context)) {
        if (subscription.protocol != "sqs" || !subscription.target ||
            effectiveBool(context, *subscription.topic, "FifoTopic", false) != false ||
            effectiveBool(context, *subscription.target, "FifoQueue", false) != true)
            continue;
        context.report(
            *subscription.endpoint,
            "The standard topic " + subscription.topic->logicalId + " cannot deliver to the FIFO queue " +
                subscription.target->logicalId + ".",
            {subscription.holder->logicalId, subscription.topic->logicalId, subscription.target->logicalId});
    }
}

extern const Rule rule{
    .id = "SNS-FIFO-03",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Standard topic subscribed by a FIFO queue",
    .why = "SNS refuses the subscription: only FIFO topics feed FIFO queues.",
    .facts = {"sns.fan-out.fifo-queue", "sqs.fifo.integrations"},
    .source = "sns/latest/dg/sns-fifo-topics.html",
    .check = check,
};

} // namespace lintel::rules::sns_standard_to_fifo
