#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/integrations.h"
#include "model/validation/support/permissions.h"

#include <nlohmann/json.hpp>

namespace lintel::rules::apigateway_lambda_permission {

nlohmann::ordered_json sourceArn(const Integration& integration) {
    const std::string api = integration.api ? "${" + integration.api->logicalId + "}" : "*";
    return {{"Fn::Sub", "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:" + api + "/*"}};
}

void check(RuleContext& context) {
    for (const Integration& integration : integrations(context)) {
        if (integration.hasCredentials ||
            context.permissions().mayInvoke(*integration.function, "apigateway.amazonaws.com") != Answer::No)
            continue;
        Finding& finding = context.report(
            *integration.uri, "No permission lets the API invoke " + integration.function->logicalId + ".",
            {integration.holder->logicalId, integration.function->logicalId});
        finding.fix =
            permitInvocation(context, *integration.function, "apigateway.amazonaws.com",
                             integration.function->logicalId + "PermissionApi", sourceArn(integration));
    }
}

extern const Rule rule{
    .id = "API-LAM-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "API may not invoke the function",
    .why = "Every request to the API ends with status 500, because Lambda denies the invocation.",
    .facts = {"apigw.integration.permission", "lambda.permissions.service-invoke"},
    .source = "lambda/latest/dg/services-apigateway.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::apigateway_lambda_permission
