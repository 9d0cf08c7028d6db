#include "model/catalog/catalog.h"
#include "model/design/connection_data.h"
#include "model/design/connection_recogniser.h"
#include "model/design/folding.h"
#include "model/design/grants.h"
#include "model/design/graph.h"
#include "model/design/groups.h"
#include "model/design/layout.h"
#include "model/design/shapes.h"
#include "model/design/subnets.h"

#include <algorithm>
#include <map>
#include <set>

namespace lintel {

namespace {

bool isIndexOrFunction(const std::string& step) {
    return step.starts_with("Fn::") || step == "Ref" ||
           std::all_of(step.begin(), step.end(), [](unsigned char c) { return std::isdigit(c); });
}

/// Whether a property's name says that its value is where the resource lies.
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
        , m_grants(m_references, m_structure)
        , m_connections(recognise(m_references, catalog, m_folding, m_grants)) {}

    Graph build() {
        findConnectionGlue();
        findPlaces();
        addContainers();
        addNodes();
        addShapes();
        addGroups(m_graph, m_layout);
        addMembers();
        addConnections();
        addReferences();
        addShapeConnections();
        addOutlines();
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

    /// Containers of every visible resource, by what it and the glue on it say.
    void findPlaces() {
        m_places.resize(m_references.size());
        for (const ReferenceGraph::Edge& edge : m_references.edges()) {
            const Structure::ContainerKind* kind =
                m_structure.containerKind(m_references.resource(edge.to).type);
            if (kind && placesMember(edge))
                for (const std::size_t owner : m_folding.owners(edge.from))
                    if (owner != edge.to)
                        m_places[owner].insert(edge.to);
        }
        for (std::size_t i = 0; i < m_places.size(); ++i)
            keepInnermost(i, m_places[i]);
        // A container that turns out to be no frame (isFrame) is a card, and lies where it says.
        for (std::size_t i = 0; i < m_places.size(); ++i)
            if (isGrouping(i) && isFrame(i))
                m_places[i].clear();
    }

    /// A container other than networks: a cluster, an application.
    bool isGrouping(std::size_t index) const {
        const Structure::ContainerKind* kind = m_structure.containerKind(m_references.resource(index).type);
        return kind && kind->kind != "subnet" && kind->kind != "vpc";
    }

    void keepInnermost(std::size_t index, std::set<std::size_t>& places) const {
        const auto is = [&](std::size_t place, std::string_view kind) {
            return m_structure.containerKind(m_references.resource(place).type)->kind == kind;
        };
        const auto holds = [&](std::string_view kind) {
            return std::any_of(places.begin(), places.end(),
                               [&](std::size_t place) { return is(place, kind); });
        };
        const Structure::ContainerKind* own = m_structure.containerKind(m_references.resource(index).type);
        if (own && own->kind == "vpc")
            places.clear();
        else if (own && own->kind == "subnet")
            std::erase_if(places, [&](std::size_t place) { return !is(place, "vpc"); });
        else if (holds("subnet"))
            std::erase_if(places, [&](std::size_t place) { return !is(place, "subnet"); });
        else if (std::any_of(places.begin(), places.end(),
                             [&](std::size_t place) { return isGrouping(place); }))
            std::erase_if(places, [&](std::size_t place) { return !isGrouping(place); });
    }

    void addContainers() {
        const std::vector<SubnetFacts> subnets = examineSubnets(m_references);
        std::map<std::size_t, const SubnetFacts*> bySubnet;
        for (const SubnetFacts& subnet : subnets)
            bySubnet[subnet.subnet] = &subnet;
        for (std::size_t i = 0; i < m_references.size(); ++i)
            if (m_folding.shown(i) == Folding::Shown::Container && !bySubnet.contains(i) && isFrame(i))
                addContainer(i, m_structure.containerKind(m_references.resource(i).type)->kind, {});
        for (const auto& [vpc, zones] : zonesByVpc(subnets, m_places))
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
            if (!m_places[subnet.subnet].empty()) {
                const std::size_t vpc = *m_places[subnet.subnet].begin();
                parent = subnet.zone.empty() ? std::string() : zoneId(vpc, subnet.zone);
                if (!m_graph.container(parent))
                    parent = id(vpc);
            }
            addContainer(subnet.subnet, subnet.isPublic ? "publicSubnet" : "privateSubnet", parent);
        }
    }

    /// A cluster whose services all lie in subnets would be an empty frame: it is a card then. So is one that
    /// lies in subnets itself and holds nothing.
    bool isFrame(std::size_t index) const {
        bool named = false;
        for (const ReferenceGraph::Edge* edge : m_references.incoming(index)) {
            named = named || placesMember(*edge);
            for (const std::size_t owner : m_folding.owners(edge->from))
                if (m_places[owner].contains(index))
                    return true;
        }
        return !isGrouping(index) || (!named && m_places[index].empty());
    }

    std::string zoneId(std::size_t vpc, const std::string& zone) const { return id(vpc) + "." + zone; }

    void addContainer(std::size_t index, const std::string& kind, const std::string& parent) {
        const Resource& resource = m_references.resource(index);
        const Structure::ContainerKind& rule = *m_structure.containerKind(resource.type);
        m_containerIds.insert(index);
        m_graph.containers.push_back(
            {.id = resource.logicalId,
             .kind = kind,
             .title = title(resource),
             .detail = knownString(m_source, resource.property(rule.detail)).value_or(""),
             .parent = parent,
             .members = {},
             .folded = folded(index)});
    }

    void addNodes() {
        const std::set<std::size_t> deadLetterQueues = findDeadLetterQueues();
        std::vector<std::vector<std::string>> foldedInto(m_references.size());
        for (std::size_t i = 0; i < m_references.size(); ++i) {
            if (m_folding.shown(i) == Folding::Shown::Folded || isContainer(i))
                continue;
            const Resource& resource = m_references.resource(i);
            Graph::Node node{.id = resource.logicalId,
                             .type = resource.type,
                             .role = m_folding.role(i),
                             .title = title(resource),
                             .subtitle = deadLetterQueues.contains(i) ? "Dead-letter queue" : subtitle(i),
                             .containers = {},
                             .folded = folded(i),
                             .condition = resource.condition ? resource.condition->text() : std::string()};
            for (const std::size_t place : m_places[i])
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

    std::string title(const Resource& resource) const {
        const auto named = m_structure.names.find(resource.type);
        const Node* name =
            named != m_structure.names.end() ? resource.property(named->second) : nameProperty(resource);
        if (const auto text = literalString(name); text && !text->empty())
            return *text;
        if (const Node* tags = resource.property("Tags"))
            for (const Node* tag : tags->items())
                if (const Node* key = tag->find("Key"); key && key->text() == "Name")
                    if (const auto text = literalString(tag->find("Value")); text && !text->empty())
                        return *text;
        return resource.logicalId;
    }

    std::string subtitle(std::size_t index) const {
        const Resource& resource = m_references.resource(index);
        for (const Structure::Subtitle& rule : m_structure.subtitles) {
            if (rule.type != resource.type)
                continue;
            const Node* value = rule.property.empty() ? nullptr : resource.property(rule.property);
            if (rule.property.empty() || (value && value->text() == rule.value))
                return rule.text;
        }
        return m_folding.role(index).label;
    }

    std::set<std::size_t> findDeadLetterQueues() const {
        std::set<std::size_t> found;
        for (const std::size_t queue : m_references.ofType("AWS::SQS::Queue"))
            for (const ReferenceGraph::Edge* edge : m_references.incoming(queue)) {
                const auto names = {"RedrivePolicy", "DeadLetterConfig", "DeadLetterQueue",
                                    "DestinationConfig"};
                if (std::any_of(names.begin(), names.end(), [&](const char* name) {
                        return std::find(edge->path.begin(), edge->path.end(), name) != edge->path.end();
                    }))
                    found.insert(queue);
            }
        return found;
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
                    (isContainer(to) && (placesMember(edge) || !isGrouping(to))) ||
                    m_places[from].contains(to) || !m_connected.insert(std::minmax(from, to)).second)
                    continue;
                m_graph.connections.push_back({.id = id(from) + ">" + id(to) + ":reference",
                                               .from = id(from),
                                               .to = id(to),
                                               .kind = "reference",
                                               .entry = "reference",
                                               .label = {},
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

    /// Security groups, with the cards whose own properties or glue name them.
    void addOutlines() {
        for (const std::size_t group : m_references.ofType("AWS::EC2::SecurityGroup")) {
            Graph::Outline outline{
                .id = id(group), .title = title(m_references.resource(group)), .members = {}};
            for (const ReferenceGraph::Edge* edge : m_references.incoming(group)) {
                if (edge->kind == Reference::Kind::DependsOn ||
                    std::none_of(edge->path.begin(), edge->path.end(), [](const std::string& step) {
                        return step.find("SecurityGroups") != std::string::npos ||
                               step.find("SecurityGroupIds") != std::string::npos || step == "GroupSet";
                    }))
                    continue;
                for (const std::size_t owner : m_folding.owners(edge->from))
                    if (m_graph.node(id(owner)) && std::find(outline.members.begin(), outline.members.end(),
                                                             id(owner)) == outline.members.end())
                        outline.members.push_back(id(owner));
            }
            if (!outline.members.empty())
                m_graph.outlines.push_back(std::move(outline));
        }
    }

    const Template& m_source;
    const ConnectionCatalog::Data& m_catalog;
    const Structure& m_structure;
    Layout m_layout; ///< for what is drawn and stands for no resource
    ReferenceGraph m_references;
    Folding m_folding;
    Grants m_grants;
    std::vector<RecognisedConnection> m_connections;

    Graph m_graph;
    std::set<std::size_t> m_connectionGlue;
    std::set<std::size_t> m_containerIds;
    std::vector<std::set<std::size_t>> m_places;
    std::vector<std::vector<std::string>> m_foldedInto;
    std::set<std::pair<std::size_t, std::size_t>> m_connected;
};

Graph deriveGraph(const Template& source, const Catalog&, const Roles& roles,
                  const ConnectionCatalog& connections) {
    return GraphBuilder::build(source, roles, connections);
}

} // namespace lintel
