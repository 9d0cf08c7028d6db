#include "model/validation/rule.h"
#include "model/validation/support/properties.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::elb_plain_http {

void check(RuleContext& context) {
    for (const Resource* listener : context.resources("AWS::ElasticLoadBalancingV2::Listener")) {
        if (knownText(context, *listener, "Protocol") != "HTTP")
            continue;
        const Resource* balancer = context.referenced(listener->property("LoadBalancerArn"));
        if (balancer && knownText(context, *balancer, "Scheme") == "internal")
            continue;
        const auto redirects = [](const Node* action) {
            const std::optional<std::string> type = writtenText(action->find("Type"));
            return !type || *type == "redirect";
        };
        if (std::ranges::none_of(listItems(listener->property("DefaultActions")), redirects))
            context.report(*listener, "Protocol",
                           listener->logicalId + " serves plain HTTP and does not redirect to HTTPS.");
    }
}

extern const Rule rule{
    .id = "ELB-TLS-01",
    .layer = Layer::Advice,
    .severity = Severity::Advice,
    .title = "Load balancer that serves plain HTTP",
    .why = "Everybody on the way can read and change what users send and get.",
    .facts = {"acm.basics.purpose", "elb.alb.certificates"},
    .source = "elasticloadbalancing/latest/application/create-https-listener.html",
    .check = check,
};

} // namespace lintel::rules::elb_plain_http
