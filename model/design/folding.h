#pragma once

#include "model/catalog/roles.h"
#include "model/design/reference_graph.h"
#include "model/design/structure.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace lintel {

/// Which resources show on the canvas, and into which of these each of the others folds. A glue resource that
/// nothing visible uses shows as a card: no resource of a template is ever invisible.
class Folding {
public:
    enum class Shown { Node, Container, Folded };

    Folding(const ReferenceGraph& references, const Structure& structure, const Roles& roles);

    Shown shown(std::size_t index) const { return m_shown[index]; }
    const Role& role(std::size_t index) const { return m_roles[index]; }
    /// Visible resources that show this one; itself when it is visible.
    const std::vector<std::size_t>& owners(std::size_t index) const { return m_owners[index]; }

private:
    bool isRunByMachine(std::size_t index) const;
    void resolve(std::size_t index);
    std::vector<std::size_t> candidates(std::size_t index) const;

    const ReferenceGraph& m_references;
    const Structure& m_structure;
    std::vector<Role> m_roles;
    std::vector<Shown> m_shown;
    std::vector<std::vector<std::size_t>> m_owners;
    mutable std::unordered_map<std::string, PathPattern> m_patterns; ///< by property, parsed once
    std::vector<char> m_state;                                       ///< 0 unknown, 1 being resolved, 2 done
};

} // namespace lintel
