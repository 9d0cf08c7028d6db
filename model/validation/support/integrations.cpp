#include "model/validation/support/integrations.h"

#include "model/validation/rule.h"
#include "model/validation/support/permissions.h"

namespace lintel {

std::vector<Integration> integrations(const RuleContext& context) {
    std::vector<Integration> found;
    const auto add = [&](const Resource& holder, const char* api, const Node* uri, const Node* credentials,
                         bool isHttpApi) {
        if (const Resource* function = functionOf(context, uri))
            found.push_back({&holder, context.referenced(holder.property(api)), function, uri, isHttpApi,
                             credentials != nullptr});
    };
    for (const Resource* method : context.resources("AWS::ApiGateway::Method"))
        add(*method, "RestApiId", method->property("Integration.Uri"),
            method->property("Integration.Credentials"), false);
    for (const Resource* integration : context.resources("AWS::ApiGatewayV2::Integration"))
        add(*integration, "ApiId", integration->property("IntegrationUri"),
            integration->property("CredentialsArn"), true);
    return found;
}

} // namespace lintel
