#pragma once

#include "model/template/template.h"

#include <map>
#include <string>
#include <vector>

namespace lintel {

class RuleContext;

/// The routes of a template's subnets, as far as the template itself defines them.
class Network {
public:
    enum class Way {
        Unknown,         ///< the VPC, the route table or a route comes from elsewhere
        None,            ///< no route out of the VPC
        InternetGateway, ///< a public subnet
        NatGateway,      ///< out, but not in
        Other,           ///< an instance, a transit gateway, a virtual private gateway …
    };

    explicit Network(const RuleContext& context);

    /// Where a subnet's traffic for 0.0.0.0/0 goes.
    Way wayOut(const Resource& subnet) const;
    /// The node that says where it goes, or null.
    const Resource* defaultRoute(const Resource& subnet) const;
    const Resource* routeTable(const Resource& subnet) const;

    /// What the subnet's AvailabilityZone says, as comparable text; empty when it is left out or unknown.
    static std::string zone(const Resource& subnet);

private:
    struct Table {
        Way way = Way::None;
        const Resource* route = nullptr;
    };
    Table tableOf(const Resource& subnet) const;

    std::map<const Resource*, const Resource*> m_tableBySubnet; ///< null: a table from elsewhere
    std::map<const Resource*, Table> m_tables;
    std::map<const Resource*, const Resource*> m_vpcBySubnet;
    bool m_isComplete = true;
};

} // namespace lintel
