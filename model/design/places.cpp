#include "model/design/places.h"

#include <algorithm>

namespace lintel {

namespace {

bool isIndexOrFunction(const std::string& step) {
    return step.starts_with("Fn::") || step == "Ref" ||
           std::all_of(step.begin(), step.end(), [](unsigned char c) { return std::isdigit(c); });
}

} // namespace

bool placesMember(const ReferenceGraph::Edge& edge) {
    if (edge.kind == Reference::Kind::DependsOn || edge.byName || edge.path.size() < 4 ||
        edge.path[2] != "Properties")
        return false;
    if (!edge.attribute.empty() && edge.attribute != "VpcId" && edge.attribute != "SubnetId" &&
        edge.attribute != "Arn")
        return false;
    const auto step = std::find_if_not(edge.path.rbegin(), edge.path.rend(), isIndexOrFunction);
    const std::string& name = *step;
    return name.find("Subnet") != std::string::npos || name == "VpcId" || name == "VPCId" ||
           name == "VpcID" || name == "VPCZoneIdentifier" || name == "Cluster" || name == "ClusterName" ||
           name == "ApplicationName";
}

Places::Places(const ReferenceGraph& references, const Folding& folding, const Structure& structure)
    : m_references(references)
    , m_folding(folding)
    , m_structure(structure)
    , m_places(references.size()) {
    for (const ReferenceGraph::Edge& edge : references.edges())
        if (kindOf(edge.to) && placesMember(edge))
            for (const std::size_t owner : folding.owners(edge.from))
                if (owner != edge.to)
                    m_places[owner].insert(edge.to);
    for (std::size_t i = 0; i < m_places.size(); ++i)
        keepInnermost(i, m_places[i]);
    // A container that turns out to be no frame is a card, and lies where it says.
    for (std::size_t i = 0; i < m_places.size(); ++i)
        if (isGrouping(i) && isFrame(i))
            m_places[i].clear();
}

const Structure::ContainerKind* Places::kindOf(std::size_t index) const {
    return m_structure.containerKind(m_references.resource(index).type);
}

bool Places::isGrouping(std::size_t index) const {
    const Structure::ContainerKind* kind = kindOf(index);
    return kind && kind->kind != "subnet" && kind->kind != "vpc";
}

bool Places::isFrame(std::size_t index) const {
    bool named = false;
    for (const ReferenceGraph::Edge* edge : m_references.incoming(index)) {
        named = named || placesMember(*edge);
        for (const std::size_t owner : m_folding.owners(edge->from))
            if (m_places[owner].contains(index))
                return true;
    }
    return !isGrouping(index) || (!named && m_places[index].empty());
}

void Places::keepInnermost(std::size_t index, std::set<std::size_t>& places) const {
    const auto is = [&](std::size_t place, std::string_view kind) { return kindOf(place)->kind == kind; };
    const auto holds = [&](std::string_view kind) {
        return std::any_of(places.begin(), places.end(), [&](std::size_t place) { return is(place, kind); });
    };
    const Structure::ContainerKind* own = kindOf(index);
    if (own && own->kind == "vpc")
        places.clear();
    else if (own && own->kind == "subnet")
        std::erase_if(places, [&](std::size_t place) { return !is(place, "vpc"); });
    else if (holds("subnet"))
        std::erase_if(places, [&](std::size_t place) { return !is(place, "subnet"); });
    else if (std::any_of(places.begin(), places.end(), [&](std::size_t place) { return isGrouping(place); }))
        std::erase_if(places, [&](std::size_t place) { return !isGrouping(place); });
}

} // namespace lintel
