#pragma once

#include "model/design/folding.h"
#include "model/design/graph.h"
#include "model/template/template_editor.h"

#include <string>
#include <vector>

namespace lintel {

/// Security groups, with the cards whose own properties or glue name them. One that protects nothing has no
/// outline.
std::vector<Graph::Outline> protectionOutlines(const Graph& graph, const ReferenceGraph& references,
                                               const Folding& folding, const Structure& structure);

/// Whether resources of a type can be in security groups.
bool takesSecurityGroups(const Structure& structure, const std::string& type);

/// Puts a resource into a security group: names it in the property that its type has for this (or in that of
/// its launch template). The result says what was written; nothing when it is in it already. Errors: the type
/// takes none, the list is computed, the launch template stands outside the template.
Result<std::vector<std::string>> joinSecurityGroup(TemplateEditor& editor, const Structure& structure,
                                                   const std::string& member, const std::string& group);

/// Takes it out again, and the property with it when it was the last. The result says what was removed.
Result<std::vector<std::string>> leaveSecurityGroup(TemplateEditor& editor, const Structure& structure,
                                                    const std::string& member, const std::string& group);

} // namespace lintel
