#include "model/design/commands/make_parameter.h"

#include "model/design/design.h"

#include <algorithm>

namespace lintel {

namespace {

using Json = nlohmann::ordered_json;

/// {Type, Default} of a value; nothing when a parameter cannot hold it.
std::optional<Json> parameterFor(const Node& value) {
    if (value.intrinsic() != Intrinsic::None || value.isMapping())
        return std::nullopt;
    if (value.isNumber())
        return Json{{"Type", "Number"}, {"Default", toJson(value)}};
    if (value.kind() == Node::Kind::Boolean) {
        const Json choices = Json::array({"true", "false"});
        return Json{
            {"Type", "String"}, {"Default", value.boolean() ? "true" : "false"}, {"AllowedValues", choices}};
    }
    if (value.isString())
        return Json{{"Type", "String"}, {"Default", value.text()}};
    if (!value.isSequence() || value.items().empty())
        return std::nullopt;
    std::string list;
    for (const Node* item : value.items()) {
        if (!item->isScalar() || item->intrinsic() != Intrinsic::None ||
            item->text().find(',') != std::string::npos)
            return std::nullopt;
        list += (list.empty() ? "" : ",") + item->text();
    }
    return Json{{"Type", "CommaDelimitedList"}, {"Default", list}};
}

} // namespace

MakeParameter::MakeParameter(Path path)
    : m_path(std::move(path)) {}

std::string MakeParameter::label() const {
    return "Make " + (m_path.empty() ? std::string("the value") : m_path.back()) + " a parameter";
}

Result<void> MakeParameter::edit(const Design& design, TemplateEditor& editor) {
    const Node* value = design.current()->find(m_path);
    const std::optional<Json> parameter = value ? parameterFor(*value) : std::nullopt;
    if (!parameter || m_path.size() < 4)
        return Error{"Only text, a number, yes or no, and a list of these can be a parameter."};
    std::string wish = m_path[1] + m_path.back();
    std::erase_if(wish, [](unsigned char c) { return !std::isalnum(c); });
    const std::string name = editor.freeLogicalId(wish);
    if (const auto done = editor.set({"Parameters", name}, *parameter); !done)
        return done;
    m_steps = {"Parameter: " + name};
    return editor.set(m_path, {{"Ref", name}});
}

} // namespace lintel
