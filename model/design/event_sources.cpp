#include "model/design/event_sources.h"

#include "model/template/serverless.h"

namespace lintel {

namespace {

constexpr std::size_t EventDepth = 5; ///< {"Resources", id, "Properties", "Events", name}

/// Whether a place is the property of a serverless event that names its source, or the whole event.
bool isSource(const Template& source, const Path& place) {
    const Node* event = nodeAt(source, std::span(place).first(EventDepth));
    const Node* type = event ? event->find("Type") : nullptr;
    const ServerlessEventKind* kind = type ? serverlessEventKind(type->text()) : nullptr;
    return kind && (place.size() == EventDepth ||
                    (place.size() > EventDepth + 1 && place[EventDepth + 1] == kind->source));
}

} // namespace

std::optional<Path> eventAt(const ReferenceGraph& references, const ReferenceGraph::Edge& edge) {
    const Path& place = edge.path;
    if (place.size() < 4)
        return std::nullopt;
    if (references.resource(edge.from).type == "AWS::Lambda::EventSourceMapping" &&
        place[3] == "EventSourceArn")
        return Path{place[0], place[1]};
    const bool isEvent =
        place.size() >= EventDepth && place[3] == "Events" && references.source().usesServerlessTransform();
    if (!isEvent || !isSource(references.source(), place))
        return std::nullopt;
    return Path(place.begin(), place.begin() + EventDepth);
}

} // namespace lintel
