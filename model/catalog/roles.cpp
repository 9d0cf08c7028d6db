#include "model/catalog/roles.h"

#include "model/base/file.h"

#include <nlohmann/json.hpp>

#include <cctype>

namespace lintel {

using Json = nlohmann::ordered_json;

namespace {

constexpr const char* categoryOfOthers = "management";

Role::Kind kindOf(const std::string& name) {
    if (name == "container")
        return Role::Kind::Container;
    return name == "glue" ? Role::Kind::Glue : Role::Kind::Node;
}

void readLooks(const Json& json, Role& role) {
    role.category = json.at("category");
    role.glyph = json.value("glyph", "");
    role.service = json.value("service", "");
}

Role readRole(const Json& json) {
    Role role;
    role.type = json.at("type");
    role.kind = kindOf(json.at("kind"));
    role.label = json.at("label");
    role.monogram = json.at("monogram");
    role.keywords = json.value("keywords", std::vector<std::string>());
    role.inPalette = json.value("palette", false);
    readLooks(json, role);
    return role;
}

bool isUpper(char c) {
    return std::isupper(static_cast<unsigned char>(c));
}
bool isLower(char c) {
    return std::islower(static_cast<unsigned char>(c));
}

/// "DBSubnetGroup" → "DB", "Subnet", "Group".
std::vector<std::string> words(std::string_view name) {
    std::vector<std::string> result;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool afterLower = i > 0 && !isUpper(name[i - 1]);
        const bool beforeLower = i + 1 < name.size() && isLower(name[i + 1]);
        if (result.empty() || (isUpper(name[i]) && (afterLower || beforeLower)))
            result.emplace_back();
        result.back() += name[i];
    }
    return result;
}

/// "AppRunner AutoScalingConfiguration" of "AWS::AppRunner::AutoScalingConfiguration", in words.
std::string labelOf(std::string_view service, std::string_view name) {
    std::string label(service);
    for (const std::string& word : words(name)) {
        label += ' ';
        const bool isAbbreviation = word.size() > 1 && !isLower(word[1]);
        label += isAbbreviation
                     ? word
                     : static_cast<char>(std::tolower(static_cast<unsigned char>(word[0]))) + word.substr(1);
    }
    return label;
}

std::string monogramOf(std::string_view name) {
    const auto parts = words(name);
    std::string monogram;
    if (!parts.empty())
        monogram += parts.front().front();
    if (parts.size() > 1)
        monogram += parts[1].front();
    else if (name.size() > 1)
        monogram += name[1];
    return monogram;
}

} // namespace

Result<Roles> Roles::load(const std::string& path) {
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    Roles roles;
    try {
        const Json json = Json::parse(*bytes);
        for (const Json& type : json.at("types")) {
            roles.m_roles.push_back(readRole(type));
            if (!roles.m_byType.emplace(roles.m_roles.back().type, roles.m_roles.size() - 1).second)
                return Error{"The type " + roles.m_roles.back().type + " stands there twice.", path};
        }
        for (const auto& [service, looks] : json.at("services").items())
            readLooks(looks, roles.m_byService[service]);
    } catch (const Json::exception& exception) {
        return Error{std::string("The roles cannot be read: ") + exception.what(), path};
    }
    return roles;
}

Role Roles::of(std::string_view type) const {
    if (const auto found = m_byType.find(std::string(type)); found != m_byType.end())
        return m_roles[found->second];
    // "AWS::Service::Name", "AWS::Service::Name::MODULE", "Custom::Name", "Vendor::Service::Name" …
    const std::size_t first = type.find("::");
    const std::size_t second = first == type.npos ? type.npos : type.find("::", first + 2);
    const std::string service(second == type.npos ? type.substr(0, first)
                                                  : type.substr(first + 2, second - first - 2));
    std::string_view name = type.substr(second != type.npos  ? second + 2
                                        : first != type.npos ? first + 2
                                                             : 0);
    name = name.substr(0, name.find("::"));
    Role role;
    const auto looks = m_byService.find(service);
    if (type.starts_with("AWS::") && looks != m_byService.end())
        role = looks->second;
    else
        role.category = categoryOfOthers;
    role.type = type;
    role.label = labelOf(service, name);
    role.monogram = monogramOf(name);
    return role;
}

} // namespace lintel
