#include "model/validation/rule.h"
#include "model/validation/support/permissions.h"
#include "model/validation/support/values.h"

namespace lintel::rules::s3_queue_policy {

void check(RuleContext& context) {
    for (const Resource* bucket : context.resources("AWS::S3::Bucket")) {
        for (const char* kind : {"Queue", "Topic"}) {
            const std::string list = std::string("NotificationConfiguration.") + kind + "Configurations";
            const bool isQueue = *kind == 'Q';
            for (const Node* entry : listItems(bucket->property(list))) {
                const Resource* target =
                    context.referenced(entry->find(kind), isQueue ? "AWS::SQS::Queue" : "AWS::SNS::Topic");
                if (!target || context.permissions().policyAllows(*target, "s3.amazonaws.com",
                                                                  isQueue ? "sqs:SendMessage"
                                                                          : "sns:Publish") != Answer::No)
                    continue;
                context.report(*entry,
                               "No policy of " + target->logicalId + " lets the bucket " + bucket->logicalId +
                                   (isQueue ? " send messages to it." : " publish to it."),
                               {bucket->logicalId, target->logicalId});
            }
        }
    }
}

extern const Rule rule{
    .id = "S3-NOT-02",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Bucket may not notify the queue or topic",
    .why = "S3 tests the destination when the bucket is created and refuses the notification, so the stack "
           "rolls back.",
    .facts = {"s3.events.permission", "sqs.policy.s3", "sqs.policy.s3-validation"},
    .source = "AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html",
    .check = check,
};

} // namespace lintel::rules::s3_queue_policy
