#include "model/validation/rule.h"
#include "model/validation/support/network.h"
#include "model/validation/support/properties.h"
#include "model/validation/support/values.h"

#include <set>

namespace lintel::rules::elb_private_subnets {

void check(RuleContext& context) {
    for (const Resource* balancer : context.resources("AWS::ElasticLoadBalancingV2::LoadBalancer")) {
        const Node* scheme = balancer->property("Scheme");
        if ((scheme ? knownString(context.source(), scheme) : "internet-facing") != "internet-facing")
            continue;
        std::set<const Resource*> seen;
        for (const Node* item : listItems(balancer->property("Subnets"))) {
            const Resource* subnet = context.referenced(item, "AWS::EC2::Subnet");
            if (!subnet || !seen.insert(subnet).second)
                continue;
            const Network::Way way = context.network().wayOut(*subnet);
            if (way == Network::Way::None || way == Network::Way::NatGateway)
                context.report(*item,
                               "The internet-facing " + balancer->logicalId + " is in " + subnet->logicalId +
                                   ", a subnet without a route to an internet gateway.",
                               {balancer->logicalId, subnet->logicalId});
        }
    }
}

extern const Rule rule{
    .id = "ELB-SUB-02",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Internet-facing load balancer in a private subnet",
    .why = "Its nodes there cannot be reached from the internet; without any internet gateway it is not even "
           "created.",
    .facts = {"vpc.subnet.public", "elb.alb.lab"},
    .source = "elasticloadbalancing/latest/application/application-load-balancers.html",
    .check = check,
};

} // namespace lintel::rules::elb_private_subnets
