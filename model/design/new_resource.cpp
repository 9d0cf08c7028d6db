#include "model/design/new_resource.h"

#include "model/design/part_values.h"

namespace lintel {

using Json = nlohmann::ordered_json;

namespace {

/// "Function" of "AWS::Lambda::Function".
std::string lastPart(const std::string& type) {
    const std::size_t colon = type.rfind(':');
    std::string last = colon == std::string::npos ? type : type.substr(colon + 1);
    std::erase_if(last, [](unsigned char c) { return !std::isalnum(c); });
    return last.empty() ? "Resource" : last;
}

} // namespace

Result<NewResource> addNewResource(TemplateEditor& editor, const Structure& structure,
                                   const std::string& type, const std::string& wish) {
    const Json defaults = structure.defaults.value(type, Json::object());
    NewResource added;
    added.logicalId = editor.freeLogicalId(wish.empty() ? defaults.value("id", lastPart(type)) : wish);
    PartValues values(editor, added.logicalId, added.logicalId);
    // Glue first: resources stand in the order in which they are needed.
    for (const Json& glue : defaults.value("with", Json::array())) {
        const std::string id = editor.freeLogicalId(values.text(glue.at("id")));
        values.setId(glue.at("name"), id);
        if (const auto done =
                editor.addResource(id, glue.at("type"), values.value(glue.at("properties"), id));
            !done)
            return done.error();
        added.steps.push_back(values.text(glue.at("step")));
    }
    const Json properties = values.value(defaults.value("properties", Json::object()), added.logicalId);
    if (const auto done = editor.addResource(added.logicalId, type, properties); !done)
        return done.error();
    return added;
}

} // namespace lintel
