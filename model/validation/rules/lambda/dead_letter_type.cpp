#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::lambda_dead_letter_type {

void check(RuleContext& context) {
    for (const Resource* function : functions(context)) {
        const Node* arn = function->property("DeadLetterConfig.TargetArn");
        if (!arn)
            arn = function->property("DeadLetterQueue.TargetArn"); // as AWS::Serverless::Function calls it
        const Resource* target = context.referenced(arn);
        const char* flag = !target                             ? nullptr
                           : target->type == "AWS::SQS::Queue" ? "FifoQueue"
                           : target->type == "AWS::SNS::Topic" ? "FifoTopic"
                                                               : nullptr;
        if (flag && effectiveBool(context, *target, flag, false) == true)
            context.report(*arn,
                           target->logicalId + " is FIFO and cannot be the dead-letter queue of " +
                               function->logicalId + ".",
                           {function->logicalId, target->logicalId});
    }
}

extern const Rule rule{
    .id = "LAM-DLQ-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "FIFO dead-letter queue of a function",
    .why = "Lambda takes a standard queue or a standard topic for asynchronous events that failed, nothing "
           "else.",
    .facts = {"lambda.dlq.definition"},
    .source = "lambda/latest/dg/invocation-async-retain-records.html",
    .check = check,
};

} // namespace lintel::rules::lambda_dead_letter_type
