#include "model/template/references.h"
#include "model/template/scalar.h"
#include "model/template/template.h"

#include <nlohmann/json.hpp>

namespace lintel {

namespace {

using Json = nlohmann::ordered_json;

Json scalarToJson(const Node& node) {
    switch (node.kind()) {
    case Node::Kind::Null:
        return nullptr;
    case Node::Kind::Boolean:
        return node.boolean();
    case Node::Kind::Integer:
        if (const auto integer = plainInteger(node.text()))
            return *integer;
        [[fallthrough]];
    case Node::Kind::Float:
        if (const auto number = node.number())
            return *number;
        [[fallthrough]];
    default:
        return node.text();
    }
}

/// The value without regard to the function that the node itself calls.
Json plainToJson(const Node& node) {
    if (node.isSequence()) {
        Json array = Json::array();
        for (const Node* item : node.items())
            array.push_back(toJson(*item));
        return array;
    }
    if (node.isMapping()) {
        Json object = Json::object();
        for (const auto& [key, value] : node.members())
            object[key->text()] = toJson(*value);
        return object;
    }
    return scalarToJson(node);
}

/// "Id.Attribute" in one text means the same as the list [Id, Attribute].
Json getAttArgument(const Node& argument) {
    if (!argument.isScalar() || argument.argument())
        return plainToJson(argument);
    const auto [id, attribute] = splitAttribute(argument.text());
    return attribute.empty() ? Json(argument.text()) : Json::array({std::string(id), std::string(attribute)});
}

} // namespace

Json toJson(const Node& node) {
    if (node.intrinsic() == Intrinsic::None)
        return plainToJson(node);
    const Node& argument = *node.argument();
    Json value = node.intrinsic() == Intrinsic::GetAtt ? getAttArgument(argument) : toJson(argument);
    std::string name(node.functionName());
    if (node.isShortForm())
        name = node.intrinsic() != Intrinsic::Foreign ? std::string(intrinsicName(node.intrinsic()))
               : name.starts_with("Rain::")           ? name // as its long form is called
                                                      : node.tag();
    Json call = Json::object();
    call[std::move(name)] = std::move(value);
    return call;
}

} // namespace lintel
