#include "model/catalog/compiler/sam_types.h"

namespace lintel {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::string_view definitions = "#/definitions/";

/// Definitions of another type stand under a name of their own beside those of the SAM type.
std::string borrowed(const std::string& type, std::string_view definition) {
    return type + '.' + std::string(definition);
}

/// The schema with its references led to the borrowed definitions.
Json borrowing(Json schema, const std::string& type) {
    if (schema.is_structured())
        for (auto& [key, value] : schema.items()) {
            if (key == "$ref" && value.is_string())
                value = std::string(definitions) +
                        borrowed(type, value.get<std::string>().substr(definitions.size()));
            else
                value = borrowing(std::move(value), type);
        }
    return schema;
}

/// The schema of a property ("Code/ZipFile") of a type.
const Json& propertyOf(const Json& type, const std::string& path) {
    const Json& root = type.at("schema");
    const Json* schema = &root;
    for (std::size_t start = 0; start <= path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        while (schema->contains("$ref"))
            schema = &root.at(Json::json_pointer(schema->at("$ref").get<std::string>().substr(1)));
        schema = &schema->at("properties").at(path.substr(start, end - start));
        start = end + 1;
    }
    return *schema;
}

/// What a path at or below `from` is called below `to`; empty for any other path.
std::string renamed(const std::string& path, const std::string& from, const std::string& to) {
    if (path != from && !path.starts_with(from + '/'))
        return {};
    return to + path.substr(from.size());
}

void addPaths(Json& into, const Json& source, const char* list, const std::string& from,
              const std::string& to) {
    if (const auto paths = source.find(list); paths != source.end())
        for (const Json& path : *paths)
            if (const std::string name = renamed(path.get<std::string>(), from, to); !name.empty())
                into[list].push_back(name);
}

void passOn(Json& type, const std::string& property, const Json& target, const std::string& path,
            bool becomesTarget) {
    const std::string name = target.at("type");
    Json& schema = type["schema"];
    schema["properties"][property] = borrowing(propertyOf(target, path), name);
    if (const auto own = target.at("schema").find("definitions"); own != target.at("schema").end())
        for (const auto& [definition, content] : own->items())
            if (Json& copy = schema["definitions"][borrowed(name, definition)]; copy.is_null())
                copy = borrowing(content, name);
    addPaths(schema, target.at("schema"), "writeOnlyProperties", path, property);
    addPaths(schema, target.at("schema"), "deprecatedProperties", path, property);
    if (becomesTarget) { // a resource beside it may be replaced without this one
        addPaths(schema, target.at("schema"), "createOnlyProperties", path, property);
        addPaths(type, target, "mayReplace", path, property);
    }
    if (const auto references = target.find("references"); references != target.end())
        for (const auto& [from, targets] : references->items())
            if (const std::string to = renamed(from, path, property); !to.empty())
                type["references"][to] = targets;
}

} // namespace

void completeSamTypes(std::map<std::string, Json>& types, const Json& samTypes) {
    for (const auto& [name, sam] : samTypes.items()) {
        Json& type = types.at(name);
        const std::string becomes = sam.at("becomes");
        for (const auto& [property, target] : sam.at("passes").items()) {
            const auto place = target.get<std::string>();
            const std::string targetType = place.substr(0, place.find('/'));
            passOn(type, property, types.at(targetType), place.substr(targetType.size() + 1),
                   targetType == becomes);
        }
        type["schema"]["properties"].update(sam.at("properties"));
        if (const auto createOnly = sam.find("createOnly"); createOnly != sam.end())
            for (const Json& property : *createOnly)
                type["schema"]["createOnlyProperties"].push_back(property);
        type["stateful"] = types.at(becomes).value("stateful", false);
    }
}

} // namespace lintel
