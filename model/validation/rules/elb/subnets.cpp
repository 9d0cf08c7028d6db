#include "model/validation/rule.h"
#include "model/validation/support/network.h"
#include "model/validation/support/properties.h"
#include "model/validation/support/values.h"

#include <set>

namespace lintel::rules::elb_subnets {

void check(RuleContext& context) {
    for (const Resource* balancer : context.resources("AWS::ElasticLoadBalancingV2::LoadBalancer")) {
        const Node* subnets = balancer->property("Subnets");
        const Node* typeNode = balancer->property("Type");
        const std::optional<std::string> type =
            typeNode ? knownString(context.source(), typeNode) : "application";
        if (!subnets || !subnets->isSequence() || type != "application")
            continue;
        std::set<const Resource*> distinct;
        std::set<std::string> zones;
        bool isKnown = true;
        for (const Node* item : subnets->items()) {
            const Resource* subnet = context.referenced(item, "AWS::EC2::Subnet");
            isKnown = isKnown && subnet;
            if (!subnet)
                continue;
            distinct.insert(subnet);
            const std::string zone = Network::zone(*subnet);
            zones.insert(zone.empty() ? "unknown zone of " + subnet->logicalId : zone);
        }
        if (isKnown && (distinct.size() < 2 || zones.size() < 2))
            context.report(*subnets,
                           balancer->logicalId + " is in " +
                               (distinct.size() < 2 ? "one subnet" : "subnets of one Availability Zone") +
                               "; it needs two subnets in different zones.",
                           {balancer->logicalId});
    }
}

extern const Rule rule{
    .id = "ELB-SUB-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Application load balancer in fewer than two zones",
    .why = "Elastic Load Balancing refuses it: an Application Load Balancer needs subnets in at least two "
           "Availability Zones.",
    .facts = {"vpc.subnet.zones"},
    .source = "elasticloadbalancing/latest/application/application-load-balancers.html",
    .check = check,
};

} // namespace lintel::rules::elb_subnets
