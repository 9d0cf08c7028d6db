#include "model/template/serverless.h"

#include <algorithm>
#include <array>

namespace lintel {

namespace {

constexpr const char* Mapping = "AWS::Lambda::EventSourceMapping";
constexpr const char* Permission = "AWS::Lambda::Permission";

/// Source:
/// docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html
/// and sam-property-statemachine-statemachineeventsource.html
constexpr std::array<ServerlessEventKind, 19> EventKinds = {{
    {"AlexaSkill", Permission, "", true},
    {"Api", "AWS::Serverless::Api", "RestApiId", false, "ServerlessRestApi", true},
    {"CloudWatchEvent", "AWS::Events::Rule", "", false, "", true},
    {"CloudWatchLogs", "AWS::Logs::SubscriptionFilter", "LogGroupName", true},
    {"Cognito", Permission, "UserPool", true},
    {"DocumentDB", Mapping, "Cluster", true},
    {"DynamoDB", Mapping, "Stream", true},
    {"EventBridgeRule", "AWS::Events::Rule", "", false, "", true},
    {"HttpApi", "AWS::Serverless::HttpApi", "ApiId", false, "ServerlessHttpApi"},
    {"IoTRule", "AWS::IoT::TopicRule", ""},
    {"Kinesis", Mapping, "Stream", true},
    {"MQ", Mapping, "Broker", true},
    {"MSK", Mapping, "Stream", true},
    {"S3", Permission, "Bucket", true},
    {"SNS", "AWS::SNS::Subscription", "Topic", true},
    {"SQS", Mapping, "Queue", true},
    {"Schedule", "AWS::Events::Rule", "", false, "", true},
    {"ScheduleV2", "AWS::Scheduler::Schedule", "", false, "", true},
    {"SelfManagedKafka", Mapping, "", true},
}};

bool isMachine(std::string_view type) {
    return type == "AWS::Serverless::StateMachine";
}

/// A value and its place.
struct Placed {
    const Node* node;
    Path path;
};

/// The items of a list, or the value itself where one is written instead; each with what goes with it.
std::vector<Placed> eachOf(const Node* value, const Path& whole, const Path& place) {
    if (!value)
        return {};
    const bool isList = value->isSequence() && value->intrinsic() == Intrinsic::None;
    if (!isList || value->items().size() == 1)
        return {{isList ? value->items().front() : value, whole}};
    std::vector<Placed> items;
    for (std::size_t i = 0; i < value->items().size(); ++i) {
        items.push_back({value->items()[i], place});
        items.back().path.push_back(std::to_string(i));
    }
    return items;
}

std::vector<std::string> textsOf(const Node* list) {
    std::vector<std::string> texts;
    if (list)
        for (const Node* item : list->items())
            if (item->isString() && item->intrinsic() == Intrinsic::None)
                texts.push_back(item->text());
    return texts;
}

/// Adds what a connector at a path says; one within a resource says it of that resource.
void addConnectors(const Template& source, const Node* properties, const Path& path, const Resource* holder,
                   std::vector<ServerlessConnector>& found) {
    if (!properties || !properties->isMapping())
        return;
    const auto named = [&source](const Node* end) {
        const Node* id = end ? end->find("Id") : nullptr;
        return id && id->isString() && id->intrinsic() == Intrinsic::None ? source.resource(id->text())
                                                                          : nullptr;
    };
    const Resource* from = holder ? holder : named(properties->find("Source"));
    Path destinations = path;
    destinations.insert(destinations.end(), {"Properties", "Destination"});
    for (const Placed& each : eachOf(properties->find("Destination"), path, destinations))
        if (const Resource* to = named(each.node); from && to)
            found.push_back({from, to, textsOf(properties->find("Permissions")), each.path});
}

} // namespace

const ServerlessEventKind* serverlessEventKind(std::string_view type) {
    const auto found = std::ranges::find(EventKinds, type, &ServerlessEventKind::type);
    return found == EventKinds.end() ? nullptr : &*found;
}

std::vector<std::string_view> serverlessEventTypes(std::string_view holder) {
    std::vector<std::string_view> types;
    for (const ServerlessEventKind& kind : EventKinds)
        if (!isMachine(holder) || kind.ofMachines)
            types.push_back(kind.type);
    return types;
}

std::vector<ServerlessEvent> serverlessEvents(const Template& source) {
    std::vector<ServerlessEvent> events;
    if (!source.usesServerlessTransform())
        return events;
    for (const Resource& resource : source.resources()) {
        if (resource.type != "AWS::Serverless::Function" && !isMachine(resource.type))
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
        const ServerlessEventKind* kind = serverlessEventKind(event.type);
        if (!kind || kind->isTie || (!kind->source.empty() && event.property(kind->source)))
            continue;
        const std::string id =
            kind->shared.empty() ? event.holder->logicalId + event.name() : std::string(kind->shared);
        if (source.resource(id))
            continue; // the template has it itself
        Path origin = {"Resources", event.holder->logicalId, "Properties", "Events", event.name()};
        if (!kind->source.empty())
            origin.insert(origin.end(), {"Properties", std::string(kind->source)});
        const auto known = std::find_if(generated.begin(), generated.end(),
                                        [&](const GeneratedResource& each) { return each.logicalId == id; });
        if (known == generated.end())
            generated.push_back({id, std::string(kind->becomes), {std::move(origin)}});
        else
            known->origins.push_back(std::move(origin));
    }
    return generated;
}

std::vector<ServerlessConnector> serverlessConnectors(const Template& source) {
    std::vector<ServerlessConnector> found;
    if (!source.usesServerlessTransform())
        return found;
    for (const Resource& resource : source.resources()) {
        const Path path{"Resources", resource.logicalId};
        if (resource.type == "AWS::Serverless::Connector")
            addConnectors(source, resource.properties, path, nullptr, found);
        const Node* connectors = resource.body->isMapping() ? resource.body->find("Connectors") : nullptr;
        if (!connectors || !connectors->isMapping())
            continue;
        for (const auto& [key, connector] : connectors->members()) {
            Path inner = path;
            inner.insert(inner.end(), {"Connectors", key->text()});
            addConnectors(source, connector->find("Properties"), inner, &resource, found);
        }
    }
    return found;
}

std::optional<ServerlessConnector> serverlessConnectorAt(const Template& source, const Path& end) {
    for (ServerlessConnector& connector : serverlessConnectors(source))
        if (std::ranges::mismatch(connector.path, end).in1 == connector.path.end())
            return std::move(connector);
    return std::nullopt;
}

} // namespace lintel
