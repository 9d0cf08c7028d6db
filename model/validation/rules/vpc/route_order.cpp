#include "model/validation/rule.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace lintel::rules::vpc_route_order {

void check(RuleContext& context) {
    for (const Resource* route : context.resources("AWS::EC2::Route")) {
        const Resource* gateway =
            context.referenced(route->property("GatewayId"), "AWS::EC2::InternetGateway");
        if (!gateway)
            continue;
        for (const Resource* attachment : context.resources("AWS::EC2::VPCGatewayAttachment")) {
            const auto waits = [route](const Reference* reference) {
                return reference->source == route->logicalId;
            };
            if (context.referenced(attachment->property("InternetGatewayId")) != gateway ||
                std::ranges::any_of(context.source().referencesTo(attachment->logicalId), waits))
                continue;
            Finding& finding = context.report(*route->key,
                                              route->logicalId + " may be created before " +
                                                  attachment->logicalId + " attaches the gateway.",
                                              {route->logicalId, attachment->logicalId});
            if (!route->dependsOn)
                finding.fix = Fix{"Create it after " + attachment->logicalId,
                                  {{Fix::Edit::Kind::Set,
                                    {"Resources", route->logicalId, "DependsOn"},
                                    attachment->logicalId}}};
        }
    }
}

extern const Rule rule{
    .id = "VPC-IGW-02",
    .layer = Layer::Architecture,
    .severity = Severity::Warning,
    .title = "Route that does not wait for its gateway",
    .why = "The route names the gateway but not its attachment; when the route comes first, the stack rolls "
           "back.",
    .facts = {"vpc.internet-gateway.purpose"},
    .source = "AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::vpc_route_order
