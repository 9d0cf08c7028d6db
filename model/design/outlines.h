#pragma once

#include "model/design/folding.h"
#include "model/design/graph.h"
#include "model/template/template_editor.h"

#include <string>
#include <vector>

namespace lintel {

/// What belongs together without lying in one place: what a security group protects, and what runs in a
/// cluster that is a card outside all subnets, because its services lie in some (places.h).
std::vector<Graph::Outline> findOutlines(const Graph& graph, const ReferenceGraph& references,
                                         const Folding& folding, const Structure& structure);

/// Whether an outline is that of a cluster; the others are those of security groups.
bool isCluster(const Graph& graph, const Graph::Outline& outline);

/// Whether a resource of a type can belong to a security group or run in a cluster, by the type of that.
bool canEnter(const Structure& structure, const std::string& member, const std::string& outline);

/// Writes that a resource belongs to a security group or runs in a cluster. The result says what was written,
/// which is nothing for one that cannot enter or is in it already. Errors: security_groups.h, membership.h.
Result<std::vector<std::string>> enterOutline(TemplateEditor& editor, const Structure& structure,
                                              const std::string& member, const std::string& outline);

/// Removes that again. The result says what was removed.
Result<std::vector<std::string>> leaveOutline(TemplateEditor& editor, const Structure& structure,
                                              const std::string& member, const std::string& outline);

} // namespace lintel
