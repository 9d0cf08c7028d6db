#include "model/validation/support/functions.h"

#include "model/template/serverless.h"
#include "model/validation/rule.h"
#include "model/validation/support/permissions.h"
#include "model/validation/support/properties.h"
#include "model/validation/support/values.h"

namespace lintel {

namespace {

void addServerlessEvents(const RuleContext& context, std::vector<EventSource>& sources) {
    for (const ServerlessEvent& event : serverlessEvents(context.source())) {
        const ServerlessEventKind* kind = serverlessEventKind(event.type);
        if (event.properties && kind && kind->becomes == "AWS::Lambda::EventSourceMapping" &&
            !kind->source.empty())
            sources.push_back({event.holder, event.properties,
                               context.referenced(event.property(kind->source)), event.holder});
    }
}

} // namespace

std::vector<const Resource*> functions(const RuleContext& context) {
    std::vector<const Resource*> all = context.resources("AWS::Lambda::Function");
    const std::vector<const Resource*>& serverless = context.resources("AWS::Serverless::Function");
    all.insert(all.end(), serverless.begin(), serverless.end());
    return all;
}

std::optional<double> functionTimeout(const RuleContext& context, const Resource& function) {
    constexpr double standard = 3;
    return effectiveNumber(context, function, "Timeout", standard);
}

const Resource* roleOf(const RuleContext& context, const Resource& function) {
    return context.referenced(function.property("Role"), "AWS::IAM::Role");
}

std::vector<EventSource> eventSources(const RuleContext& context) {
    std::vector<EventSource> sources;
    for (const Resource* mapping : context.resources("AWS::Lambda::EventSourceMapping")) {
        if (mapping->properties)
            sources.push_back({mapping, mapping->properties,
                               context.referenced(mapping->property("EventSourceArn")),
                               functionOf(context, mapping->property("FunctionName"))});
    }
    addServerlessEvents(context, sources);
    return sources;
}

Fix permitInvocation(const RuleContext& context, const Resource& function, std::string_view service,
                     std::string_view wish, const nlohmann::ordered_json& sourceArn) {
    nlohmann::ordered_json properties{{"FunctionName", {{"Ref", function.logicalId}}},
                                      {"Action", "lambda:InvokeFunction"},
                                      {"Principal", std::string(service)}};
    if (!sourceArn.is_null())
        properties["SourceArn"] = sourceArn;
    return addResource(context.source(), std::string(wish), "AWS::Lambda::Permission", std::move(properties),
                       "Let " + std::string(service) + " invoke " + function.logicalId);
}

} // namespace lintel
