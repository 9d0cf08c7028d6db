#include "model/design/subnets.h"

#include <algorithm>

namespace lintel {

namespace {

/// The zone that a subnet's AvailabilityZone names, spelt so that equal zones are equal texts.
std::string zoneOf(const Template& source, const Resource& subnet) {
    const Node* value = subnet.property("AvailabilityZone");
    if (!value)
        return {};
    if (const auto text = knownString(source, value))
        return *text;
    if (value->intrinsic() == Intrinsic::Select && value->argument()->items().size() == 2) {
        const Node* list = value->argument()->items()[1];
        const auto index = knownNumber(source, value->argument()->items()[0]);
        if (index && (list->intrinsic() == Intrinsic::GetAZs || list->intrinsic() == Intrinsic::Ref))
            return "zone " + std::to_string(static_cast<int>(*index));
    }
    const auto target = targetOf(value);
    return target && target->attribute.empty() ? target->logicalId : std::string();
}

bool leadsToInternet(const ReferenceGraph& references, std::size_t route) {
    const PathPattern gateway("GatewayId");
    for (const ReferenceGraph::Edge* edge : references.outgoing(route))
        if (gateway.matches(references.source(), edge->path) &&
            references.resource(edge->to).type == "AWS::EC2::InternetGateway")
            return true;
    // A gateway from outside: a parameter or an id that is written out.
    const Node* value = references.resource(route).property("GatewayId");
    const auto destination =
        knownString(references.source(), references.resource(route).property("DestinationCidrBlock"));
    const bool outside = value && !references.indexOf(targetOf(value).value_or(Target{}).logicalId);
    return outside && destination == "0.0.0.0/0" && !value->text().starts_with("vgw-");
}

bool isPublicTable(const ReferenceGraph& references, std::size_t table) {
    const PathPattern owner("RouteTableId");
    for (const ReferenceGraph::Edge* edge : references.incoming(table))
        if (references.resource(edge->from).type == "AWS::EC2::Route" &&
            owner.matches(references.source(), edge->path) && leadsToInternet(references, edge->from))
            return true;
    return false;
}

bool isPublic(const ReferenceGraph& references, std::size_t subnet) {
    const PathPattern bySubnet("SubnetId");
    const PathPattern byTable("RouteTableId");
    bool unknownTable = false;
    for (const ReferenceGraph::Edge* edge : references.incoming(subnet)) {
        if (references.resource(edge->from).type != "AWS::EC2::SubnetRouteTableAssociation" ||
            !bySubnet.matches(references.source(), edge->path))
            continue;
        unknownTable = true;
        for (const ReferenceGraph::Edge* table : references.outgoing(edge->from))
            if (byTable.matches(references.source(), table->path)) {
                unknownTable = false;
                if (isPublicTable(references, table->to))
                    return true;
            }
    }
    return unknownTable &&
           knownBool(references.source(), references.resource(subnet).property("MapPublicIpOnLaunch"))
               .value_or(false);
}

} // namespace

std::vector<SubnetFacts> examineSubnets(const ReferenceGraph& references) {
    std::vector<SubnetFacts> facts;
    for (const std::size_t subnet : references.ofType("AWS::EC2::Subnet"))
        facts.push_back(
            {subnet, isPublic(references, subnet), zoneOf(references.source(), references.resource(subnet))});
    return facts;
}

std::map<std::size_t, std::vector<std::string>> zonesByVpc(const std::vector<SubnetFacts>& subnets,
                                                           const std::vector<std::set<std::size_t>>& places) {
    std::map<std::size_t, std::vector<std::string>> zones;
    for (const SubnetFacts& subnet : subnets)
        for (const std::size_t vpc : places[subnet.subnet])
            zones[vpc].push_back(subnet.zone);
    for (auto& [vpc, names] : zones) {
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
    }
    std::erase_if(zones,
                  [](const auto& entry) { return entry.second.size() < 2 || entry.second.front().empty(); });
    return zones;
}

nlohmann::ordered_json zoneValue(const Template& source, const std::string& zone) {
    if (zone.starts_with("zone "))
        return {{"Fn::Select", {std::atoi(zone.c_str() + 5), {{"Fn::GetAZs", ""}}}}};
    if (const Node* parameters = source.section("Parameters"); parameters && parameters->find(zone))
        return {{"Ref", zone}};
    return zone;
}

std::string zoneTitle(const std::string& zone) {
    if (!zone.starts_with("zone "))
        return zone;
    const int index = std::atoi(zone.c_str() + 5);
    return index >= 0 && index < 26 ? "Availability Zone " + std::string(1, static_cast<char>('a' + index))
                                    : zone;
}

} // namespace lintel
