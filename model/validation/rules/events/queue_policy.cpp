#include "model/validation/rule.h"
#include "model/validation/support/permissions.h"
#include "model/validation/support/values.h"

namespace lintel::rules::events_queue_policy {

void check(RuleContext& context) {
    for (const Resource* rule : context.resources("AWS::Events::Rule")) {
        for (const Node* target : listItems(rule->property("Targets"))) {
            const Resource* resource = context.referenced(target->find("Arn"));
            const bool isQueue = resource && resource->type == "AWS::SQS::Queue";
            if (!resource || (!isQueue && resource->type != "AWS::SNS::Topic") || target->find("RoleArn") ||
                context.permissions().policyAllows(*resource, "events.amazonaws.com",
                                                   isQueue ? "sqs:SendMessage" : "sns:Publish") != Answer::No)
                continue;
            context.report(*target->find("Arn"),
                           "No policy of " + resource->logicalId + " lets " + rule->logicalId +
                               " send to it.",
                           {rule->logicalId, resource->logicalId});
        }
    }
}

extern const Rule rule{
    .id = "EVT-SQS-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Rule may not send to the queue or topic",
    .why = "The rule fires and the target denies every event: nothing arrives.",
    .facts = {"sqs.policy.purpose", "sns.security.topic-policy"},
    .source = "eventbridge/latest/userguide/eb-use-resource-based.html",
    .check = check,
};

} // namespace lintel::rules::events_queue_policy
