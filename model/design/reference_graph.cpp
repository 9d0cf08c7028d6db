#include "model/design/reference_graph.h"

#include "model/template/serverless.h"

#include <algorithm>

namespace lintel {

namespace {

/// The service that ARNs of a type name: the type's own, but for Step Functions.
std::string arnService(std::string_view type) {
    const std::size_t begin = type.find("::");
    if (begin == std::string_view::npos)
        return {};
    const std::size_t end = type.find("::", begin + 2);
    std::string service(type.substr(begin + 2, end == std::string_view::npos ? end : end - begin - 2));
    std::transform(service.begin(), service.end(), service.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    return service == "stepfunctions" ? "states" : service;
}

/// Splits at ":" and "/", but not inside "${…}".
std::vector<std::string_view> arnParts(std::string_view arn) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i <= arn.size(); ++i) {
        const char c = i < arn.size() ? arn[i] : '/';
        if (c == '{')
            ++depth;
        else if (c == '}' && depth > 0)
            --depth;
        else if ((c == ':' || c == '/') && (depth == 0 || i == arn.size())) {
            parts.push_back(arn.substr(begin, i - begin));
            begin = i + 1;
        }
    }
    return parts;
}

} // namespace

const Node* nameProperty(const Resource& resource) {
    const std::string_view type = resource.type;
    const std::size_t last = type.rfind("::");
    if (last == std::string_view::npos)
        return nullptr;
    if (const Node* name = resource.property(std::string(type.substr(last + 2)) + "Name"))
        return name;
    return resource.property("Name");
}

std::optional<std::string> subText(const Node* node) {
    if (!node)
        return std::nullopt;
    if (node->intrinsic() == Intrinsic::None)
        return node->isString() ? std::optional(node->text()) : std::nullopt;
    if (node->intrinsic() == Intrinsic::Sub && node->argument() && node->argument()->isScalar())
        return node->argument()->text();
    return std::nullopt;
}

ReferenceGraph::ReferenceGraph(const Template& source)
    : m_source(source) {
    const std::vector<GeneratedResource> generated = generatedResources(source);
    for (const GeneratedResource& each : generated)
        m_generated.push_back({.logicalId = each.logicalId, .type = each.type});
    for (const Resource& resource : source.resources())
        m_resources.push_back(&resource);
    for (const Resource& resource : m_generated)
        m_resources.push_back(&resource);
    for (std::size_t i = 0; i < size(); ++i) {
        m_index.emplace(resource(i).logicalId, i);
        m_byType[resource(i).type].push_back(i);
    }
    for (const Reference& reference : source.references()) {
        const auto to = indexOf(reference.target);
        const bool isOther =
            reference.kind == Reference::Kind::Condition || reference.kind == Reference::Kind::FindInMap;
        if (isOther || !to)
            continue;
        const auto from = indexOf(reference.source);
        if (from && *from != *to)
            m_edges.push_back({*from, *to, reference.kind, reference.attribute, reference.path});
        else if (!from && reference.path.front() == "Globals")
            addGlobals(reference, *to);
    }
    for (const GeneratedResource& each : generated)
        for (const Path& origin : each.origins)
            m_edges.push_back(
                {*indexOf(origin[1]), *indexOf(each.logicalId), Reference::Kind::Ref, {}, origin});
    addNames();
    m_out.resize(size());
    m_in.resize(size());
    for (const Edge& edge : m_edges) {
        m_out[edge.from].push_back(&edge);
        m_in[edge.to].push_back(&edge);
    }
}

std::optional<std::size_t> ReferenceGraph::indexOf(std::string_view logicalId) const {
    const auto found = m_index.find(logicalId);
    return found == m_index.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<std::size_t>& ReferenceGraph::ofType(std::string_view type) const {
    static const std::vector<std::size_t> none;
    const auto found = m_byType.find(type);
    return found == m_byType.end() ? none : found->second;
}

/// A reference of Globals is one of each resource of that type that does not say something else.
void ReferenceGraph::addGlobals(const Reference& reference, std::size_t to) {
    if (reference.path.size() < 3)
        return;
    std::string dotted = reference.path[2];
    std::size_t length = 3; // up to a list or function: those come whole
    while (length < reference.path.size() && !PathPattern::isPassable(reference.path[length]))
        dotted += '.' + reference.path[length++];
    const Node* shared = m_source.find(std::span(reference.path).first(length));
    for (const std::size_t from : ofType("AWS::Serverless::" + reference.path[1])) {
        if (from == to || resource(from).property(dotted) != shared)
            continue;
        Path path = {"Resources", resource(from).logicalId, "Properties"};
        path.insert(path.end(), reference.path.begin() + 2, reference.path.end());
        m_edges.push_back({from, to, reference.kind, reference.attribute, std::move(path)});
    }
}

void ReferenceGraph::addNames() {
    for (std::size_t i = 0; i < size(); ++i)
        if (const auto name = subText(nameProperty(resource(i))); name && !name->empty())
            m_byName.emplace(arnService(resource(i).type) + ":" + *name, i);
    if (m_byName.empty())
        return;
    for (std::size_t i = 0; i < size(); ++i)
        if (const Node* properties = resource(i).properties) {
            Path path{"Resources", resource(i).logicalId, "Properties"};
            addArns(i, *properties, path);
        }
}

void ReferenceGraph::addArns(std::size_t index, const Node& node, Path& path) {
    if (const auto text = subText(&node)) {
        if (!text->starts_with("arn:"))
            return;
        const auto parts = arnParts(*text);
        for (std::size_t i = 5; i < parts.size(); ++i) {
            const auto found = m_byName.find(std::string(parts[2]) + ":" + std::string(parts[i]));
            if (found != m_byName.end() && found->second != index)
                m_edges.push_back({index, found->second, Reference::Kind::Sub, {}, path, true});
        }
        return;
    }
    for (const auto& [key, value] : node.members()) {
        path.push_back(key->text());
        addArns(index, *value, path);
        path.pop_back();
    }
    for (std::size_t i = 0; i < node.items().size(); ++i) {
        path.push_back(std::to_string(i));
        addArns(index, *node.items()[i], path);
        path.pop_back();
    }
}

bool ReferenceGraph::dependsOn(std::size_t resource, std::size_t on) const {
    std::vector<bool> seen(size());
    std::vector<std::size_t> open{resource};
    while (!open.empty()) {
        const std::size_t current = open.back();
        open.pop_back();
        for (const Edge* edge : m_out[current]) {
            if (edge->byName || edge->kind == Reference::Kind::Connector || seen[edge->to])
                continue;
            if (edge->to == on)
                return true;
            seen[edge->to] = true;
            open.push_back(edge->to);
        }
    }
    return false;
}

} // namespace lintel
