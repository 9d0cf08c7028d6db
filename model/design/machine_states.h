#pragma once

#include "model/design/graph.h"
#include "model/template/template.h"

#include <set>
#include <string>

namespace lintel {

/// Turns the cards of these state machines into frames around their states, with the transitions between
/// them. A state's id is "Machine.State". A machine whose definition cannot be read stays a card.
void openMachines(Graph& graph, const Template& source, const std::set<std::string>& opened);

/// Has a connection of such a machine leave from the state that names its other end; where several do, from
/// each. Connections keep their ids.
void connectStates(Graph& graph, const Template& source);

/// Whether the definition of a state machine has states to show.
bool hasStates(const Template& source, const std::string& machine);

} // namespace lintel
