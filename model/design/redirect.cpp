#include "model/design/redirect.h"

#include "model/design/reference_graph.h"

namespace lintel {

using Json = nlohmann::ordered_json;

namespace {

using Copies = std::map<std::string, std::string>;

void redirectId(Json& id, const Copies& copies) {
    if (!id.is_string())
        return;
    if (const auto copy = copies.find(id.get<std::string>()); copy != copies.end())
        id = copy->second;
}

void redirectText(Json& text, const Copies& copies) {
    std::string written = text;
    for (const auto& [original, copy] : copies)
        for (const char end : {'}', '.'})
            for (std::size_t at = written.find("${" + original + end); at != std::string::npos;
                 at = written.find("${" + original + end, at + copy.size()))
                written.replace(at + 2, original.size(), copy);
    text = written;
}

void redirectValue(Json& value, const Copies& copies) {
    if (value.is_object() && value.size() == 1) {
        Json& argument = value.begin().value();
        const std::string& name = value.begin().key();
        if (name == "Ref")
            return redirectId(argument, copies);
        if (name == "Fn::GetAtt" && argument.is_array() && !argument.empty())
            return redirectId(argument[0], copies);
        if (name == "Fn::Sub" && argument.is_string())
            return redirectText(argument, copies);
        if (name == "Fn::Sub" && argument.is_array() && !argument.empty() && argument[0].is_string())
            redirectText(argument[0], copies);
    }
    if (value.is_structured())
        for (Json& item : value)
            redirectValue(item, copies);
}

} // namespace

void redirect(Json& body, const Copies& copies) {
    redirectValue(body, copies);
    if (const auto dependsOn = body.find("DependsOn"); body.is_object() && dependsOn != body.end()) {
        redirectId(*dependsOn, copies);
        if (dependsOn->is_array())
            for (Json& id : *dependsOn)
                redirectId(id, copies);
    }
}

std::string literalNameProperty(const Resource& resource) {
    const Node* name = nameProperty(resource);
    if (name && name->isString() && name->intrinsic() == Intrinsic::None)
        for (const Node::Member& member : resource.properties->members())
            if (member.value == name)
                return member.key->text();
    return {};
}

} // namespace lintel
