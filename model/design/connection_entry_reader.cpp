#include "model/design/connection_data.h"
#include "model/design/json_file.h"

namespace lintel {

namespace {

using Json = nlohmann::ordered_json;

/// A fault in the data and where it stands; caught by readConnectionEntry.
struct Fault {
    std::string pointer;
    std::string message;
};

const Json& member(const Json& json, const char* name, const std::string& pointer) {
    const auto found = json.find(name);
    if (found == json.end())
        throw Fault{pointer, std::string("lacks \"") + name + "\""};
    return *found;
}

std::string text(const Json& json, const char* name, const std::string& pointer, bool required = true) {
    const auto found = json.find(name);
    if (found == json.end() && !required)
        return {};
    if (!member(json, name, pointer).is_string())
        throw Fault{pointer + "/" + name, "is no text"};
    return found->get<std::string>();
}

std::vector<std::string> texts(const Json& json, const char* name, const std::string& pointer) {
    const auto found = json.find(name);
    if (found == json.end())
        return {};
    if (found->is_string())
        return {found->get<std::string>()};
    std::vector<std::string> list;
    for (const Json& item : *found) {
        if (!item.is_string())
            throw Fault{pointer + "/" + name, "holds something that is no text"};
        list.push_back(item);
    }
    return list;
}

PatternStep readStep(const std::string& written, const std::string& pointer) {
    PatternStep step;
    const std::string rest = written.empty() ? std::string() : written.substr(1);
    if (written.starts_with('>')) {
        step.kind = PatternStep::Kind::Forward;
        step.path = PathPattern(rest);
    } else if (const std::size_t space = rest.find(' ');
               written.starts_with('<') && space != std::string::npos) {
        step.kind = PatternStep::Kind::Backward;
        step.type = rest.substr(0, space);
        step.path = PathPattern(rest.substr(space + 1));
    } else if (const std::size_t equals = rest.find('=');
               written.starts_with('?') && equals != std::string::npos) {
        step.kind = PatternStep::Kind::Where;
        step.path = PathPattern(rest.substr(0, equals));
        step.value = rest.substr(equals + 1);
    } else {
        throw Fault{pointer, "\"" + written + "\" is no step: \">Path\", \"<Type Path\" or \"?Path=Value\""};
    }
    return step;
}

Recognition readRecognition(const Json& json, const std::string& pointer) {
    Recognition recognition;
    if (json.is_object()) {
        for (const Json& group : member(json, "allow", pointer))
            recognition.allow.push_back(group.get<std::vector<std::string>>());
        return recognition;
    }
    for (std::size_t i = 0; i < json.size(); ++i)
        recognition.steps.push_back(readStep(json[i].get<std::string>(), pointer + "/" + std::to_string(i)));
    return recognition;
}

std::vector<Part> readParts(const Json& json, const std::string& pointer);

/// Properties whose value names an end: by these a resource is known to be about the connection.
std::vector<std::string> namingProperties(const Json& properties) {
    std::vector<std::string> names;
    for (const auto& [name, value] : properties.items()) {
        const std::string written = value.dump();
        if (written.find("{from") != std::string::npos || written.find("{to") != std::string::npos ||
            written.find("\"from\"") != std::string::npos || written.find("\"to\"") != std::string::npos)
            names.push_back(name);
    }
    return names;
}

Part readPart(const Json& json, const std::string& pointer) {
    using Kind = Part::Kind;
    Part part;
    part.in = text(json, "in", pointer, false);
    part.step = text(json, "step", pointer, false);
    part.value = json.value("value", Json());
    part.reset = json.value("reset", Json::object());
    const auto is = [&](const char* name) { return json.contains(name); };
    if (is("otherwise"))
        part.otherwise = readParts(json.at("otherwise"), pointer + "/otherwise");
    if (is("resource")) {
        part.kind = Kind::Resource;
        part.name = text(json, "resource", pointer);
        part.type = text(json, "type", pointer);
        part.id = text(json, "id", pointer);
        part.value = member(json, "properties", pointer);
        part.shared = json.value("shared", false);
        part.keepWhile = text(json, "keepWhile", pointer, false);
        part.identify = is("identify") ? texts(json, "identify", pointer) : namingProperties(part.value);
        for (const std::string& property : part.identify)
            if (!part.value.contains(property))
                throw Fault{pointer + "/identify", "\"" + property + "\" is not among the properties"};
    } else if (is("item")) {
        part.kind = Kind::Item;
        part.path = text(json, "item", pointer);
    } else if (is("set")) {
        part.kind = Kind::Value;
        part.path = text(json, "set", pointer);
    } else if (is("default")) {
        part.kind = Kind::Default;
        part.path = text(json, "default", pointer);
    } else if (is("dependsOn")) {
        part.kind = Kind::DependsOn;
        part.name = text(json, "dependsOn", pointer);
    } else if (is("statement")) {
        part.kind = Kind::Statement;
        part.name = text(json, "name", pointer);
        part.value = member(json, "statement", pointer);
    } else if (is("policy")) {
        part.kind = Kind::Policy;
        part.name = text(json, "name", pointer, false);
        part.value = member(json, "policy", pointer);
        part.type = text(json, "type", pointer);
        part.path = text(json, "target", pointer);
    } else if (is("variable")) {
        part.kind = Kind::Variable;
        part.name = text(json, "variable", pointer);
    } else if (is("each")) {
        part.kind = Kind::Each;
        const std::string each = text(json, "each", pointer);
        part.type = each.substr(0, each.find(' '));
        part.path = each.substr(each.find(' ') + 1);
    } else if (is("unname")) {
        part.kind = Kind::Unname;
        part.in = text(json, "unname", pointer);
    } else if (is("task")) {
        part.kind = Kind::Task;
        part.path = text(json, "task", pointer);
    } else {
        throw Fault{pointer, "is no part that the engine knows"};
    }
    return part;
}

std::vector<Part> readParts(const Json& json, const std::string& pointer) {
    std::vector<Part> parts;
    for (std::size_t i = 0; i < json.size(); ++i)
        parts.push_back(readPart(json[i], pointer + "/" + std::to_string(i)));
    return parts;
}

Refusal readRefusal(const Json& json, const std::string& pointer) {
    return {.in = text(json, "in", pointer, false),
            .property = text(json, "property", pointer, false),
            .value = text(json, "value", pointer, false),
            .otherProperty = text(json, "otherProperty", pointer, false),
            .otherValue = text(json, "otherValue", pointer, false),
            .reason = text(json, "reason", pointer),
            .alternative = text(json, "alternative", pointer),
            .facts = texts(json, "facts", pointer)};
}

EntryData readEntry(const Json& json) {
    EntryData data;
    ConnectionEntry& entry = data.entry;
    entry.id = text(json, "id", "");
    entry.fromTypes = texts(json, "from", "");
    entry.toTypes = texts(json, "to", "");
    if (entry.fromTypes.empty() || entry.toTypes.empty())
        throw Fault{"", "lacks \"from\" or \"to\""};
    entry.fromType = entry.fromTypes.front();
    entry.toType = entry.toTypes.front();
    entry.facts = texts(json, "facts", "");
    entry.kind = text(json, "kind", "");
    entry.summary = text(json, "summary", "");
    entry.label = text(json, "label", "", false);
    data.order = json.value("order", 0);
    data.covers = texts(json, "covers", "");
    if (json.contains("refused")) {
        const Refusal refusal = readRefusal(json.at("refused"), "/refused");
        entry.refused = true;
        entry.reason = refusal.reason;
        entry.alternative = refusal.alternative;
        return data;
    }
    const Json& recognise = member(json, "recognise", "");
    for (std::size_t i = 0; i < recognise.size(); ++i)
        data.recognise.push_back(readRecognition(recognise[i], "/recognise/" + std::to_string(i)));
    data.writes = readParts(member(json, "writes", ""), "/writes");
    const Json refusals = json.value("refuse", Json::array());
    for (std::size_t i = 0; i < refusals.size(); ++i)
        data.refusals.push_back(readRefusal(refusals[i], "/refuse/" + std::to_string(i)));
    const Json options = json.value("options", Json::array());
    for (std::size_t i = 0; i < options.size(); ++i) {
        const std::string pointer = "/options/" + std::to_string(i);
        entry.options.push_back({text(options[i], "label", pointer), text(options[i], "type", pointer),
                                 text(options[i], "property", pointer),
                                 text(options[i], "fact", pointer, false)});
    }
    return data;
}

} // namespace

Result<EntryData> readConnectionEntry(const std::string& path) {
    const Result<Json> json = readJsonFile(path);
    if (!json)
        return json.error();
    try {
        return readEntry(*json);
    } catch (const Fault& fault) {
        return Error{.message = fault.message, .file = path, .pointer = fault.pointer};
    } catch (const Json::exception& fault) {
        return Error{.message = fault.what(), .file = path};
    }
}

} // namespace lintel
