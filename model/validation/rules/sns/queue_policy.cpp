#include "model/validation/rule.h"
#include "model/validation/support/permissions.h"
#include "model/validation/support/properties.h"
#include "model/validation/support/subscriptions.h"

#include <nlohmann/json.hpp>

namespace lintel::rules::sns_queue_policy {

Fix policyFor(const RuleContext& context, const Resource& topic, const Resource& queue) {
    const nlohmann::ordered_json statement{
        {"Effect", "Allow"},
        {"Principal", {{"Service", "sns.amazonaws.com"}}},
        {"Action", "sqs:SendMessage"},
        {"Resource", {{"Fn::GetAtt", {queue.logicalId, "Arn"}}}},
        {"Condition", {{"ArnEquals", {{"aws:SourceArn", {{"Ref", topic.logicalId}}}}}}}};
    return addResource(
        context.source(), queue.logicalId + "Policy", "AWS::SQS::QueuePolicy",
        {{"Queues", nlohmann::ordered_json::array({{{"Ref", queue.logicalId}}})},
         {"PolicyDocument",
          {{"Version", "2012-10-17"}, {"Statement", nlohmann::ordered_json::array({statement})}}}},
        "Let " + topic.logicalId + " send to " + queue.logicalId);
}

void check(RuleContext& context) {
    for (const Subscription& subscription : subscriptions(context)) {
        if (subscription.protocol != "sqs" || !subscription.target ||
            context.permissions().policyAllows(*subscription.target, "sns.amazonaws.com",
                                               "sqs:SendMessage") != Answer::No)
            continue;
        context
            .report(*subscription.endpoint,
                    "No policy of " + subscription.target->logicalId + " lets " +
                        subscription.topic->logicalId + " send messages to it.",
                    {subscription.holder->logicalId, subscription.topic->logicalId,
                     subscription.target->logicalId})
            .fix = policyFor(context, *subscription.topic, *subscription.target);
    }
}

extern const Rule rule{
    .id = "SNS-SQS-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Topic may not send to the queue",
    .why = "The subscription exists, but SQS rejects every message, and nothing arrives.",
    .facts = {"sns.fan-out.queue-policy", "sqs.policy.purpose"},
    .source = "sns/latest/dg/subscribe-sqs-queue-to-sns-topic.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::sns_queue_policy
