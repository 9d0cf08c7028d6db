#include "model/template/references.h"

#include <algorithm>

namespace lintel {

std::vector<SubVariable> subVariables(std::string_view text) {
    std::vector<SubVariable> variables;
    for (std::size_t open = text.find("${"); open != std::string_view::npos;
         open = text.find("${", open + 2)) {
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos)
            break;
        std::string_view name = text.substr(open + 2, close - open - 2);
        const std::size_t first = name.find_first_not_of(' ');
        if (first == std::string_view::npos || name[first] == '!')
            continue;
        name = name.substr(first, name.find_last_not_of(' ') - first + 1);
        const auto [id, attribute] = splitAttribute(name);
        variables.push_back({id, attribute});
    }
    return variables;
}

std::pair<std::string_view, std::string_view> splitAttribute(std::string_view text) {
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos)
        return {text, {}};
    return {text.substr(0, dot), text.substr(dot + 1)};
}

namespace {

/// Walks the tree; recursion is bounded by the reader's depth limit.
class Walker {
public:
    std::vector<Reference> found;

    void walkRoot(const Node& root) {
        for (const auto& [key, value] : root.members()) {
            m_path = {key->text()};
            if (key->text() == "Resources" && value->isMapping())
                walkElements(*value, true);
            else if (key->text() == "Outputs" && value->isMapping())
                walkElements(*value, false);
            else {
                m_inConditions = key->text() == "Conditions" || key->text() == "Rules";
                walk(*value);
                m_inConditions = false;
            }
        }
    }

private:
    /// Resources and outputs: mappings with a Condition, and resources with a DependsOn.
    void walkElements(const Node& section, bool areResources) {
        for (const auto& [key, body] : section.members()) {
            m_path.push_back(key->text());
            if (intrinsicOf(key->text()) == Intrinsic::ForEach) {
                walkLoop(*body);
            } else {
                if (areResources)
                    m_source = key->text();
                walkElement(*body, areResources);
                m_source.clear();
            }
            m_path.pop_back();
        }
    }

    void walkElement(const Node& body, bool isResource) {
        if (body.intrinsic() != Intrinsic::None || !body.isMapping()) {
            walk(body);
            return;
        }
        for (const auto& [key, value] : body.members()) {
            m_path.push_back(key->text());
            if (key->text() == "Condition" && value->isString())
                add(Reference::Kind::Condition, value->text(), {}, *value);
            else if (isResource && key->text() == "DependsOn")
                walkDependsOn(*value);
            else
                walk(*value);
            if (isResource && key->text() == "Connectors")
                for (const auto& [name, connector] : value->members())
                    walkConnector(*connector, {name->text()});
            m_path.pop_back();
        }
        if (const Node* type = body.find("Type");
            isResource && type && type->text() == "AWS::Serverless::Connector")
            walkConnector(body, {});
    }

    /// The ends of a connector, which it names by their logical ids: "Source: {Id: Orders}".
    void walkConnector(const Node& connector, const Path& below) {
        const Node* properties = connector.find("Properties");
        const std::size_t depth = m_path.size();
        for (const char* end : {"Source", "Destination"}) {
            const Node* ends = properties ? properties->find(end) : nullptr;
            if (!ends)
                continue;
            m_path.insert(m_path.end(), below.begin(), below.end());
            m_path.insert(m_path.end(), {"Properties", end});
            addConnectorEnd(*ends);
            for (std::size_t i = 0; i < ends->items().size(); ++i) {
                m_path.push_back(std::to_string(i));
                addConnectorEnd(*ends->items()[i]);
                m_path.pop_back();
            }
            m_path.resize(depth);
        }
    }

    void addConnectorEnd(const Node& end) {
        const Node* id = end.find("Id");
        if (!id || !id->isString() || id->intrinsic() != Intrinsic::None)
            return;
        m_path.push_back("Id");
        add(Reference::Kind::Connector, id->text(), {}, *id);
        m_path.pop_back();
    }

    void walkDependsOn(const Node& value) {
        if (value.isString())
            add(Reference::Kind::DependsOn, value.text(), {}, value);
        for (std::size_t i = 0; i < value.items().size(); ++i) {
            m_path.push_back(std::to_string(i));
            if (value.items()[i]->isString())
                add(Reference::Kind::DependsOn, value.items()[i]->text(), {}, *value.items()[i]);
            m_path.pop_back();
        }
    }

    /// Fn::ForEach::Name: [Identifier, collection, {key: body}]; the identifier is a name of its own inside
    /// the body.
    void walkLoop(const Node& value) {
        const auto& parts = value.items();
        const bool complete = parts.size() == 3 && parts[0]->isScalar();
        if (complete)
            m_locals.push_back(parts[0]->text());
        for (std::size_t i = complete ? 1 : 0; i < parts.size(); ++i) {
            m_path.push_back(std::to_string(i));
            walk(*parts[i]);
            m_path.pop_back();
        }
        if (complete)
            m_locals.pop_back();
    }

    void walk(const Node& node) {
        const Node* argument = node.argument();
        switch (node.intrinsic()) {
        case Intrinsic::Ref:
            if (argument->isScalar())
                add(Reference::Kind::Ref, argument->text(), {}, node);
            return;
        case Intrinsic::GetAtt:
            addGetAtt(node, *argument);
            break;
        case Intrinsic::Sub:
            addSub(node, *argument);
            break;
        case Intrinsic::Condition:
            if ((node.isShortForm() || m_inConditions) && argument->isScalar())
                add(Reference::Kind::Condition, argument->text(), {}, node);
            break;
        case Intrinsic::If:
            if (!argument->items().empty() && argument->items()[0]->isString())
                addConditionOfIf(node, *argument->items()[0]);
            break;
        case Intrinsic::FindInMap:
            if (!argument->items().empty() && argument->items()[0]->isString())
                add(Reference::Kind::FindInMap, argument->items()[0]->text(), {}, node);
            break;
        case Intrinsic::ForEach:
            m_path.push_back(node.members().front().key->text());
            walkLoop(*argument);
            m_path.pop_back();
            return;
        default:
            break;
        }
        if (node.isShortForm() && argument->intrinsic() != Intrinsic::None) {
            const std::size_t depth = m_path.size();
            if (node.intrinsic() != Intrinsic::Foreign) // an unknown function has no step of its own
                m_path.emplace_back(intrinsicName(node.intrinsic()));
            walk(*argument);
            m_path.resize(depth);
        } else {
            walkChildren(node);
        }
    }

    void walkChildren(const Node& node) {
        for (const auto& [key, value] : node.members()) {
            m_path.push_back(key->text());
            if (intrinsicOf(key->text()) == Intrinsic::ForEach)
                walkLoop(*value);
            else
                walk(*value);
            m_path.pop_back();
        }
        for (std::size_t i = 0; i < node.items().size(); ++i) {
            m_path.push_back(std::to_string(i));
            walk(*node.items()[i]);
            m_path.pop_back();
        }
    }

    void addConditionOfIf(const Node& call, const Node& name) {
        const std::size_t depth = m_path.size();
        if (!call.isShortForm())
            m_path.push_back(std::string(intrinsicName(Intrinsic::If)));
        m_path.push_back("0");
        add(Reference::Kind::Condition, name.text(), {}, name);
        m_path.resize(depth);
    }

    void addGetAtt(const Node& node, const Node& argument) {
        if (argument.isScalar()) {
            const auto [id, attribute] = splitAttribute(argument.text());
            add(Reference::Kind::GetAtt, id, attribute, node);
        } else if (!argument.items().empty() && argument.items()[0]->isScalar()) {
            std::string attribute;
            for (std::size_t i = 1; i < argument.items().size(); ++i)
                if (const Node& part = *argument.items()[i]; part.isScalar() && !part.argument())
                    attribute += (attribute.empty() ? "" : ".") + part.text();
            add(Reference::Kind::GetAtt, argument.items()[0]->text(), attribute, node);
        }
    }

    void addSub(const Node& node, const Node& argument) {
        const Node* text =
            argument.isSequence() && !argument.items().empty() ? argument.items()[0] : &argument;
        const Node* variables = argument.items().size() > 1 ? argument.items()[1] : nullptr;
        for (const auto& [name, attribute] : subVariables(text->text()))
            if (!(variables && attribute.empty() && variables->find(name)))
                add(Reference::Kind::Sub, name, attribute, node);
    }

    void add(Reference::Kind kind, std::string_view target, std::string_view attribute, const Node& node) {
        // A name that a loop makes up ("Bucket${Name}") cannot be followed.
        if (target.empty() || target.find_first_of("${&") != std::string_view::npos ||
            std::find(m_locals.begin(), m_locals.end(), target) != m_locals.end())
            return;
        found.push_back({kind, std::string(target), std::string(attribute), m_source, m_path, &node});
    }

    Path m_path;
    std::string m_source;
    std::vector<std::string_view> m_locals;
    bool m_inConditions = false;
};

} // namespace

std::vector<Reference> findReferences(const Node& root) {
    Walker walker;
    walker.walkRoot(root);
    return std::move(walker.found);
}

} // namespace lintel
