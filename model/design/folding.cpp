#include "model/design/folding.h"

#include "model/template/states_language.h"

#include <algorithm>
#include <unordered_map>

namespace lintel {

Folding::Folding(const ReferenceGraph& references, const Structure& structure, const Roles& roles)
    : m_references(references)
    , m_structure(structure)
    , m_owners(references.size())
    , m_state(references.size()) {
    std::unordered_map<std::string_view, Role> known;
    const auto isGlue = [&](const Role& role) {
        return role.kind == Role::Kind::Glue || structure.intoOwner.contains(role.type) ||
               structure.intoUsers.contains(role.type);
    };
    for (std::size_t i = 0; i < references.size(); ++i) {
        const std::string& type = references.resource(i).type;
        auto role = known.find(type);
        if (role == known.end())
            role = known.emplace(type, roles.of(type)).first;
        m_roles.push_back(role->second);
        m_shown.push_back(structure.containerKind(type) ? Shown::Container
                          : isGlue(role->second)        ? Shown::Folded
                                                        : Shown::Node);
    }
    for (std::size_t i = 0; i < references.size(); ++i)
        if (isRunByMachine(i))
            m_shown[i] = Shown::Node;
    for (std::size_t i = 0; i < references.size(); ++i)
        resolve(i);
    for (std::size_t i = 0; i < references.size(); ++i)
        if (m_owners[i].empty()) {
            m_shown[i] = Shown::Node;
            m_owners[i] = {i};
        }
}

/// A task definition is glue of the service that it belongs to; one that only state machines run is a thing
/// of its own.
bool Folding::isRunByMachine(std::size_t index) const {
    if (m_references.resource(index).type != "AWS::ECS::TaskDefinition")
        return false;
    bool isRun = false;
    for (const ReferenceGraph::Edge* edge : m_references.incoming(index)) {
        const bool byMachine = isStateMachine(m_references.resource(edge->from).type);
        isRun |= byMachine;
        if (!byMachine && m_shown[edge->from] != Shown::Folded)
            return false;
    }
    return isRun;
}

void Folding::resolve(std::size_t index) {
    if (m_state[index] != 0)
        return;
    m_state[index] = 1;
    if (m_shown[index] != Shown::Folded) {
        m_owners[index] = {index};
    } else {
        std::vector<std::size_t> owners;
        for (const std::size_t candidate : candidates(index)) {
            resolve(candidate);
            owners.insert(owners.end(), m_owners[candidate].begin(), m_owners[candidate].end());
        }
        std::sort(owners.begin(), owners.end());
        owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
        m_owners[index] = std::move(owners);
    }
    m_state[index] = 2;
}

std::vector<std::size_t> Folding::candidates(std::size_t index) const {
    const std::string& type = m_references.resource(index).type;
    const Template& source = m_references.source();
    std::vector<std::size_t> found;
    if (const auto owner = m_structure.intoOwner.find(type); owner != m_structure.intoOwner.end()) {
        for (const std::string& property : owner->second) {
            const PathPattern& pattern = m_patterns.try_emplace(property, property).first->second;
            for (const ReferenceGraph::Edge* edge : m_references.outgoing(index))
                if (pattern.matches(source, edge->path))
                    found.push_back(edge->to);
            if (!found.empty())
                return found;
        }
    }
    // Glue that belongs to this one (a rule of a security group) does not show it.
    const auto belongsHere = [&](const ReferenceGraph::Edge& edge) {
        const auto owner = m_structure.intoOwner.find(m_references.resource(edge.from).type);
        return owner != m_structure.intoOwner.end() &&
               std::any_of(owner->second.begin(), owner->second.end(), [&](const std::string& property) {
                   return m_patterns.try_emplace(property, property).first->second.matches(source, edge.path);
               });
    };
    const auto users = [&](auto accept) {
        for (const ReferenceGraph::Edge* edge : m_references.incoming(index))
            if (edge->kind != Reference::Kind::DependsOn && accept(edge->from) && !belongsHere(*edge))
                found.push_back(edge->from);
    };
    if (m_structure.intoUsers.contains(type)) {
        users([&](std::size_t user) { return m_shown[user] != Shown::Folded; });
        if (found.empty())
            users([&](std::size_t user) {
                const std::string& userType = m_references.resource(user).type;
                return userType != type && m_structure.intoUsers.contains(userType);
            });
        if (found.empty())
            users([&](std::size_t user) { return m_references.resource(user).type != type; });
    }
    if (!found.empty())
        return found;
    for (const ReferenceGraph::Edge* edge : m_references.outgoing(index))
        if (edge->kind != Reference::Kind::DependsOn)
            return {edge->to};
    users([](std::size_t) { return true; });
    return found;
}

} // namespace lintel
