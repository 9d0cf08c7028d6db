#include "model/catalog/catalog.h"
#include "model/design/card_parts.h"
#include "model/design/connection_data.h"
#include "model/design/connection_recogniser.h"
#include "model/design/event_sources.h"
#include "model/design/folding.h"
#include "model/design/grants.h"
#include "model/design/graph.h"
#include "model/design/groups.h"
#include "model/design/layout.h"
#include "model/design/machine_states.h"
#include "model/design/outlines.h"
#include "model/design/places.h"
#include "model/design/shapes.h"
#include "model/design/subnets.h"
#include "model/design/titles.h"
#include "model/template/serverless.h"

#include <algorithm>
#include <map>
#include <set>

namespace lintel {

namespace {

/// Of a note in Markdown, without the marks of a heading or a list.
std::string firstLine(const std::string& text) {
    std::size_t begin = text.find_first_not_of("#-*> \n");
    if (begin == std::string::npos)
        begin = 0;
    return text.substr(begin, text.find('\n', begin) - begin);
}

} // namespace

/// Turns a template into a graph, one aspect after the other.
class GraphBuilder {
public:
    GraphBuilder(const Template& source, const Roles& roles, const ConnectionCatalog::Data& catalog)
        : m_source(source)
        , m_catalog(catalog)
        , m_structure(catalog.structure)
        , m_layout(Layout::read(source))
        , m_references(source)
        , m_folding(m_references, m_structure, roles)
        , m_places(m_references, m_folding, m_structure)
        , m_grants(m_references, m_structure)
        , m_connections(recognise(m_references, catalog, m_folding, m_grants)) {}

    Graph build() {
        findConnectionGlue();
        addContainers();
        addNodes();
        addShapes();
        openMachines(m_graph, m_source, m_layout.opened);
        addGroups(m_graph, m_layout);
        addMembers();
        addConnections();
        addReferences();
        connectStates(m_graph, m_source);
        addShapeConnections();
        m_graph.outlines = findOutlines(m_graph, m_references, m_folding, m_structure);
        return std::move(m_graph);
    }

    static Graph build(const Template& source, const Roles& roles, const ConnectionCatalog& connections) {
        return GraphBuilder(source, roles, connections.data()).build();
    }

private:
    const std::string& id(std::size_t index) const { return m_references.resource(index).logicalId; }
    bool isContainer(std::size_t index) const { return m_containerIds.contains(index); }

    void findConnectionGlue() {
        for (const RecognisedConnection& connection : m_connections)
            for (const std::size_t glue : connection.glue)
                if (m_folding.shown(glue) == Folding::Shown::Folded)
                    m_connectionGlue.insert(glue);
    }

    void addContainers() {
        const std::vector<SubnetFacts> subnets = examineSubnets(m_references);
        std::map<std::size_t, const SubnetFacts*> bySubnet;
        for (const SubnetFacts& subnet : subnets)
            bySubnet[subnet.subnet] = &subnet;
        for (std::size_t i = 0; i < m_references.size(); ++i)
            if (m_folding.shown(i) == Folding::Shown::Container && !bySubnet.contains(i) &&
                m_places.isFrame(i))
                addContainer(i, m_structure.containerKind(m_references.resource(i).type)->kind, {});
        for (const auto& [vpc, zones] : zonesByVpc(subnets, m_places.all()))
            for (const std::string& zone : zones)
                m_graph.containers.push_back({.id = zoneId(vpc, zone),
                                              .kind = "zone",
                                              .title = zoneTitle(zone),
                                              .detail = {},
                                              .parent = id(vpc),
                                              .members = {},
                                              .folded = {},
                                              .hasResource = false});
        for (const SubnetFacts& subnet : subnets) {
            std::string parent;
            if (const std::set<std::size_t>& places = m_places.of(subnet.subnet); !places.empty()) {
                const std::size_t vpc = *places.begin();
                parent = subnet.zone.empty() ? std::string() : zoneId(vpc, subnet.zone);
                if (!m_graph.container(parent))
                    parent = id(vpc);
            }
            addContainer(subnet.subnet, subnet.isPublic ? "publicSubnet" : "privateSubnet", parent);
        }
    }

    std::string zoneId(std::size_t vpc, const std::string& zone) const { return id(vpc) + "." + zone; }

    void addContainer(std::size_t index, const std::string& kind, const std::string& parent) {
        const Resource& resource = m_references.resource(index);
        const Structure::ContainerKind& rule = *m_structure.containerKind(resource.type);
        m_containerIds.insert(index);
        m_graph.containers.push_back(
            {.id = resource.logicalId,
             .kind = kind,
             .title = titleOf(resource, m_structure),
             .detail = knownString(m_source, resource.property(rule.detail)).value_or(""),
             .parent = parent,
             .members = {},
             .folded = folded(index)});
    }

    void addNodes() {
        const std::set<std::size_t> deadLetters = deadLetterQueues(m_references);
        for (std::size_t i = 0; i < m_references.size(); ++i) {
            if (m_folding.shown(i) == Folding::Shown::Folded || isContainer(i))
                continue;
            const Resource& resource = m_references.resource(i);
            Graph::Node node{.id = resource.logicalId,
                             .type = resource.type,
                             .role = m_folding.role(i),
                             .title = titleOf(resource, m_structure),
                             .subtitle = deadLetters.contains(i)
                                             ? "Dead-letter queue"
                                             : subtitleOf(resource, m_structure, m_folding.role(i).label),
                             .containers = {},
                             .folded = folded(i),
                             .condition = resource.condition ? resource.condition->text() : std::string(),
                             .parts = partsOf(m_references, i)};
            for (const std::size_t place : m_places.of(i))
                if (isContainer(place))
                    node.containers.push_back(id(place));
            m_graph.nodes.push_back(std::move(node));
        }
    }

    void addShapes() {
        for (const auto& [shapeId, shape] : m_layout.shapes)
            if (!m_source.resource(shapeId))
                m_graph.nodes.push_back({.id = shapeId,
                                         .type = {},
                                         .role = shapeRole(shape.kind),
                                         .title = firstLine(shape.text),
                                         .subtitle = shapeRole(shape.kind).label,
                                         .containers = {},
                                         .folded = {},
                                         .condition = {}});
    }

    void addMembers() {
        std::map<std::string, Graph::Container*> byId;
        for (Graph::Container& container : m_graph.containers)
            byId[container.id] = &container;
        for (Graph::Container& container : m_graph.containers)
            if (!container.parent.empty())
                byId.at(container.parent)->members.push_back(container.id);
        for (const Graph::Node& node : m_graph.nodes)
            for (const std::string& container : node.containers)
                byId.at(container)->members.push_back(node.id);
    }

    /// Glue by what it folds into, built once: asking each resource anew would take the square of their
    /// number.
    const std::vector<std::string>& folded(std::size_t index) {
        if (m_foldedInto.empty()) {
            m_foldedInto.resize(m_references.size());
            for (std::size_t i = 0; i < m_references.size(); ++i)
                if (m_folding.shown(i) == Folding::Shown::Folded && !m_connectionGlue.contains(i))
                    for (const std::size_t owner : m_folding.owners(i))
                        m_foldedInto[owner].push_back(id(i));
        }
        return m_foldedInto[index];
    }

    void addConnections() {
        const std::vector<std::string> ids = connectionIds(m_references, m_connections);
        for (std::size_t i = 0; i < m_connections.size(); ++i) {
            const RecognisedConnection& found = m_connections[i];
            const ConnectionEntry& entry = found.entry->entry;
            Graph::Connection connection{.id = ids[i],
                                         .from = id(found.from),
                                         .to = id(found.to),
                                         .kind = entry.kind,
                                         .entry = entry.id,
                                         .label = found.label,
                                         .folded = {},
                                         .facts = entry.facts};
            for (const std::size_t glue : found.glue)
                if (m_connectionGlue.contains(glue))
                    connection.folded.push_back(id(glue));
            m_connected.insert(std::minmax(found.from, found.to));
            m_graph.connections.push_back(std::move(connection));
        }
    }

    /// What a serverless connector gives, "Read, Write"; empty for any other reference.
    std::string permissionsOf(const ReferenceGraph::Edge& edge) const {
        std::string text;
        const auto connector = edge.kind == Reference::Kind::Connector
                                   ? serverlessConnectorAt(m_source, edge.path)
                                   : std::nullopt;
        if (connector)
            for (const std::string& permission : connector->permissions)
                text += (text.empty() ? "" : ", ") + permission;
        return text;
    }

    /// References that no entry explains, between the cards that show their ends.
    void addReferences() {
        for (const ReferenceGraph::Edge& edge : m_references.edges()) {
            if (edge.kind == Reference::Kind::DependsOn || m_connectionGlue.contains(edge.from) ||
                m_connectionGlue.contains(edge.to))
                continue;
            const std::vector<std::size_t>& targets = m_folding.owners(edge.to);
            if (targets.size() != 1)
                continue; // shared glue: no one card is meant
            const std::size_t to = targets.front();
            for (const std::size_t from : m_folding.owners(edge.from)) {
                if (from == to || isContainer(from) ||
                    (isContainer(to) && (placesMember(edge) || !m_places.isGrouping(to))) ||
                    m_places.of(from).contains(to) || !m_connected.insert(std::minmax(from, to)).second)
                    continue;
                const bool isEvent = eventAt(m_references, edge).has_value();
                const auto [first, second] = isEvent ? std::pair(to, from) : std::pair(from, to);
                const std::string kind = isEvent                                   ? "invoke"
                                         : edge.kind == Reference::Kind::Connector ? "permission"
                                                                                   : "reference";
                m_graph.connections.push_back({.id = id(first) + ">" + id(second) + ':' + kind,
                                               .from = id(first),
                                               .to = id(second),
                                               .kind = kind,
                                               .entry = "reference",
                                               .label = permissionsOf(edge),
                                               .folded = {},
                                               .facts = {}});
            }
        }
    }

    void addShapeConnections() {
        std::set<std::string, std::less<>> known;
        for (const Graph::Node& node : m_graph.nodes)
            known.insert(node.id);
        for (const auto& [shapeId, shape] : m_layout.shapes)
            for (const std::string& to : shape.to)
                if (known.contains(to) && known.contains(shapeId))
                    m_graph.connections.push_back({.id = shapeId + ">" + to + ":invoke",
                                                   .from = shapeId,
                                                   .to = to,
                                                   .kind = "invoke",
                                                   .entry = "shape",
                                                   .label = {},
                                                   .folded = {},
                                                   .facts = {}});
    }

    const Template& m_source;
    const ConnectionCatalog::Data& m_catalog;
    const Structure& m_structure;
    Layout m_layout; ///< for what is drawn and stands for no resource
    ReferenceGraph m_references;
    Folding m_folding;
    Places m_places;
    Grants m_grants;
    std::vector<RecognisedConnection> m_connections;

    Graph m_graph;
    std::set<std::size_t> m_connectionGlue;
    std::set<std::size_t> m_containerIds;
    std::vector<std::vector<std::string>> m_foldedInto;
    std::set<std::pair<std::size_t, std::size_t>> m_connected;
};

Graph deriveGraph(const Template& source, const Catalog&, const Roles& roles,
                  const ConnectionCatalog& connections) {
    return GraphBuilder::build(source, roles, connections);
}

} // namespace lintel
