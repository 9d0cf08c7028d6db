#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/values.h"

namespace lintel::rules::lambda_environment_size {

void check(RuleContext& context) {
    constexpr std::size_t most = 4096;
    for (const Resource* function : functions(context)) {
        const Node* variables = function->property("Environment.Variables");
        std::size_t size = 0;
        for (const Node::Member& variable : membersOf(variables))
            size += variable.key->text().size() + writtenText(variable.value).value_or("").size();
        if (size > most)
            context.report(*variables,
                           "The variables of " + function->logicalId + " take " + std::to_string(size) +
                               " bytes; together they may take 4 KB.",
                           {function->logicalId});
    }
}

extern const Rule rule{
    .id = "LAM-ENV-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Environment variables over 4 KB",
    .why =
        "Lambda refuses the configuration; keep large settings in Parameter Store, S3 or the code package.",
    .facts = {"lambda.envvars.size.max"},
    .source = "lambda/latest/dg/gettingstarted-limits.html",
    .check = check,
};

} // namespace lintel::rules::lambda_environment_size
