#include "model/validation/support/typed_values.h"

#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel {

namespace {

bool fitsScalar(const Node& value, const Schema& schema) {
    if (schema.admits(JsonType::String))
        return true;
    if (schema.admits(JsonType::Boolean) &&
        (value.kind() == Node::Kind::Boolean || equalsIgnoringCase(value.text(), "true") ||
         equalsIgnoringCase(value.text(), "false") || value.text() == "0" || value.text() == "1"))
        return true;
    const std::optional<double> number = value.number();
    if (schema.admits(JsonType::Number))
        return number.has_value();
    if (schema.admits(JsonType::Integer))
        return number && *number == static_cast<double>(static_cast<long long>(*number));
    return false;
}

class Collector {
public:
    Collector(const Resource& resource, TypedValues& values)
        : m_resource(resource)
        , m_values(values) {}

    void collect(const Node& node, const Schema& schema, const std::string& property, bool isItem = false) {
        if (node.intrinsic() == Intrinsic::If) {
            const Node* argument = node.argument();
            if (argument && argument->items().size() == 3) {
                collect(*argument->items()[1], schema, property, isItem);
                collect(*argument->items()[2], schema, property, isItem);
            }
            return;
        }
        if (node.intrinsic() != Intrinsic::None)
            m_values.calls.push_back({&m_resource, property, &node, schema, isItem});
        if (!isWrittenOut(&node) || node.kind() == Node::Kind::Null)
            return;
        m_values.written.push_back({&m_resource, property, &node, schema, isItem});
        if (node.isSequence())
            collectItems(node, schema, property);
        else if (node.isMapping())
            collectMembers(node, schema, property);
        followAlternative(node, schema, property);
    }

private:
    void collectItems(const Node& node, const Schema& schema, const std::string& property) {
        if (const Schema items = schema.items(); items.isValid()) {
            for (const Node* item : node.items())
                collect(*item, items, property, true);
        }
    }

    void collectMembers(const Node& node, const Schema& schema, const std::string& property) {
        const std::vector<Schema> alternatives = valueAlternatives(schema);
        for (const Node::Member& member : node.members()) {
            const auto declares = [&member](const Schema& alternative) {
                return alternative.property(member.key->text()).isValid();
            };
            if (std::ranges::any_of(alternatives, declares))
                continue; // what it must be depends on which alternative is meant
            if (const Schema child = schema.property(member.key->text()); child.isValid())
                collect(*member.value, child,
                        property.empty() ? member.key->text() : property + '.' + member.key->text());
        }
    }

    void followAlternative(const Node& node, const Schema& schema, const std::string& property) {
        const std::vector<Schema> fitting = fittingAlternatives(node, schema);
        if (fitting.size() == 1)
            collect(node, fitting.front(), property);
    }

    const Resource& m_resource;
    TypedValues& m_values;
};

/// Of a serverless type only what its page describes in full.
void collectDescribed(const Resource& resource, const ResourceType& type, TypedValues& values) {
    for (const Node::Member& member : membersOf(resource.properties))
        if (const std::string& name = member.key->text(); type.describes(name))
            Collector(resource, values).collect(*member.value, type.property(name), name);
}

} // namespace

std::string TypedValue::name() const {
    return property.empty() ? resource->type : property;
}

bool isServerless(const Resource& resource) {
    return resource.type.starts_with("AWS::Serverless::");
}

TypedValues collectTypedValues(const Template& source, const Catalog& catalog) {
    TypedValues values;
    for (const Resource& resource : source.resources()) {
        const std::optional<ResourceType> type = catalog.find(resource.type);
        if (!type)
            continue;
        if (resource.properties && isServerless(resource))
            collectDescribed(resource, *type, values);
        else if (resource.properties)
            Collector(resource, values).collect(*resource.properties, type->schema(), {});
        const std::pair<const char*, Schema> attributes[] = {{"CreationPolicy", type->creationPolicy()},
                                                             {"UpdatePolicy", type->updatePolicy()}};
        for (const auto& [name, schema] : attributes)
            if (const Node* node = resource.body->find(name); node && schema.isValid())
                Collector(resource, values).collect(*node, schema, name);
    }
    return values;
}

bool fitsType(const Node& value, const Schema& schema) {
    if (schema.admitsAnything() || value.kind() == Node::Kind::Null)
        return true;
    if (value.isMapping())
        return schema.admits(JsonType::Object);
    if (value.isSequence())
        return schema.admits(JsonType::Array);
    return fitsScalar(value, schema);
}

std::vector<Schema> valueAlternatives(const Schema& schema) {
    std::vector<Schema> alternatives;
    for (const std::vector<Schema>& group : {schema.anyOf(), schema.oneOf()}) {
        for (const Schema& alternative : group) {
            if (!alternative.admitsAnything() || !alternative.propertyNames().empty())
                alternatives.push_back(alternative);
        }
    }
    return alternatives;
}

std::vector<Schema> fittingAlternatives(const Node& value, const Schema& schema) {
    std::vector<Schema> fitting = valueAlternatives(schema);
    std::erase_if(fitting, [&value](const Schema& alternative) {
        return !fitsType(value, alternative) ||
               std::ranges::any_of(membersOf(&value), [&alternative](const Node::Member& member) {
                   return !alternative.isOpen() && !alternative.property(member.key->text()).isValid();
               });
    });
    return fitting;
}

} // namespace lintel
