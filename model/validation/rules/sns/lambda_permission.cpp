#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/permissions.h"
#include "model/validation/support/subscriptions.h"

#include <nlohmann/json.hpp>

namespace lintel::rules::sns_lambda_permission {

void check(RuleContext& context) {
    for (const Subscription& subscription : subscriptions(context)) {
        const Resource* function =
            subscription.protocol == "lambda" ? functionOf(context, subscription.endpoint) : nullptr;
        if (!function || context.permissions().mayInvoke(*function, "sns.amazonaws.com") != Answer::No)
            continue;
        context
            .report(*subscription.endpoint,
                    "No permission lets " + subscription.topic->logicalId + " invoke " + function->logicalId +
                        ".",
                    {subscription.holder->logicalId, subscription.topic->logicalId, function->logicalId})
            .fix = permitInvocation(context, *function, "sns.amazonaws.com",
                                    function->logicalId + "Permission" + subscription.topic->logicalId,
                                    {{"Ref", subscription.topic->logicalId}});
    }
}

extern const Rule rule{
    .id = "SNS-LAM-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Topic may not invoke the function",
    .why = "The subscription exists, but Lambda denies every invocation, and messages are lost after the "
           "retries.",
    .facts = {"lambda.permissions.service-invoke", "lambda.permissions.resource-policy"},
    .source = "lambda/latest/dg/with-sns.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::sns_lambda_permission
