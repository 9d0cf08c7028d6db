#include "model/validation/rule.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::apigateway_no_authorization {

void check(RuleContext& context) {
    for (const Resource* method : context.resources("AWS::ApiGateway::Method")) {
        const std::optional<std::string> type = knownText(context, *method, "AuthorizationType");
        const std::optional<std::string> verb = knownText(context, *method, "HttpMethod");
        if (type == "NONE" && verb != "OPTIONS" &&
            effectiveBool(context, *method, "ApiKeyRequired", false) == false)
            context.report(*method, "AuthorizationType", "Anybody may call " + method->logicalId + ".");
    }
}

extern const Rule rule{
    .id = "API-AUTH-01",
    .layer = Layer::Advice,
    .severity = Severity::Advice,
    .title = "Method without authorization",
    .why = "The address of an API is no secret; use IAM, Cognito or a Lambda authorizer unless it is meant "
           "for everybody.",
    .facts = {"apigw.auth.kinds"},
    .source = "apigateway/latest/developerguide/apigateway-control-access-to-api.html",
    .check = check,
};

} // namespace lintel::rules::apigateway_no_authorization
