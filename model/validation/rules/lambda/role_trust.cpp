#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/permissions.h"

namespace lintel::rules::lambda_role_trust {

void check(RuleContext& context) {
    for (const Resource* function : functions(context)) {
        const Resource* role = roleOf(context, *function);
        if (!role || context.permissions().trusts(*role, "lambda.amazonaws.com") != Answer::No)
            continue;
        context
            .report(*role, "AssumeRolePolicyDocument",
                    "Lambda may not assume " + role->logicalId + ", the role of " + function->logicalId + ".")
            .elements.push_back(function->logicalId);
    }
}

extern const Rule rule{
    .id = "LAM-ROLE-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Lambda may not assume the function's role",
    .why = "Creating the function fails: its role has to trust lambda.amazonaws.com.",
    .facts = {"lambda.permissions.trust-policy", "lambda.permissions.execution-role"},
    .source = "lambda/latest/dg/lambda-intro-execution-role.html",
    .check = check,
};

} // namespace lintel::rules::lambda_role_trust
