#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace lintel {

/// The types of states, in the order in which they are offered.
const std::vector<std::string>& stateTypes();

/// The least fields that make a new state of a type valid, apart from where it leads. Names in it (of the
/// states within a Map or Parallel) are wishes: StateEditor makes them unique.
nlohmann::ordered_json newState(const std::string& type, bool isJsonata);

/// A Task written with JSONPath fields, written with those of JSONata.
nlohmann::ordered_json asJsonata(const nlohmann::ordered_json& task);

/// Whether a state of this type ends what it is in, so that nothing follows it.
bool isTerminal(std::string_view type);

} // namespace lintel
