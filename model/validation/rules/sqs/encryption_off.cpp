#include "model/validation/rule.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::sqs_encryption_off {

void check(RuleContext& context) {
    for (const Resource* queue : context.resources("AWS::SQS::Queue")) {
        if (queue->property("KmsMasterKeyId") ||
            effectiveBool(context, *queue, "SqsManagedSseEnabled", true) != false)
            continue;
        context.report(*queue, "SqsManagedSseEnabled", queue->logicalId + " switches encryption at rest off.")
            .fix = removeProperty(*queue, "SqsManagedSseEnabled");
    }
}

extern const Rule rule{
    .id = "SQS-ENC-01",
    .layer = Layer::Advice,
    .severity = Severity::Warning,
    .title = "Encryption of a queue is switched off",
    .why = "Messages lie unencrypted on disk, although encryption with keys of SQS costs nothing.",
    .facts = {"sqs.security.at-rest"},
    .source = "AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::sqs_encryption_off
