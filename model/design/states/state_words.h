#pragma once

#include "model/design/states/state_tree.h"

#include <string>
#include <vector>

namespace lintel {

/// What a state is, in a few words: "Task: sqs:sendMessage", "Parallel, 2 branches", "Wait 60 s".
std::string summaryOf(const nlohmann::json& state);

/// A rule of a Choice: "$.paid = true", "$.total > 100", "all of 2 rules"; the condition itself of JSONata.
/// Cut where it is long.
std::string ruleInWords(const nlohmann::json& rule);

/// Ids of the states that name a resource themselves (not through a state within them), by a reference or by
/// what DefinitionSubstitutions calls it.
std::vector<std::string> statesNaming(const StateTree& tree, const Template& source,
                                      const std::string& resource);

} // namespace lintel
