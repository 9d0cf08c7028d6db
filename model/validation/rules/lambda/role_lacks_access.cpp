#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/permissions.h"
#include "model/validation/support/values.h"

#include <array>
#include <set>

namespace lintel::rules::lambda_role_lacks_access {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> prefixes{
    {{"AWS::DynamoDB::Table", "dynamodb"},
     {"AWS::S3::Bucket", "s3"},
     {"AWS::SQS::Queue", "sqs"},
     {"AWS::SNS::Topic", "sns"}}};

std::string_view prefixOf(const Resource& resource) {
    for (const auto& [type, prefix] : prefixes) {
        if (resource.type == type)
            return prefix;
    }
    return {};
}

void check(RuleContext& context) {
    for (const Resource* function : context.resources("AWS::Lambda::Function")) {
        const Resource* role = roleOf(context, *function);
        if (!role)
            continue;
        for (const Node::Member& variable : membersOf(function->property("Environment.Variables"))) {
            const Resource* target = context.referenced(variable.value);
            const std::string_view prefix = target ? prefixOf(*target) : std::string_view();
            if (prefix.empty() || context.permissions().allowsAny(*role, prefix) != Answer::No)
                continue;
            context.report(*variable.value,
                           function->logicalId + " is told of " + target->logicalId + ", but its role " +
                               role->logicalId + " allows no " + std::string(prefix) + " action.",
                           {function->logicalId, role->logicalId, target->logicalId});
        }
    }
}

extern const Rule rule{
    .id = "LAM-ROLE-02",
    .layer = Layer::Architecture,
    .severity = Severity::Warning,
    .title = "Role does not allow what the function is told to use",
    .why = "The variable names a resource that the code can reach with no call at all: every one is denied.",
    .facts = {"lambda.permissions.execution-role", "lambda.envvars.outside-code"},
    .source = "lambda/latest/dg/lambda-intro-execution-role.html",
    .check = check,
};

} // namespace lintel::rules::lambda_role_lacks_access
