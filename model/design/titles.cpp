#include "model/design/titles.h"

#include <algorithm>

namespace lintel {

std::string titleOf(const Resource& resource, const Structure& structure) {
    const auto named = structure.names.find(resource.type);
    const Node* name =
        named != structure.names.end() ? resource.property(named->second) : nameProperty(resource);
    if (const auto text = literalString(name); text && !text->empty())
        return *text;
    if (const Node* tags = resource.property("Tags"))
        for (const Node* tag : tags->items())
            if (const Node* key = tag->find("Key"); key && key->text() == "Name")
                if (const auto text = literalString(tag->find("Value")); text && !text->empty())
                    return *text;
    return resource.logicalId;
}

std::string subtitleOf(const Resource& resource, const Structure& structure, const std::string& label) {
    for (const Structure::Subtitle& rule : structure.subtitles) {
        if (rule.type != resource.type)
            continue;
        const Node* value = rule.property.empty() ? nullptr : resource.property(rule.property);
        if (rule.property.empty() || (value && value->text() == rule.value))
            return rule.text;
    }
    return label;
}

std::set<std::size_t> deadLetterQueues(const ReferenceGraph& references) {
    std::set<std::size_t> found;
    for (const std::size_t queue : references.ofType("AWS::SQS::Queue"))
        for (const ReferenceGraph::Edge* edge : references.incoming(queue)) {
            const auto names = {"RedrivePolicy", "DeadLetterConfig", "DeadLetterQueue", "DestinationConfig"};
            if (std::any_of(names.begin(), names.end(), [&](const char* name) {
                    return std::find(edge->path.begin(), edge->path.end(), name) != edge->path.end();
                }))
                found.insert(queue);
        }
    return found;
}

} // namespace lintel
