#pragma once

#include "model/design/folding.h"
#include "model/design/reference_graph.h"

#include <set>
#include <vector>

namespace lintel {

/// Which containers each visible resource lies in, by what it and the glue on it say.
class Places {
public:
    Places(const ReferenceGraph& references, const Folding& folding, const Structure& structure);

    const std::set<std::size_t>& of(std::size_t index) const { return m_places[index]; }
    const std::vector<std::set<std::size_t>>& all() const { return m_places; }

    /// Whether a container other than a network (a cluster, an application).
    bool isGrouping(std::size_t index) const;
    /// Whether a container shows as a frame. A cluster whose services all lie in subnets would be an empty
    /// one: it is a card then, with an outline around them (outlines.h). So is one that lies in subnets
    /// itself and holds nothing.
    bool isFrame(std::size_t index) const;

private:
    const Structure::ContainerKind* kindOf(std::size_t index) const;
    void keepInnermost(std::size_t index, std::set<std::size_t>& places) const;

    const ReferenceGraph& m_references;
    const Folding& m_folding;
    const Structure& m_structure;
    std::vector<std::set<std::size_t>> m_places;
};

/// Whether the name of the property that holds a reference says that its value is where the resource lies.
bool placesMember(const ReferenceGraph::Edge& edge);

} // namespace lintel
