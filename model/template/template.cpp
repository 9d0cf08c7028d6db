#include "model/template/template.h"

#include "model/template/positions.h"
#include "model/template/reader.h"
#include "model/template/references.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace lintel {

struct Template::Data {
    std::string text;
    NodeTree tree;
    std::vector<Resource> resources;
    std::unordered_map<std::string_view, std::size_t> resourceIndex;
    std::vector<Reference> references;
    std::unordered_multimap<std::string_view, std::size_t> referenceIndex;
};

namespace {

/// What Globals says of a resource: all of one serverless type share it, unless they say that they do not.
const Node* globalsOf(const Node& root, std::string_view type, const Node& body) {
    constexpr std::string_view Serverless = "AWS::Serverless::";
    const Node* globals = type.starts_with(Serverless) ? root.find("Globals") : nullptr;
    const Node* ignored = body.find("IgnoreGlobals");
    if (!globals || (ignored && ignored->text() == "*"))
        return nullptr;
    return globals->find(type.substr(Serverless.size()));
}

Resource readResource(const Node& root, const Node& key, const Node& body) {
    const Node* type = body.find("Type");
    return {.logicalId = key.text(),
            .type = type && type->isScalar() ? type->text() : std::string(),
            .key = &key,
            .body = &body,
            .properties = body.find("Properties"),
            .condition = body.find("Condition"),
            .dependsOn = body.find("DependsOn"),
            .metadata = body.find("Metadata"),
            .globals = type ? globalsOf(root, type->text(), body) : nullptr};
}

std::optional<std::size_t> sequenceIndex(std::string_view step) {
    std::size_t index = 0;
    const auto [end, fault] = std::from_chars(step.data(), step.data() + step.size(), index);
    if (step.empty() || fault != std::errc() || end != step.data() + step.size())
        return std::nullopt;
    return index;
}

} // namespace

const Node* childAt(const Node& node, std::string_view step) {
    if (node.isShortForm() && intrinsicOf(step) == node.intrinsic() && node.intrinsic() != Intrinsic::Foreign)
        return node.argument();
    if (node.isMapping()) {
        const Node::Member* member = node.member(step);
        return member ? member->value : nullptr;
    }
    const auto index = sequenceIndex(step);
    return index && *index < node.items().size() ? node.items()[*index] : nullptr;
}

namespace {

/// The value at a dotted path, or null; `blocked` tells whether a value above it is there that holds no
/// members.
const Node* descend(const Node* node, std::string_view dottedPath, bool& blocked) {
    while (node && !dottedPath.empty()) {
        const std::size_t dot = std::min(dottedPath.find('.'), dottedPath.size());
        blocked = !node->isMapping() || node->intrinsic() != Intrinsic::None;
        const std::string_view step = dottedPath.substr(0, dot);
        const Node* merged = node->isMapping() ? node->find(step) : nullptr;
        node = merged ? merged : childAt(*node, step);
        dottedPath.remove_prefix(std::min(dot + 1, dottedPath.size()));
    }
    return node;
}

} // namespace

const Node* Resource::property(std::string_view dottedPath) const {
    bool blocked = false;
    const Node* own = descend(properties, dottedPath, blocked);
    if (own || blocked || !globals)
        return own;
    if (const Node* ignored = body->find("IgnoreGlobals"))
        for (const Node* name : ignored->items())
            if (name->text() == dottedPath.substr(0, dottedPath.find('.')))
                return nullptr;
    return descend(globals, dottedPath, blocked);
}

Result<Template::Ptr> Template::parse(std::string bytes, const std::string& fileName) {
    auto data = std::make_unique<Data>();
    data->text = std::move(bytes);
    Result<NodeTree> tree = readNodes(data->text);
    if (!tree) {
        Error error = tree.error();
        error.file = fileName;
        return error;
    }
    data->tree = std::move(*tree);
    return Ptr(new Template(std::move(data)));
}

Template::Ptr Template::empty(Format format) {
    return *parse(format == Format::Json
                      ? "{\n  \"AWSTemplateFormatVersion\": \"2010-09-09\",\n  \"Resources\": {}\n}\n"
                      : "AWSTemplateFormatVersion: '2010-09-09'\nResources: {}\n");
}

Template::Template(std::unique_ptr<Data> data)
    : m_data(std::move(data)) {
    if (const Node* section = m_data->tree.root->find("Resources"); section && section->isMapping()) {
        m_data->resources.reserve(section->members().size());
        for (const auto& [key, body] : section->members()) {
            if (key->text().starts_with("Fn::"))
                continue;
            Resource resource = readResource(*m_data->tree.root, *key, *body);
            const auto [known, isNew] = m_data->resourceIndex.emplace(key->text(), m_data->resources.size());
            if (isNew)
                m_data->resources.push_back(std::move(resource));
            else
                m_data->resources[known->second] = std::move(resource);
        }
    }
    m_data->references = findReferences(*m_data->tree.root);
    for (std::size_t i = 0; i < m_data->references.size(); ++i)
        m_data->referenceIndex.emplace(m_data->references[i].target, i);
}

Template::~Template() = default;

Template::Format Template::format() const {
    return m_data->tree.isJson ? Format::Json : Format::Yaml;
}
const std::string& Template::text() const {
    return m_data->text;
}
const Node& Template::root() const {
    return *m_data->tree.root;
}
const Node* Template::section(std::string_view name) const {
    return root().find(name);
}
const std::vector<Resource>& Template::resources() const {
    return m_data->resources;
}

const Resource* Template::resource(std::string_view logicalId) const {
    const auto found = m_data->resourceIndex.find(logicalId);
    return found == m_data->resourceIndex.end() ? nullptr : &m_data->resources[found->second];
}

const std::vector<Reference>& Template::references() const {
    return m_data->references;
}

std::vector<const Reference*> Template::referencesTo(std::string_view target) const {
    const auto [begin, end] = m_data->referenceIndex.equal_range(target);
    std::vector<const Reference*> references;
    for (auto entry = begin; entry != end; ++entry)
        references.push_back(&m_data->references[entry->second]);
    std::sort(references.begin(), references.end()); // document order: they stand in one vector
    return references;
}

bool Template::usesServerlessTransform() const {
    const Node* transform = section("Transform");
    if (!transform)
        return false;
    const auto isServerless = [](const Node* node) { return node->text().starts_with("AWS::Serverless-"); };
    return isServerless(transform) ||
           std::any_of(transform->items().begin(), transform->items().end(), isServerless);
}

const std::vector<const Node*>& Template::duplicateKeys() const {
    return m_data->tree.duplicateKeys;
}

const std::vector<const Node*>& Template::aliases() const {
    return m_data->tree.aliases;
}

const Node* Template::find(std::span<const std::string> path) const {
    const Node* node = &root();
    for (const std::string& step : path)
        if (!(node = childAt(*node, step)))
            return nullptr;
    return node;
}

Path Template::pathOf(const Node& wanted) const {
    // Children follow one another in the text with a byte between them: bisection finds the one that holds
    // the node.
    Path path;
    const std::size_t byte = wanted.span().begin;
    const Node* node = &root();
    while (node != &wanted && !(node->isShortForm() && node->argument() == &wanted)) {
        if (node->isMapping()) {
            const auto member = std::partition_point(
                node->members().begin(), node->members().end(),
                [byte](const Node::Member& each) { return each.value->span().end < byte; });
            if (member == node->members().end())
                break;
            path.push_back(member->key->text());
            if (member->key == &wanted)
                break;
            node = member->value;
        } else {
            const auto item =
                std::partition_point(node->items().begin(), node->items().end(),
                                     [byte](const Node* each) { return each->span().end < byte; });
            if (item == node->items().end())
                break;
            path.push_back(std::to_string(item - node->items().begin()));
            node = *item;
        }
    }
    return path;
}

Position Template::positionOf(std::size_t byte) const {
    return positionIn(m_data->text, m_data->tree.lines, byte);
}

} // namespace lintel
