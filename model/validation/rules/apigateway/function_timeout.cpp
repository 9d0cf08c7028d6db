#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/integrations.h"

#include <set>

namespace lintel::rules::apigateway_function_timeout {

void check(RuleContext& context) {
    std::set<const Resource*> seen;
    for (const Integration& integration : integrations(context)) {
        const double most = integration.isHttpApi ? 30 : 29;
        const std::optional<double> timeout = functionTimeout(context, *integration.function);
        if (!timeout || *timeout <= most || !seen.insert(integration.function).second)
            continue;
        context
            .report(*integration.function, "Timeout",
                    integration.function->logicalId + " may run for " +
                        std::to_string(static_cast<int>(*timeout)) +
                        " s, but the API answers the caller after " + std::to_string(static_cast<int>(most)) +
                        " s.")
            .elements.push_back(integration.holder->logicalId);
    }
}

extern const Rule rule{
    .id = "API-TIME-01",
    .layer = Layer::Architecture,
    .severity = Severity::Warning,
    .title = "Function behind an API that may run longer than the API waits",
    .why = "The caller gets status 504 while the function goes on working and costing; answer at once and "
           "work asynchronously.",
    .facts = {"apigw.integration.timeout.default", "apigw.integration.timeout.http-api",
              "lambda.configuration.timeout.max"},
    .source = "apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html",
    .check = check,
};

} // namespace lintel::rules::apigateway_function_timeout
