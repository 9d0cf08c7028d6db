#include "model/validation/support/network.h"

#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <nlohmann/json.hpp>

namespace lintel {

namespace {

Network::Way wayOf(const RuleContext& context, const Resource& route) {
    if (route.property("NatGatewayId"))
        return Network::Way::NatGateway;
    const Node* gateway = route.property("GatewayId");
    if (!gateway)
        return Network::Way::Other;
    const Resource* target = context.referenced(gateway);
    if (!target)
        return Network::Way::Unknown;
    return target->type == "AWS::EC2::InternetGateway" ? Network::Way::InternetGateway : Network::Way::Other;
}

} // namespace

Network::Network(const RuleContext& context) {
    for (const Resource* table : context.resources("AWS::EC2::RouteTable"))
        m_tables[table];
    for (const Resource* association : context.resources("AWS::EC2::SubnetRouteTableAssociation")) {
        if (const Resource* subnet = context.referenced(association->property("SubnetId")))
            m_tableBySubnet[subnet] = context.referenced(association->property("RouteTableId"));
        else
            m_isComplete = false;
    }
    for (const Resource* route : context.resources("AWS::EC2::Route")) {
        const Node* destination = route->property("DestinationCidrBlock");
        if (!destination)
            continue;
        const std::optional<std::string> block = knownString(context.source(), destination);
        if (block && *block != "0.0.0.0/0")
            continue;
        const Resource* table = context.referenced(route->property("RouteTableId"));
        if (!table)
            m_isComplete = false;
        else
            m_tables[table] = {block ? wayOf(context, *route) : Way::Unknown, route};
    }
    for (const Resource* subnet : context.resources("AWS::EC2::Subnet"))
        m_vpcBySubnet[subnet] = context.referenced(subnet->property("VpcId"), "AWS::EC2::VPC");
}

Network::Table Network::tableOf(const Resource& subnet) const {
    const auto vpc = m_vpcBySubnet.find(&subnet);
    if (!m_isComplete || vpc == m_vpcBySubnet.end() || !vpc->second)
        return {Way::Unknown};
    const auto table = m_tableBySubnet.find(&subnet);
    if (table == m_tableBySubnet.end())
        return {Way::None}; // the VPC's main route table, which starts with the local route alone
    const auto found = m_tables.find(table->second);
    return found == m_tables.end() ? Table{Way::Unknown} : found->second;
}

Network::Way Network::wayOut(const Resource& subnet) const {
    return tableOf(subnet).way;
}

const Resource* Network::defaultRoute(const Resource& subnet) const {
    return tableOf(subnet).route;
}

const Resource* Network::routeTable(const Resource& subnet) const {
    const auto table = m_tableBySubnet.find(&subnet);
    return table == m_tableBySubnet.end() ? nullptr : table->second;
}

std::string Network::zone(const Resource& subnet) {
    const Node* zone = subnet.property("AvailabilityZone");
    return zone ? toJson(*zone).dump() : std::string();
}

} // namespace lintel
