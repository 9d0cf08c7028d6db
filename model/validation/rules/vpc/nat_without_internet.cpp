#include "model/validation/rule.h"
#include "model/validation/support/network.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::vpc_nat_without_internet {

void check(RuleContext& context) {
    for (const Resource* gateway : context.resources("AWS::EC2::NatGateway")) {
        const Resource* subnet = context.referenced(gateway->property("SubnetId"), "AWS::EC2::Subnet");
        if (!subnet || knownText(context, *gateway, "ConnectivityType") == "private")
            continue;
        const Network::Way way = context.network().wayOut(*subnet);
        if (way == Network::Way::None || way == Network::Way::NatGateway)
            context
                .report(*gateway, "SubnetId",
                        gateway->logicalId + " is in " + subnet->logicalId +
                            ", a subnet without a route to an internet gateway.")
                .elements.push_back(subnet->logicalId);
    }
}

extern const Rule rule{
    .id = "VPC-NAT-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "NAT gateway in a subnet without the internet",
    .why = "A NAT gateway passes traffic on through its own subnet; without a route to an internet gateway "
           "nothing gets out.",
    .facts = {"vpc.nat.purpose", "vpc.subnet.public"},
    .source = "vpc/latest/userguide/vpc-nat-gateway.html",
    .check = check,
};

} // namespace lintel::rules::vpc_nat_without_internet
