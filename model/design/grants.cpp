#include "model/design/grants.h"

#include "model/template/serverless.h"

#include <algorithm>
#include <cctype>
#include <span>

namespace lintel {

namespace {

char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

std::vector<std::string> texts(const Node* node) {
    std::vector<std::string> found;
    if (!node)
        return found;
    if (node->isScalar())
        found.push_back(node->text());
    for (const Node* item : node->items())
        if (item->isScalar())
            found.push_back(item->text());
    return found;
}

bool isIndex(const std::string& step) {
    return !step.empty() &&
           std::all_of(step.begin(), step.end(), [](unsigned char c) { return std::isdigit(c); });
}

/// The statement whose Resource holds this place; empty when it is elsewhere.
Path statementAround(const Path& place) {
    const auto at = std::find(place.begin(), place.end(), "Statement");
    if (at == place.end() || at < place.begin() + 3)
        return {};
    auto next = at + 1;
    while (next != place.end() && (isIndex(*next) || next->starts_with("Fn::")))
        ++next;
    if (next == place.end() || *next != "Resource")
        return {};
    return Path(place.begin(), next);
}

/// What a policy template gives to the resource that one of its parameters names ("Policies: [{Name:
/// {Parameter: …}}]").
std::optional<Grant> templateGrant(const Structure& structure, const ReferenceGraph::Edge& edge) {
    const Path& path = edge.path;
    std::size_t name = 4;
    if (path.size() < 6 || path[3] != "Policies")
        return std::nullopt;
    while (name + 1 < path.size() && PathPattern::isPassable(path[name]))
        ++name;
    const auto policy = structure.policyTemplates.find(path[name]);
    if (policy == structure.policyTemplates.end() || name + 1 >= path.size())
        return std::nullopt;
    const auto parameter = policy->second.find(path[name + 1]);
    if (parameter == policy->second.end() || parameter->second.empty())
        return std::nullopt;
    const auto end = path.begin() + static_cast<std::ptrdiff_t>(isIndex(path[name - 1]) ? name : name + 1);
    return Grant{edge.from, edge.to, parameter->second, Path(path.begin(), end)};
}

} // namespace

bool actionCovers(std::string_view written, std::string_view action) {
    std::size_t w = 0;
    std::size_t a = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (a < action.size()) {
        if (w < written.size() && written[w] == '*') {
            star = w++;
            resume = a;
        } else if (w < written.size() && (written[w] == '?' || lower(written[w]) == lower(action[a]))) {
            ++w;
            ++a;
        } else if (star != std::string_view::npos) {
            w = star + 1;
            a = ++resume;
        } else {
            return false;
        }
    }
    while (w < written.size() && written[w] == '*')
        ++w;
    return w == written.size();
}

Grants::Grants(const ReferenceGraph& references, const Structure& structure)
    : m_references(references)
    , m_structure(structure)
    , m_byCarrier(references.size()) {
    for (const ReferenceGraph::Edge& edge : references.edges()) {
        if (auto grant = templateGrant(structure, edge))
            m_byCarrier[edge.from].push_back(std::move(*grant));
        Path statement = statementAround(edge.path);
        if (statement.empty())
            continue;
        const Node* node = nodeAt(references.source(), statement);
        const Node* effect = node ? node->find("Effect") : nullptr;
        if (!effect || effect->text() != "Allow")
            continue;
        m_byCarrier[edge.from].push_back(
            {edge.from, edge.to, texts(node->find("Action")), std::move(statement)});
    }
    addConnectors();
}

/// The transform writes a policy for a connector, of the role of the one end or the other.
void Grants::addConnectors() {
    for (ServerlessConnector& connector : serverlessConnectors(m_references.source())) {
        const Structure::Connector* kind = m_structure.connector(connector.from->type, connector.to->type);
        const auto from = m_references.indexOf(connector.from->logicalId);
        const auto to = m_references.indexOf(connector.to->logicalId);
        if (!kind || !from || !to)
            continue;
        std::vector<std::string> actions;
        for (const std::string& permission : connector.permissions)
            if (const auto allowed = kind->actions.find(permission); allowed != kind->actions.end())
                actions.insert(actions.end(), allowed->second.begin(), allowed->second.end());
        const std::size_t carrier = kind->ofDestination ? *to : *from;
        m_byCarrier[carrier].push_back(
            {carrier, kind->ofDestination ? *from : *to, std::move(actions), std::move(connector.path)});
    }
}

std::optional<std::size_t> Grants::roleOf(std::size_t holder) const {
    const Structure::RoleHolder* rule = m_structure.roleHolder(m_references.resource(holder).type);
    if (!rule)
        return std::nullopt;
    std::size_t current = holder;
    for (const std::string& property : rule->through) {
        const PathPattern pattern(property);
        const auto& out = m_references.outgoing(current);
        const auto edge = std::find_if(out.begin(), out.end(), [&](const ReferenceGraph::Edge* candidate) {
            return pattern.matches(m_references.source(), candidate->path);
        });
        if (edge == out.end())
            return std::nullopt;
        current = (*edge)->to;
    }
    return m_references.resource(current).type == "AWS::IAM::Role" ? std::optional(current) : std::nullopt;
}

std::vector<std::size_t> Grants::carriersOf(std::size_t holder) const {
    std::vector<std::size_t> carriers{holder};
    if (const auto role = roleOf(holder)) {
        carriers.push_back(*role);
        for (const ReferenceGraph::Edge* edge : m_references.incoming(*role))
            if (const std::string& type = m_references.resource(edge->from).type;
                type == "AWS::IAM::Policy" || type == "AWS::IAM::RolePolicy" ||
                type == "AWS::IAM::ManagedPolicy")
                carriers.push_back(edge->from);
        for (const ReferenceGraph::Edge* edge : m_references.outgoing(*role))
            if (m_references.resource(edge->to).type == "AWS::IAM::ManagedPolicy")
                carriers.push_back(edge->to);
    }
    std::sort(carriers.begin(), carriers.end());
    carriers.erase(std::unique(carriers.begin(), carriers.end()), carriers.end());
    return carriers;
}

std::vector<const Grant*> Grants::of(std::size_t holder) const {
    std::vector<const Grant*> found;
    for (const std::size_t carrier : carriersOf(holder))
        for (const Grant& grant : m_byCarrier[carrier])
            found.push_back(&grant);
    return found;
}

} // namespace lintel
