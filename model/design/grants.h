#pragma once

#include "model/design/reference_graph.h"
#include "model/design/structure.h"

#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// An Allow statement of a policy, or a policy template or connector of SAM, that names a resource of the
/// template.
struct Grant {
    std::size_t carrier; ///< the resource that holds the policy
    std::size_t target;
    std::vector<std::string> actions; ///< as written, wildcards included
    Path statement;                   ///< where the statement, template or connector stands
};

/// Who may do what to what, as far as the template says so in identity policies.
class Grants {
public:
    Grants(const ReferenceGraph& references, const Structure& structure);

    /// The role that a resource acts with, when it stands in the template.
    std::optional<std::size_t> roleOf(std::size_t holder) const;
    /// The resources whose policies say what a resource may do: itself (for SAM), its role, and the policies
    /// of that.
    std::vector<std::size_t> carriersOf(std::size_t holder) const;
    /// Grants of the policies of a resource's role (and of the resource itself, for SAM).
    std::vector<const Grant*> of(std::size_t holder) const;

private:
    void addConnectors();

    const ReferenceGraph& m_references;
    const Structure& m_structure;
    std::vector<std::vector<Grant>> m_byCarrier;
};

/// Whether an action as written in a policy ("s3:Get*", "*") covers an action ("s3:GetObject").
bool actionCovers(std::string_view written, std::string_view action);

} // namespace lintel
