#pragma once

#include "model/template/template.h"

namespace lintel {

/// What the serverless transform makes of the events of a type.
struct ServerlessEventKind {
    std::string_view type;        ///< "Api", "SQS", "ScheduleV2" …
    std::string_view becomes;     ///< type of the resource that it adds for them
    std::string_view source;      ///< property of the event that names what sends it; empty: none does
    bool isTie = false;           ///< what it adds only ties the function to what sends the event
    std::string_view shared = {}; ///< logical id of the one resource for all such events that name no source
    bool ofMachines = false;      ///< state machines take such events too
};
/// The kind of that name, or null: the transform refuses any other.
const ServerlessEventKind* serverlessEventKind(std::string_view type);
/// The names of the kinds that a type of the template takes ("AWS::Serverless::Function").
std::vector<std::string_view> serverlessEventTypes(std::string_view holder);

/// An event of a serverless function or state machine: what invokes it.
struct ServerlessEvent {
    const Resource* holder;
    const Node* key;        ///< its name
    std::string type;       ///< "Api", "SQS", "Schedule" …
    const Node* properties; ///< null when it has none

    std::string name() const { return key->text(); }
    /// The value of one of its properties, or null.
    const Node* property(std::string_view name) const {
        return properties ? properties->find(name) : nullptr;
    }
};
/// The events of a template that the serverless transform expands, in document order.
std::vector<ServerlessEvent> serverlessEvents(const Template& source);

/// A resource of its own that the serverless transform adds for events: an API for those that name none, or
/// the rule of a schedule or event pattern. What else it adds (permissions, event source mappings,
/// subscriptions, roles) only ties resources together that the template has. Source:
/// docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
struct GeneratedResource {
    std::string logicalId;
    std::string type;
    /// The places of what it comes from, as paths of the property that names it ("…/Events/Get/Properties/
    /// RestApiId", whether it is written or not) or of the whole event.
    std::vector<Path> origins;
};
std::vector<GeneratedResource> generatedResources(const Template& source);

/// What a connector lets one resource do to another: the transform writes the policy or permission for it.
/// One for each destination. Source:
/// docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-connector.html
struct ServerlessConnector {
    const Resource* from;
    const Resource* to;
    std::vector<std::string> permissions; ///< "Read", "Write"
    Path path; ///< what goes when the two are disconnected: the connector, or one of its destinations
};
/// The connectors between resources of the template, those within a resource ("Connectors") included.
std::vector<ServerlessConnector> serverlessConnectors(const Template& source);
/// The one that a reference to one of its ends stands in.
std::optional<ServerlessConnector> serverlessConnectorAt(const Template& source, const Path& end);

} // namespace lintel
