#include "model/validation/rule.h"
#include "model/validation/support/dead_letter.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::sqs_dead_letter_retention {

void check(RuleContext& context) {
    constexpr double standard = 345'600;
    constexpr int longest = 1'209'600;
    for (const DeadLetter& pair : deadLetterQueues(context)) {
        const auto source = effectiveNumber(context, *pair.source, "MessageRetentionPeriod", standard);
        const auto target = effectiveNumber(context, *pair.target, "MessageRetentionPeriod", standard);
        if (!source || !target || *target >= *source)
            continue;
        Finding& finding = context.report(*pair.target, "MessageRetentionPeriod",
                                          "The dead-letter queue " + pair.target->logicalId +
                                              " keeps messages for a shorter time than " +
                                              pair.source->logicalId + ", from where they come.");
        finding.elements.push_back(pair.source->logicalId);
        finding.fix = setProperty(*pair.target, "MessageRetentionPeriod", longest,
                                  "Keep messages for 14 days (1,209,600 s)");
    }
}

extern const Rule rule{
    .id = "SQS-DLQ-02",
    .layer = Layer::Advice,
    .severity = Severity::Advice,
    .title = "Dead-letter queue that keeps messages for too short a time",
    .why = "In a standard dead-letter queue the age of a message counts from when it was first sent, so it "
           "may vanish before anybody has looked at it.",
    .facts = {"sqs.dlq.retention", "sqs.dlq.retention-clock"},
    .source = "AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::sqs_dead_letter_retention
