#pragma once

#include "model/template/template.h"

namespace lintel {

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

} // namespace lintel
