#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::lambda_concurrency_zero {

void check(RuleContext& context) {
    for (const Resource* function : functions(context)) {
        const Node* reserved = function->property("ReservedConcurrentExecutions");
        if (reserved && knownNumber(context.source(), reserved) == 0.0)
            context
                .report(*reserved, function->logicalId + " cannot run: its reserved concurrency is 0.",
                        {function->logicalId})
                .fix = removeProperty(*function, "ReservedConcurrentExecutions");
    }
}

extern const Rule rule{
    .id = "LAM-CON-01",
    .layer = Layer::Architecture,
    .severity = Severity::Warning,
    .title = "Reserved concurrency of 0",
    .why = "Every invocation is refused. That is a brake for emergencies, not a setting to deploy.",
    .facts = {"lambda.concurrency.reserved.zero"},
    .source = "lambda/latest/dg/configuration-concurrency.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::lambda_concurrency_zero
