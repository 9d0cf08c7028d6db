#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/permissions.h"

namespace lintel::rules::lambda_vpc_permission {

void check(RuleContext& context) {
    for (const Resource* function : context.resources("AWS::Lambda::Function")) {
        const Node* subnets = function->property("VpcConfig.SubnetIds");
        const Resource* role = roleOf(context, *function);
        if (subnets && role &&
            context.permissions().allows(*role, "ec2:CreateNetworkInterface") == Answer::No)
            context.report(*subnets,
                           "The role " + role->logicalId + " of " + function->logicalId +
                               " may not create network interfaces in the VPC.",
                           {function->logicalId, role->logicalId});
    }
}

extern const Rule rule{
    .id = "LAM-VPC-03",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Role may not put the function into a VPC",
    .why = "Lambda refuses the function: its role needs ec2:CreateNetworkInterface and the like, as "
           "AWSLambdaVPCAccessExecutionRole has.",
    .facts = {"lambda.permissions.policy.vpc", "lambda.network.vpc.eni"},
    .source = "lambda/latest/dg/configuration-vpc.html",
    .check = check,
};

} // namespace lintel::rules::lambda_vpc_permission
