#include "model/design/structure.h"

#include "model/design/json_file.h"

#include <algorithm>

namespace lintel {

namespace {

using Json = nlohmann::ordered_json;

Structure::Placement readPlacement(const Json& json) {
    Structure::Placement placement;
    placement.members = json.at("member").get<std::vector<std::string>>();
    placement.container = json.at("container");
    placement.property = json.value("property", "");
    placement.list = json.value("list", false);
    placement.whole = json.value("whole", "");
    placement.securityGroups = json.value("securityGroups", "");
    placement.managedPolicy = json.value("managedPolicy", "");
    if (const auto group = json.find("group"); group != json.end()) {
        placement.groupType = group->at("type");
        placement.groupProperty = group->at("property");
        placement.groupProperties = group->at("properties");
    }
    if (const auto attachment = json.find("attachment"); attachment != json.end()) {
        placement.attachmentType = attachment->at("type");
        placement.attachmentMember = attachment->at("member");
        placement.attachmentContainer = attachment->at("container");
    }
    return placement;
}

Structure::RoleHolder readRoleHolder(const Json& json) {
    return {.through = json.at("through").get<std::vector<std::string>>(),
            .principal = json.at("principal"),
            .managedPolicies = json.value("managedPolicies", std::vector<std::string>()),
            .suffix = json.value("suffix", ""),
            .inlinePolicies = json.value("inline", "")};
}

Structure::Protection readProtection(const Json& json) {
    Structure::Protection protection{
        .through = json.value("through", ""), .property = json.at("property"), .instead = {}};
    if (const auto instead = json.find("instead"); instead != json.end())
        for (const auto& [present, property] : instead->items())
            protection.instead.emplace_back(present, property);
    return protection;
}

Structure::Connector readConnector(const Json& json) {
    Structure::Connector connector{.ofDestination = json.value("ofDestination", false), .actions = {}};
    for (const auto& [permission, actions] : json.items())
        if (actions.is_array())
            connector.actions.emplace(permission, actions);
    return connector;
}

void read(Structure& structure, const std::string& name, const Json& json) {
    if (name == "containers") {
        for (const Json& kind : json.at("containers"))
            structure.containers.push_back({kind.at("type"), kind.at("kind"), kind.value("detail", "")});
        for (const Json& placement : json.at("placements"))
            structure.placements.push_back(readPlacement(placement));
    } else if (name == "security_groups") {
        for (const auto& [type, protection] : json.items())
            structure.protections.emplace(type, readProtection(protection));
    } else if (name == "folding") {
        structure.aliases = json.at("aliases").get<decltype(structure.aliases)>();
        structure.intoOwner = json.at("intoOwner").get<decltype(structure.intoOwner)>();
        structure.intoUsers = json.at("intoUsers").get<decltype(structure.intoUsers)>();
    } else if (name == "roles") {
        for (const auto& [type, holder] : json.items())
            structure.roleHolders.emplace(type, readRoleHolder(holder));
    } else if (name == "policy_templates") {
        structure.policyTemplates = json.get<decltype(structure.policyTemplates)>();
    } else if (name == "connectors") {
        for (const auto& [from, destinations] : json.items())
            for (const auto& [to, connector] : destinations.items())
                structure.connectors[from].emplace(to, readConnector(connector));
    } else if (name == "titles") {
        structure.names = json.at("names").get<decltype(structure.names)>();
        for (const Json& subtitle : json.at("subtitles"))
            structure.subtitles.push_back({subtitle.at("type"), subtitle.value("property", ""),
                                           subtitle.value("value", ""), subtitle.at("text")});
    } else if (name == "defaults") {
        structure.defaults = json;
    }
}

} // namespace

Result<Structure> Structure::load(const std::string& folder) {
    Structure structure;
    for (const char* name : {"containers", "security_groups", "folding", "roles", "policy_templates",
                             "connectors", "titles", "defaults"}) {
        const std::string path = folder + "/" + name + ".json";
        const Result<Json> json = readJsonFile(path);
        if (!json)
            return json.error();
        try {
            read(structure, name, *json);
        } catch (const Json::exception& fault) {
            return Error{.message = fault.what(), .file = path};
        }
    }
    return structure;
}

const Structure::ContainerKind* Structure::containerKind(std::string_view type) const {
    const auto found = std::find_if(containers.begin(), containers.end(),
                                    [&](const ContainerKind& kind) { return kind.type == type; });
    return found == containers.end() ? nullptr : &*found;
}

const Structure::Placement* Structure::placement(std::string_view member, std::string_view container) const {
    for (const Placement& placement : placements)
        if (placement.container == container &&
            std::find(placement.members.begin(), placement.members.end(), member) != placement.members.end())
            return &placement;
    return nullptr;
}

const Structure::Protection* Structure::protection(std::string_view type) const {
    const auto found = protections.find(type);
    return found == protections.end() ? nullptr : &found->second;
}

const Structure::Connector* Structure::connector(std::string_view from, std::string_view to) const {
    const auto plain = [this](std::string_view type) -> std::string_view {
        const auto alias = aliases.find(type);
        return alias == aliases.end() ? type : std::string_view(alias->second);
    };
    const auto destinations = connectors.find(plain(from));
    if (destinations == connectors.end())
        return nullptr;
    const auto found = destinations->second.find(plain(to));
    return found == destinations->second.end() ? nullptr : &found->second;
}

const Structure::RoleHolder* Structure::roleHolder(std::string_view type) const {
    const auto found = roleHolders.find(type);
    return found == roleHolders.end() ? nullptr : &found->second;
}

} // namespace lintel
