#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/permissions.h"

namespace lintel::rules::lambda_dead_letter_permission {

void check(RuleContext& context) {
    for (const Resource* function : context.resources("AWS::Lambda::Function")) {
        const Node* arn = function->property("DeadLetterConfig.TargetArn");
        const Resource* target = context.referenced(arn);
        const Resource* role = roleOf(context, *function);
        if (!target || !role)
            continue;
        const std::string action = target->type == "AWS::SQS::Queue"   ? "sqs:SendMessage"
                                   : target->type == "AWS::SNS::Topic" ? "sns:Publish"
                                                                       : "";
        if (!action.empty() && context.permissions().allows(*role, action) == Answer::No)
            context.report(*arn,
                           "The role " + role->logicalId + " of " + function->logicalId + " lacks " + action +
                               ", so nothing reaches " + target->logicalId + ".",
                           {function->logicalId, role->logicalId, target->logicalId});
    }
}

extern const Rule rule{
    .id = "LAM-DLQ-02",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Role may not write to the dead-letter queue",
    .why = "Lambda refuses the function: its role has to be allowed to send to the dead-letter queue.",
    .facts = {"lambda.dlq.permission"},
    .source = "lambda/latest/dg/invocation-async-retain-records.html",
    .check = check,
};

} // namespace lintel::rules::lambda_dead_letter_permission
