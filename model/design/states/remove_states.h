#pragma once

#include "model/design/design.h"

#include <string>
#include <vector>

namespace lintel {

/// Whether an element is a state of an opened machine, and not its frame or a branch.
bool isState(const Graph& graph, const std::string& element);

/// Removes states, of one or several machines, with what their machines needed for them alone: permissions
/// and substitutions for resources that no other state names. States within a removed one go with it.
Result<void> removeStates(const Knowhow& knowhow, TemplateEditor& editor,
                          const std::vector<std::string>& ids);

} // namespace lintel
