#include "model/validation/rule.h"

#include <algorithm>

namespace lintel::rules::apigateway_deployment_order {

void check(RuleContext& context) {
    for (const Resource* deployment : context.resources("AWS::ApiGateway::Deployment")) {
        const Resource* api =
            context.referenced(deployment->property("RestApiId"), "AWS::ApiGateway::RestApi");
        if (!api || api->property("Body") || api->property("BodyS3Location"))
            continue;
        bool waits = false;
        const Resource* method = nullptr;
        for (const Resource* candidate : context.resources("AWS::ApiGateway::Method")) {
            if (context.referenced(candidate->property("RestApiId")) != api)
                continue;
            method = method ? method : candidate;
            waits = waits || std::ranges::any_of(context.source().referencesTo(candidate->logicalId),
                                                 [&](const Reference* reference) {
                                                     return reference->source == deployment->logicalId;
                                                 });
        }
        if (!method || waits)
            continue;
        Finding& finding = context.report(*deployment->key,
                                          deployment->logicalId + " may be made before the methods of " +
                                              api->logicalId + " exist.",
                                          {deployment->logicalId, method->logicalId});
        if (!deployment->dependsOn)
            finding.fix = Fix{"Deploy after " + method->logicalId,
                              {{Fix::Edit::Kind::Set,
                                {"Resources", deployment->logicalId, "DependsOn"},
                                method->logicalId}}};
    }
}

extern const Rule rule{
    .id = "API-DEP-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Deployment that does not wait for its methods",
    .why = "API Gateway answers \"The REST API doesn't contain any methods\" and the stack rolls back, or "
           "the stage lacks methods.",
    .facts = {"apigw.deployment.needed"},
    .source = "AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::apigateway_deployment_order
