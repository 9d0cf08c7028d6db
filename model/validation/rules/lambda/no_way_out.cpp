#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/network.h"
#include "model/validation/support/values.h"

namespace lintel::rules::lambda_no_way_out {

void check(RuleContext& context) {
    for (const Resource* function : functions(context)) {
        const Node* subnets = function->property("VpcConfig.SubnetIds");
        if (!subnets || !context.resources("AWS::EC2::VPCEndpoint").empty())
            continue;
        for (const Node* item : listItems(subnets)) {
            const Resource* subnet = context.referenced(item, "AWS::EC2::Subnet");
            if (!subnet || context.network().wayOut(*subnet) != Network::Way::None)
                continue;
            context.report(*item,
                           function->logicalId + " is in " + subnet->logicalId +
                               ", which has neither a NAT gateway nor a VPC endpoint.",
                           {function->logicalId, subnet->logicalId});
            break;
        }
    }
}

extern const Rule rule{
    .id = "LAM-VPC-02",
    .layer = Layer::Advice,
    .severity = Severity::Advice,
    .title = "Function that reaches nothing outside its VPC",
    .why = "Calls to AWS services and to the internet time out; a NAT gateway or VPC endpoints open the way.",
    .facts = {"lambda.network.vpc.no-internet", "lambda.network.vpc.endpoint"},
    .source = "lambda/latest/dg/configuration-vpc-internet.html",
    .check = check,
};

} // namespace lintel::rules::lambda_no_way_out
