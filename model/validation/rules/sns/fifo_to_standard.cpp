#include "model/validation/rule.h"
#include "model/validation/support/properties.h"
#include "model/validation/support/subscriptions.h"

namespace lintel::rules::sns_fifo_to_standard {

void check(RuleContext& context) {
    for (const Subscription& subscription : subscriptions(context)) {
        if (subscription.protocol != "sqs" || !subscription.target ||
            effectiveBool(context, *subscription.topic, "FifoTopic", false) != true ||
            effectiveBool(context, *subscription.target, "FifoQueue", false) != false)
            continue;
        context.report(
            *subscription.endpoint,
            "The FIFO topic " + subscription.topic->logicalId + " delivers to " +
                subscription.target->logicalId + ", a standard queue.",
            {subscription.holder->logicalId, subscription.topic->logicalId, subscription.target->logicalId});
    }
}

extern const Rule rule{
    .id = "SNS-FIFO-02",
    .layer = Layer::Architecture,
    .severity = Severity::Warning,
    .title = "FIFO topic that delivers to a standard queue",
    .why = "The queue neither keeps the order of the topic nor drops repeats, which is what a FIFO topic is "
           "paid for.",
    .facts = {"sns.fifo.subscribers", "sns.fifo.fan-out", "sqs.standard.order"},
    .source = "sns/latest/dg/sns-fifo-topics.html",
    .check = check,
};

} // namespace lintel::rules::sns_fifo_to_standard
