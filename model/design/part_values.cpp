#include "model/design/part_values.h"

#include "model/design/reference_graph.h"

#include <algorithm>
#include <cctype>

namespace lintel {

using Json = nlohmann::ordered_json;

namespace {

bool isUpper(char c) {
    return std::isupper(static_cast<unsigned char>(c)) != 0;
}

/// Words of a logical id joined by a separator: "HTTPApi2" → "http-api2".
std::string joinWords(const std::string& id, char separator) {
    std::string joined;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const bool begins = isUpper(id[i]) && i > 0 &&
                            (!isUpper(id[i - 1]) ||
                             (i + 1 < id.size() && std::islower(static_cast<unsigned char>(id[i + 1]))));
        if (begins)
            joined += separator;
        joined += static_cast<char>(std::tolower(static_cast<unsigned char>(id[i])));
    }
    return joined;
}

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::toupper(c); });
    return text;
}

} // namespace

std::string kebab(const std::string& logicalId) {
    return joinWords(logicalId, '-');
}

Path propertyPath(const std::string& logicalId, const std::string& dotted) {
    Path path{"Resources", logicalId, "Properties"};
    for (std::size_t begin = 0; begin <= dotted.size() && !dotted.empty();) {
        const std::size_t end = std::min(dotted.find('.', begin), dotted.size());
        path.push_back(dotted.substr(begin, end - begin));
        begin = end + 1;
    }
    return path;
}

Result<void> appendItem(TemplateEditor& editor, const std::string& logicalId, const std::string& dotted,
                        const Json& item, const std::string& what) {
    Path path = propertyPath(logicalId, dotted);
    const Node* present = editor.current()->find(path);
    if (present && !(present->isSequence() && present->intrinsic() == Intrinsic::None))
        return Error{"The " + dotted + " of " + logicalId + " is computed, so " + what +
                     " cannot be added to it."};
    if (!present || present->items().empty())
        return editor.set(path, Json::array({item}));
    path.push_back(std::to_string(present->items().size()));
    return editor.set(path, item);
}

PartValues::PartValues(const TemplateEditor& editor, std::string from, std::string to)
    : m_editor(editor)
    , m_ids{{"from", std::move(from)}, {"to", std::move(to)}} {}

const std::string& PartValues::id(const std::string& name) const {
    static const std::string none;
    const auto found = m_ids.find(name);
    return found == m_ids.end() ? none : found->second;
}

std::string PartValues::text(std::string text) const {
    for (const auto& [name, logicalId] : m_ids)
        for (const auto& [placeholder, replacement] :
             {std::pair("{" + name + "}", logicalId),
              std::pair("{" + name + ":kebab}", kebab(logicalId).substr(0, 30)),
              std::pair("{" + name + ":upper}", upper(joinWords(logicalId, '_')))})
            for (std::size_t at = text.find(placeholder); at != std::string::npos;
                 at = text.find(placeholder, at + replacement.size()))
                text.replace(at, placeholder.size(), replacement);
    return text;
}

Json PartValues::value(const Json& value, const std::string& writer) const {
    if (value.is_string())
        return text(value.get<std::string>());
    if (value.is_array()) {
        Json list = Json::array();
        for (const Json& item : value)
            list.push_back(this->value(item, writer));
        return list;
    }
    if (!value.is_object())
        return value;
    if (!value.empty() && value.begin().key().starts_with('$'))
        return computed(value, writer);
    Json object = Json::object();
    for (const auto& [key, item] : value.items())
        object[text(key)] = this->value(item, writer);
    return object;
}

Json PartValues::computed(const Json& value, const std::string& writer) const {
    const std::string& kind = value.begin().key();
    const Json& argument = value.begin().value();
    if (kind == "$arn") {
        const std::string& resource = id(argument);
        const std::string suffix = value.value("suffix", "");
        if (value.value("byName", false) || waits(resource, writer))
            return arnByName(resource, suffix);
        if (suffix.empty())
            return {{"Fn::GetAtt", {resource, "Arn"}}};
        return {{"Fn::Sub", "${" + resource + ".Arn}" + suffix}};
    }
    if (kind == "$name")
        return waits(id(argument), writer) ? nameOf(id(argument)) : Json{{"Ref", id(argument)}};
    if (kind == "$times") {
        const std::string reference = argument[1];
        const std::size_t dot = reference.find('.');
        const Resource* resource = m_editor.current()->resource(id(reference.substr(0, dot)));
        const Node* node = resource ? resource->property(reference.substr(dot + 1)) : nullptr;
        const auto number =
            node ? knownNumber(*m_editor.current(), node) : std::optional(argument[2].get<double>());
        if (!number)
            return nullptr;
        const double product = argument[0].get<double>() * *number;
        if (product <= value.value("above", 0.0))
            return nullptr;
        return static_cast<std::int64_t>(std::min(product, value.value("most", product)));
    }
    if (kind == "$vpc") {
        for (const Json& end : argument)
            if (const Json vpc = vpcOf(id(end)); !vpc.is_null())
                return vpc;
        std::vector<std::string> vpcs;
        for (const Resource& resource : m_editor.current()->resources())
            if (resource.type == "AWS::EC2::VPC")
                vpcs.push_back(resource.logicalId);
        return vpcs.size() == 1 ? Json{{"Ref", vpcs.front()}} : Json();
    }
    if (kind == "$task")
        return taskValue(id(argument[0]), argument[1]);
    if (kind == "$cidr") {
        int taken = 0;
        for (const Resource& resource : m_editor.current()->resources())
            taken += resource.type == "AWS::EC2::Subnet";
        return "10.0." + std::to_string(taken % 256) + ".0/" + std::to_string(argument.get<int>());
    }
    if (kind == "$next") {
        const std::string what = argument;
        const std::size_t space = what.find(' ');
        double most = 0;
        for (const Resource& resource : m_editor.current()->resources())
            if (resource.type == what.substr(0, space))
                if (const Node* number = resource.property(what.substr(space + 1)))
                    most = std::max(most, knownNumber(*m_editor.current(), number).value_or(0));
        return static_cast<std::int64_t>(most) + 1;
    }
    return nullptr;
}

bool PartValues::waits(const std::string& logicalId, const std::string& writer) const {
    const ReferenceGraph references(*m_editor.current());
    const auto target = references.indexOf(logicalId);
    const auto holder = references.indexOf(writer);
    return target && holder && references.dependsOn(*target, *holder);
}

Json PartValues::nameOf(const std::string& logicalId) const {
    const Resource* resource = m_editor.current()->resource(logicalId);
    const Node* name = resource ? nameProperty(*resource) : nullptr;
    return name ? toJson(*name) : Json{{"Ref", logicalId}};
}

Json PartValues::arnByName(const std::string& logicalId, const std::string& suffix) const {
    const std::string start = "arn:${AWS::Partition}:s3:::";
    const Json name = nameOf(logicalId);
    if (name.is_string())
        return {{"Fn::Sub", start + name.get<std::string>() + suffix}};
    if (name.contains("Fn::Sub") && name.at("Fn::Sub").is_string())
        return {{"Fn::Sub", start + name.at("Fn::Sub").get<std::string>() + suffix}};
    if (name.contains("Ref"))
        return {{"Fn::Sub", start + "${" + name.at("Ref").get<std::string>() + "}" + suffix}};
    return {{"Fn::Join", {"", Json::array({Json{{"Fn::Sub", start}}, name, suffix})}}};
}

Json PartValues::vpcOf(const std::string& logicalId) const {
    // Followed through what it refers to: its subnets, their group, its security group.
    const ReferenceGraph references(*m_editor.current());
    const auto start = references.indexOf(logicalId);
    if (!start)
        return nullptr;
    std::vector<std::size_t> open{*start};
    std::vector<bool> seen(references.size());
    for (std::size_t next = 0; next < open.size(); ++next) {
        const Resource& resource = references.resource(open[next]);
        if (const Node* vpc = resource.property("VpcId"))
            return toJson(*vpc);
        for (const ReferenceGraph::Edge* edge : references.outgoing(open[next])) {
            const std::string& type = references.resource(edge->to).type;
            const bool leads = type == "AWS::EC2::Subnet" || type == "AWS::EC2::SecurityGroup" ||
                               type.ends_with("SubnetGroup");
            if (leads && !seen[edge->to]) {
                seen[edge->to] = true;
                open.push_back(edge->to);
            }
        }
    }
    return nullptr;
}

Json PartValues::taskValue(const std::string& service, const std::string& what) const {
    const Resource* resource = m_editor.current()->resource(service);
    const auto target = resource ? targetOf(resource->property("TaskDefinition")) : std::nullopt;
    const Resource* task = target ? m_editor.current()->resource(target->logicalId) : nullptr;
    const Node* containers = task ? task->property("ContainerDefinitions") : nullptr;
    if (!containers || containers->items().empty())
        return nullptr;
    const Node* container = containers->items().front();
    if (what == "Name") {
        const Node* name = container->find("Name");
        return name ? toJson(*name) : Json();
    }
    const Node* ports = container->find("PortMappings");
    const Node* port =
        ports && !ports->items().empty() ? ports->items().front()->find("ContainerPort") : nullptr;
    return port ? toJson(*port) : Json(80);
}

} // namespace lintel
