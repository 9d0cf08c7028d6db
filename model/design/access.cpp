#include "model/design/access.h"

#include "model/design/connection_data.h"
#include "model/design/grants.h"

#include <algorithm>

namespace lintel {

namespace {

/// The texts of policies, with logical ids for what is in the template.
class PolicyTexts {
public:
    explicit PolicyTexts(const ReferenceGraph& references)
        : m_references(references) {}

    /// The text or the texts that a value gives, both branches of Fn::If among them.
    std::vector<std::string> of(const Node* node) const {
        std::vector<std::string> texts;
        add(node, texts);
        return texts;
    }

    /// "*", or the members of {Service: …, AWS: …}.
    std::vector<std::string> ofPrincipal(const Node& principal) const {
        if (!principal.isMapping() || principal.intrinsic() != Intrinsic::None)
            return of(&principal);
        std::vector<std::string> texts;
        for (const Node::Member& member : principal.members())
            add(member.value, texts);
        return texts;
    }

    /// Empty for what is no text.
    std::string one(const Node& node) const {
        if (node.isScalar() && node.intrinsic() == Intrinsic::None)
            return node.text();
        if (node.intrinsic() == Intrinsic::Sub && node.argument())
            return substituted(*node.argument());
        const std::optional<Target> target = targetOf(&node);
        return target ? target->logicalId : std::string();
    }

private:
    void add(const Node* node, std::vector<std::string>& texts) const {
        if (!node)
            return;
        if (node->isSequence()) {
            for (const Node* item : node->items())
                add(item, texts);
            return;
        }
        if (node->intrinsic() == Intrinsic::If && node->argument()) {
            for (std::size_t i = 1; i < node->argument()->items().size(); ++i)
                add(node->argument()->items()[i], texts);
            return;
        }
        if (std::string text = one(*node); !text.empty() && std::ranges::find(texts, text) == texts.end())
            texts.push_back(std::move(text));
    }

    /// The resource that the text of Fn::Sub names, else the text with "*" for its variables.
    std::string substituted(const Node& argument) const {
        const Node& first =
            argument.isSequence() && !argument.items().empty() ? *argument.items().front() : argument;
        std::string text = first.isScalar() ? first.text() : std::string();
        for (std::size_t start; (start = text.find("${")) != std::string::npos;) {
            const std::size_t end = std::min(text.find('}', start), text.size() - 1);
            const std::string variable = text.substr(start + 2, end - start - 2);
            if (const std::string name = variable.substr(0, variable.find('.')); m_references.indexOf(name))
                return name;
            text.replace(start, end + 1 - start, "*");
        }
        return text;
    }

    const ReferenceGraph& m_references;
};

/// Calls `take` with each statement (a mapping with an Effect) below a node and its place. Trust policies,
/// which say who may assume a role, are left out.
template <class Take>
void forEachStatement(const Node& node, Path& place, const Take& take) {
    if (node.isMapping()) {
        if (node.find("Effect")) {
            take(node, place);
            return;
        }
        for (const Node::Member& member : node.members()) {
            if (member.key->text() == "AssumeRolePolicyDocument")
                continue;
            place.push_back(member.key->text());
            forEachStatement(*member.value, place, take);
            place.pop_back();
        }
    }
    for (std::size_t i = 0; i < node.items().size(); ++i) {
        place.push_back(std::to_string(i));
        forEachStatement(*node.items()[i], place, take);
        place.pop_back();
    }
}

/// "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole" → its last part.
std::string policyName(const std::string& text) {
    return text.substr(text.rfind('/') + 1);
}

class AccessReader {
public:
    AccessReader(const Template& source, const ConnectionCatalog& connections)
        : m_references(source)
        , m_grants(m_references, connections.data().structure)
        , m_structure(connections.data().structure)
        , m_texts(m_references) {}

    std::vector<Access> around(std::string_view logicalId) {
        const std::optional<std::size_t> index = m_references.indexOf(logicalId);
        if (!index)
            return {};
        addOutgoing(*index);
        addIncoming(*index);
        return std::move(m_found);
    }

private:
    const std::string& idOf(std::size_t index) const { return m_references.resource(index).logicalId; }

    Access& entry(const Path& place, bool outgoing) {
        const auto found = std::ranges::find_if(m_found, [&](const Access& access) {
            return access.place == place && access.outgoing == outgoing;
        });
        if (found != m_found.end())
            return *found;
        return m_found.emplace_back(Access{.outgoing = outgoing, .place = place});
    }

    void readStatement(const Node& statement, Access& access) const {
        const Node* effect = statement.find("Effect");
        access.isAllow = !effect->isScalar() || effect->text() != "Deny";
        access.isConditional = statement.find("Condition") != nullptr;
        access.actions = m_texts.of(statement.find("Action"));
        if (const Node* others = statement.find("NotAction"))
            for (const std::string& action : m_texts.of(others))
                access.actions.push_back("not " + action);
    }

    void addOutgoing(std::size_t holder) {
        for (const std::size_t carrier : m_grants.carriersOf(holder)) {
            const Resource& resource = m_references.resource(carrier);
            Path place{"Resources", resource.logicalId, "Properties"};
            if (resource.properties)
                forEachStatement(*resource.properties, place, [this](const Node& statement, const Path& at) {
                    if (statement.find("Principal"))
                        return;
                    Access& access = entry(at, true);
                    readStatement(statement, access);
                    access.others = m_texts.of(statement.find("Resource"));
                });
            addManagedPolicies(resource);
        }
        // What is no statement: policy templates and connectors of SAM. And names instead of ARNs.
        for (const Grant* grant : m_grants.of(holder)) {
            Access& access = entry(grant->statement, true);
            if (access.actions.empty())
                access.actions = grant->actions;
            if (std::ranges::find(access.others, idOf(grant->target)) == access.others.end())
                access.others.push_back(idOf(grant->target));
        }
    }

    void addManagedPolicies(const Resource& resource) {
        for (const char* property : {"ManagedPolicyArns", "Policies"}) {
            const Node* list = resource.property(property);
            if (!list || !list->isSequence())
                continue;
            for (std::size_t i = 0; i < list->items().size(); ++i)
                if (const std::string text = m_texts.one(*list->items()[i]);
                    !text.empty() && !m_references.indexOf(text)) {
                    Access& access = entry(
                        {"Resources", resource.logicalId, "Properties", property, std::to_string(i)}, true);
                    access.managedPolicy = policyName(text);
                }
        }
    }

    void addIncoming(std::size_t target) {
        for (std::size_t holder = 0; holder < m_references.size(); ++holder) {
            if (holder == target || !m_structure.roleHolder(m_references.resource(holder).type))
                continue;
            for (const Grant* grant : m_grants.of(holder))
                if (grant->target == target)
                    m_found.push_back({.outgoing = false,
                                       .others = {idOf(holder)},
                                       .actions = grant->actions,
                                       .place = grant->statement});
        }
        addPolicies(target);
        for (const ReferenceGraph::Edge* edge : m_references.incoming(target))
            if (isPolicyOf(*edge))
                addPolicies(edge->from);
    }

    /// Whether a resource refers to another as the policy of that: not in what a statement says.
    bool isPolicyOf(const ReferenceGraph::Edge& edge) const {
        const std::string& type = m_references.resource(edge.from).type;
        if (type == "AWS::Lambda::Permission")
            return edge.path.size() > 3 && edge.path[3] == "FunctionName";
        return type.ends_with("Policy") && !type.starts_with("AWS::IAM::") &&
               std::ranges::find(edge.path, "Statement") == edge.path.end();
    }

    void addPolicies(std::size_t carrier) {
        const Resource& resource = m_references.resource(carrier);
        if (!resource.properties)
            return;
        Path place{"Resources", resource.logicalId, "Properties"};
        if (resource.type == "AWS::Lambda::Permission") {
            Access& access = entry(place, false);
            access.actions = m_texts.of(resource.property("Action"));
            access.others = m_texts.of(resource.property("Principal"));
            access.isConditional = resource.property("SourceArn") || resource.property("SourceAccount");
            return;
        }
        forEachStatement(*resource.properties, place, [this](const Node& statement, const Path& at) {
            const Node* principal = statement.find("Principal");
            if (!principal)
                return;
            Access& access = entry(at, false);
            readStatement(statement, access);
            access.others = m_texts.ofPrincipal(*principal);
        });
    }

    const ReferenceGraph m_references;
    const Grants m_grants;
    const Structure& m_structure;
    const PolicyTexts m_texts;
    std::vector<Access> m_found;
};

} // namespace

std::vector<Access> accessAround(const Template& source, const ConnectionCatalog& connections,
                                 std::string_view logicalId) {
    return AccessReader(source, connections).around(logicalId);
}

} // namespace lintel
