#include "model/validation/rule.h"
#include "model/validation/support/network.h"

#include <map>
#include <set>

namespace lintel::rules::vpc_one_nat {

void check(RuleContext& context) {
    std::map<const Resource*, std::set<std::string>> zones;
    for (const Resource* subnet : context.resources("AWS::EC2::Subnet")) {
        const Resource* route = context.network().defaultRoute(*subnet);
        const Resource* gateway =
            route ? context.referenced(route->property("NatGatewayId"), "AWS::EC2::NatGateway") : nullptr;
        const std::string zone = Network::zone(*subnet);
        if (gateway && !zone.empty())
            zones[gateway].insert(zone);
    }
    for (const Resource* gateway : context.resources("AWS::EC2::NatGateway")) {
        if (zones[gateway].size() > 1)
            context.report(*gateway->key,
                           gateway->logicalId + " serves private subnets in " +
                               std::to_string(zones[gateway].size()) + " Availability Zones.",
                           {gateway->logicalId});
    }
}

extern const Rule rule{
    .id = "VPC-NAT-02",
    .layer = Layer::Advice,
    .severity = Severity::Warning,
    .title = "One NAT gateway for several Availability Zones",
    .why = "When its zone fails, the others lose the internet too, and traffic between zones costs; put one "
           "into each zone.",
    .facts = {"vpc.nat.purpose", "vpc.subnet.zones"},
    .source = "vpc/latest/userguide/nat-gateway-basics.html",
    .check = check,
};

} // namespace lintel::rules::vpc_one_nat
