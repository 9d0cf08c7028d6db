#pragma once

#include "model/base/result.h"

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// How resources nest, fold and are named: the data of content/connections/structure.
struct Structure {
    struct ContainerKind {
        std::string type;
        std::string kind;   ///< vpc subnet cluster; a subnet becomes publicSubnet or privateSubnet
        std::string detail; ///< property shown beside the title
    };
    /// What placing a member in a container writes, and leaving it removes.
    struct Placement {
        std::vector<std::string> members;
        std::string container;
        std::string property; ///< of the member, or of its group
        bool list = false;
        std::string whole;          ///< property removed once the list is empty
        std::string securityGroups; ///< property that then needs a security group
        std::string managedPolicy;  ///< that the member's role then needs
        std::string groupType;      ///< glue that holds the list (a DB subnet group)
        std::string groupProperty;  ///< of the member, naming the group
        nlohmann::ordered_json groupProperties;
        std::string attachmentType; ///< glue that joins both (an internet gateway's attachment)
        std::string attachmentMember;
        std::string attachmentContainer;
    };
    /// Where a type names the security groups that it is in.
    struct Protection {
        std::string through; ///< property that names the resource which launches instances; empty: none
        std::string property;
        /// What holds instead where another property is there: its name, and the property then.
        std::vector<std::pair<std::string, std::string>> instead;
    };
    /// Where a type keeps the role it acts with, and who may assume it.
    struct RoleHolder {
        std::vector<std::string> through; ///< properties from the holder to the role
        std::string principal;
        std::vector<std::string> managedPolicies; ///< of a new role, below "arn:aws:iam::aws:policy/"
        std::string suffix;                       ///< of a new role's logical id; empty: none is made
        std::string inlinePolicies;               ///< property that takes statements itself (SAM)
    };
    /// A policy template of SAM: its parameters, and the actions it allows on what each of them names.
    using PolicyTemplate = std::map<std::string, std::vector<std::string>, std::less<>>;
    /// What a serverless connector allows: the actions of its permissions ("Read", "Write").
    struct Connector {
        bool ofDestination = false; ///< the destination gets the policy, as a function that polls does
        std::map<std::string, std::vector<std::string>, std::less<>> actions;
    };
    struct Subtitle {
        std::string type;
        std::string property; ///< empty: always
        std::string value;
        std::string text;
    };

    std::vector<ContainerKind> containers;
    std::vector<Placement> placements;
    std::map<std::string, Protection, std::less<>> protections;
    std::map<std::string, RoleHolder, std::less<>> roleHolders;
    std::map<std::string, PolicyTemplate, std::less<>> policyTemplates;
    /// By type of the source, then of the destination. Where the transform writes a policy of a role.
    std::map<std::string, std::map<std::string, Connector, std::less<>>, std::less<>> connectors;
    std::map<std::string, std::string, std::less<>> aliases; ///< SAM type → the type it stands for
    std::map<std::string, std::vector<std::string>, std::less<>> intoOwner;
    std::set<std::string, std::less<>> intoUsers;
    std::map<std::string, std::string, std::less<>> names;
    std::vector<Subtitle> subtitles;
    nlohmann::ordered_json defaults; ///< type → what a new resource begins with

    static Result<Structure> load(const std::string& folder);

    const ContainerKind* containerKind(std::string_view type) const;
    const Placement* placement(std::string_view member, std::string_view container) const;
    const Protection* protection(std::string_view type) const;
    const RoleHolder* roleHolder(std::string_view type) const;
    /// What a connector between two types allows, SAM types included, or null.
    const Connector* connector(std::string_view from, std::string_view to) const;
};

} // namespace lintel
