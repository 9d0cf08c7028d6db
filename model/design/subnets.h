#pragma once

#include "model/design/reference_graph.h"

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

namespace lintel {

/// What the template's routing says of a subnet.
struct SubnetFacts {
    std::size_t subnet;
    bool isPublic;    ///< its route table sends traffic to an internet gateway
    std::string zone; ///< "zone 0" by index into the region's zones, or a zone's name; empty when not known
};

/// A subnet is public when the route table associated with it has a route to an internet gateway. Without an
/// association it uses the VPC's main route table, which CloudFormation creates with the local route only:
/// private. A route table from outside the template leaves MapPublicIpOnLaunch to tell.
std::vector<SubnetFacts> examineSubnets(const ReferenceGraph& references);

/// Zones worth a frame, by VPC: where all of its subnets name a zone, and not the same one.
std::map<std::size_t, std::vector<std::string>> zonesByVpc(const std::vector<SubnetFacts>& subnets,
                                                           const std::vector<std::set<std::size_t>>& places);

/// What AvailabilityZone says of a subnet in a zone: a number selects among the Region's zones, a name is
/// that of a parameter or of the zone itself.
nlohmann::ordered_json zoneValue(const Template& source, const std::string& zone);

/// "Availability Zone a" for "zone 0", "eu-west-1a" for itself.
std::string zoneTitle(const std::string& zone);

} // namespace lintel
