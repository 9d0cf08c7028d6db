#include "model/validation/rule.h"
#include "model/validation/support/properties.h"
#include "model/validation/support/values.h"

namespace lintel::rules::lambda_permission_principal {

/// The service that calls on behalf of a resource.
struct Caller {
    std::string_view type;
    std::string_view principal;
};
constexpr std::array<Caller, 9> callers{{
    {"AWS::ApiGateway::RestApi", "apigateway.amazonaws.com"},
    {"AWS::ApiGatewayV2::Api", "apigateway.amazonaws.com"},
    {"AWS::Cognito::UserPool", "cognito-idp.amazonaws.com"},
    {"AWS::Config::ConfigRule", "config.amazonaws.com"},
    {"AWS::ElasticLoadBalancingV2::TargetGroup", "elasticloadbalancing.amazonaws.com"},
    {"AWS::Events::Rule", "events.amazonaws.com"},
    {"AWS::IoT::TopicRule", "iot.amazonaws.com"},
    {"AWS::S3::Bucket", "s3.amazonaws.com"},
    {"AWS::SNS::Topic", "sns.amazonaws.com"},
}};

void check(RuleContext& context) {
    for (const Resource* permission : context.resources("AWS::Lambda::Permission")) {
        const std::optional<std::string> principal = writtenText(permission->property("Principal"));
        const std::vector<const Resource*> sources =
            mentionedResources(context.source(), permission->property("SourceArn"));
        if (!principal || sources.size() != 1)
            continue;
        for (const Caller& caller : callers) {
            if (caller.type != sources.front()->type || caller.principal == *principal)
                continue;
            Finding& finding = context.report(
                *permission, "Principal",
                permission->logicalId + " lets " + *principal + " invoke the function, but its source " +
                    sources.front()->logicalId + " calls as " + std::string(caller.principal) + ".");
            finding.elements.push_back(sources.front()->logicalId);
            finding.fix = setProperty(*permission, "Principal", std::string(caller.principal),
                                      "Change it to " + std::string(caller.principal));
        }
    }
}

extern const Rule rule{
    .id = "LAM-PER-01",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Permission for another service than its source",
    .why = "The service that calls is another one, so the permission lets nobody in and the call is refused.",
    .facts = {"lambda.permissions.service-invoke"},
    .source = "lambda/latest/dg/access-control-resource-based.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::lambda_permission_principal
