#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/network.h"
#include "model/validation/support/values.h"

namespace lintel::rules::lambda_public_subnet {

void check(RuleContext& context) {
    for (const Resource* function : functions(context)) {
        for (const Node* item : listItems(function->property("VpcConfig.SubnetIds"))) {
            const Resource* subnet = context.referenced(item, "AWS::EC2::Subnet");
            if (subnet && context.network().wayOut(*subnet) == Network::Way::InternetGateway)
                context.report(*item,
                               function->logicalId + " is in the public subnet " + subnet->logicalId +
                                   ", where it has neither a public address nor the internet.",
                               {function->logicalId, subnet->logicalId});
        }
    }
}

extern const Rule rule{
    .id = "LAM-VPC-01",
    .layer = Layer::Architecture,
    .severity = Severity::Warning,
    .title = "Function in a public subnet",
    .why = "An internet gateway serves public addresses only, and a function's network interface has none; "
           "calls to the internet time out.",
    .facts = {"lambda.network.vpc.public-subnet", "lambda.network.vpc.nat"},
    .source = "lambda/latest/dg/configuration-vpc-internet.html",
    .check = check,
};

} // namespace lintel::rules::lambda_public_subnet
