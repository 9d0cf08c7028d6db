#include "model/template/convert.h"

#include "model/template/writer.h"

namespace lintel {

namespace {

using Json = nlohmann::ordered_json;

constexpr int Indent = 2;

void addMissing(Json& object, const Json& members) {
    for (const auto& [name, value] : members.items())
        if (!object.contains(name))
            object[name] = value;
}

/// With the members that merge keys bring; those written beside the key win. Source:
/// https://yaml.org/type/merge
Json merged(const Json& value) {
    if (value.is_array()) {
        Json array = Json::array();
        for (const Json& item : value)
            array.push_back(merged(item));
        return array;
    }
    if (!value.is_object())
        return value;
    Json object = Json::object();
    std::vector<Json> brought;
    for (const auto& [name, member] : value.items()) {
        Json written = merged(member);
        if (name == "<<" && written.is_object())
            brought.push_back(std::move(written));
        else if (name == "<<" && written.is_array())
            brought.insert(brought.end(), written.begin(), written.end());
        else
            object[name] = std::move(written);
    }
    for (const Json& members : brought)
        if (members.is_object())
            addMissing(object, members);
    return object;
}

/// Sections, and what stands in them over several lines, are apart by an empty line.
std::string yamlText(const Json& root, const Style& style) {
    if (root.empty())
        return "{}" + style.newline;
    const Writer writer(style);
    std::string text;
    for (const auto& [section, value] : root.items()) {
        const bool isLong = value.is_structured() && !value.empty() && !isCall(value);
        if (!text.empty() && isLong)
            text += style.newline;
        text += writer.key(section, false) + ':';
        if (!isLong || !value.is_object()) {
            text += writer.afterKey(value, 0) + style.newline;
            continue;
        }
        bool isFirst = true;
        for (const auto& [name, element] : value.items()) {
            if (!isFirst && section == "Resources")
                text += style.newline;
            isFirst = false;
            text += style.newline + std::string(Indent, ' ') + writer.key(name, false) + ':' +
                    writer.afterKey(element, Indent);
        }
        text += style.newline;
    }
    return text;
}

std::string jsonText(const Json& root, const Style& style) {
    return Writer(style).overLines(root, {}) + style.newline;
}

} // namespace

Result<Template::Ptr> convert(const Template::Ptr& source, Template::Format to) {
    if (source->format() == to)
        return source;
    if (!source->duplicateKeys().empty()) {
        const Node& key = *source->duplicateKeys().front();
        return Error{.message = "The key " + key.text() + " stands twice here; only one value could follow.",
                     .position = key.position()};
    }
    Style style;
    style.isJson = to == Template::Format::Json;
    style.newline = detectStyle(*source).newline;
    style.indent = style.sequenceIndent = Indent;
    style.callsOnOneLine = true;
    const Json written = toJson(source->root());
    const Json root = style.isJson ? merged(written) : written;
    Result<Template::Ptr> converted =
        Template::parse(style.isJson ? jsonText(root, style) : yamlText(root, style));
    if (converted && toJson((*converted)->root()) != root)
        return Error{.message = "The template cannot be written in the other format without changing it.",
                     .position = source->root().position()};
    return converted;
}

} // namespace lintel
