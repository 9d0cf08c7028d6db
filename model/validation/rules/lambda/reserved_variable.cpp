#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::lambda_reserved_variable {

const std::vector<std::string_view> reserved{"_HANDLER",
                                             "_X_AMZN_TRACE_ID",
                                             "AWS_DEFAULT_REGION",
                                             "AWS_REGION",
                                             "AWS_EXECUTION_ENV",
                                             "AWS_LAMBDA_FUNCTION_NAME",
                                             "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                                             "AWS_LAMBDA_FUNCTION_VERSION",
                                             "AWS_LAMBDA_INITIALIZATION_TYPE",
                                             "AWS_LAMBDA_LOG_GROUP_NAME",
                                             "AWS_LAMBDA_LOG_STREAM_NAME",
                                             "AWS_ACCESS_KEY",
                                             "AWS_ACCESS_KEY_ID",
                                             "AWS_SECRET_ACCESS_KEY",
                                             "AWS_SESSION_TOKEN",
                                             "AWS_LAMBDA_RUNTIME_API",
                                             "LAMBDA_TASK_ROOT",
                                             "LAMBDA_RUNTIME_DIR"};

void check(RuleContext& context) {
    for (const Resource* function : functions(context)) {
        for (const Node::Member& variable : membersOf(function->property("Environment.Variables"))) {
            const std::string& name = variable.key->text();
            if (std::ranges::find(reserved, name) == reserved.end())
                continue;
            Finding& finding = context.report(
                *variable.key, function->logicalId + " sets " + name + ", which Lambda keeps for itself.",
                {function->logicalId});
            finding.fix = Fix{"Remove " + name, {{Fix::Edit::Kind::Remove, finding.path, nullptr}}};
        }
    }
}

extern const Rule rule{
    .id = "LAM-ENV-02",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Environment variable that Lambda reserves",
    .why = "Lambda refuses the function; code finds these variables set by the runtime.",
    .facts = {"lambda.envvars.system"},
    .source = "lambda/latest/dg/configuration-envvars.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::lambda_reserved_variable
