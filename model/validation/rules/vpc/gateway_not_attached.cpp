#include "model/validation/rule.h"

#include <algorithm>

namespace lintel::rules::vpc_gateway_not_attached {

void check(RuleContext& context) {
    const auto& attachments = context.resources("AWS::EC2::VPCGatewayAttachment");
    for (const Resource* route : context.resources("AWS::EC2::Route")) {
        const Resource* gateway =
            context.referenced(route->property("GatewayId"), "AWS::EC2::InternetGateway");
        if (!gateway)
            continue;
        const auto attaches = [&](const Resource* attachment) {
            const Node* id = attachment->property("InternetGatewayId");
            return id && (context.referenced(id) == gateway || !context.referenced(id));
        };
        if (std::ranges::none_of(attachments, attaches))
            context
                .report(*route, "GatewayId",
                        route->logicalId + " leads to " + gateway->logicalId +
                            ", which is attached to no VPC.")
                .elements.push_back(gateway->logicalId);
    }
}

extern const Rule rule{
    .id = "VPC-IGW-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Route to an internet gateway that is not attached",
    .why = "EC2 refuses the route: the gateway has to be attached to the VPC of the route table.",
    .facts = {"vpc.internet-gateway.purpose"},
    .source = "vpc/latest/userguide/VPC_Internet_Gateway.html",
    .check = check,
};

} // namespace lintel::rules::vpc_gateway_not_attached
