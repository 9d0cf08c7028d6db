#include "model/template/serverless.h"

#include <algorithm>
#include <array>

namespace lintel {

namespace {

/// What events of a type become.
struct EventKind {
    std::string_view event;
    std::string_view resource;
    std::string_view shared;    ///< logical id of the one resource for all such events; empty: one for each
    std::string_view reference; ///< property that names another resource instead
};
constexpr std::array<EventKind, 6> EventKinds = {{
    {"Api", "AWS::Serverless::Api", "ServerlessRestApi", "RestApiId"},
    {"HttpApi", "AWS::Serverless::HttpApi", "ServerlessHttpApi", "ApiId"},
    {"Schedule", "AWS::Events::Rule", "", ""},
    {"ScheduleV2", "AWS::Scheduler::Schedule", "", ""},
    {"EventBridgeRule", "AWS::Events::Rule", "", ""},
    {"CloudWatchEvent", "AWS::Events::Rule", "", ""},
}};

} // namespace

std::vector<ServerlessEvent> serverlessEvents(const Template& source) {
    std::vector<ServerlessEvent> events;
    if (!source.usesServerlessTransform())
        return events;
    for (const Resource& resource : source.resources()) {
        if (resource.type != "AWS::Serverless::Function" && resource.type != "AWS::Serverless::StateMachine")
            continue;
        const Node* list = resource.property("Events");
        if (!list || !list->isMapping() || list->intrinsic() != Intrinsic::None)
            continue;
        for (const auto& [key, event] : list->members())
            if (const Node* type = event->find("Type"); type && type->isString())
                events.push_back({&resource, key, type->text(), event->find("Properties")});
    }
    return events;
}

std::vector<GeneratedResource> generatedResources(const Template& source) {
    std::vector<GeneratedResource> generated;
    for (const ServerlessEvent& event : serverlessEvents(source)) {
        const auto kind = std::find_if(EventKinds.begin(), EventKinds.end(),
                                       [&](const EventKind& each) { return each.event == event.type; });
        if (kind == EventKinds.end() || (!kind->reference.empty() && event.property(kind->reference)))
            continue;
        const std::string id =
            kind->shared.empty() ? event.holder->logicalId + event.name() : std::string(kind->shared);
        if (source.resource(id))
            continue; // the template has it itself
        Path origin = {"Resources", event.holder->logicalId, "Properties", "Events", event.name()};
        if (!kind->reference.empty())
            origin.insert(origin.end(), {"Properties", std::string(kind->reference)});
        const auto known = std::find_if(generated.begin(), generated.end(),
                                        [&](const GeneratedResource& each) { return each.logicalId == id; });
        if (known == generated.end())
            generated.push_back({id, std::string(kind->resource), {std::move(origin)}});
        else
            known->origins.push_back(std::move(origin));
    }
    return generated;
}

} // namespace lintel
