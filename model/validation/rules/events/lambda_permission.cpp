#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/permissions.h"
#include "model/validation/support/values.h"

#include <nlohmann/json.hpp>

namespace lintel::rules::events_lambda_permission {

void check(RuleContext& context) {
    for (const Resource* rule : context.resources("AWS::Events::Rule")) {
        for (const Node* target : listItems(rule->property("Targets"))) {
            const Resource* function = functionOf(context, target->find("Arn"));
            if (!function || target->find("RoleArn") ||
                context.permissions().mayInvoke(*function, "events.amazonaws.com") != Answer::No)
                continue;
            context
                .report(*target->find("Arn"),
                        "No permission lets " + rule->logicalId + " invoke " + function->logicalId + ".",
                        {rule->logicalId, function->logicalId})
                .fix = permitInvocation(context, *function, "events.amazonaws.com",
                                        function->logicalId + "Permission" + rule->logicalId,
                                        {{"Fn::GetAtt", {rule->logicalId, "Arn"}}});
        }
    }
}

extern const Rule rule{
    .id = "EVT-LAM-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Rule may not invoke the function",
    .why = "The rule fires and Lambda denies every invocation: nothing runs, and only the metric "
           "FailedInvocations tells.",
    .facts = {"lambda.trigger.eventbridge.permission", "lambda.permissions.service-invoke"},
    .source = "eventbridge/latest/userguide/eb-use-resource-based.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::events_lambda_permission
