#pragma once

#include "model/design/graph.h"
#include "model/template/template.h"

#include <set>
#include <string>
#include <string_view>

namespace lintel {

/// Turns the cards of these state machines into frames around their states, with the transitions between
/// them (state_tree.h says their ids); Map states and the branches of Parallel states are frames in turn. A
/// machine whose definition cannot be read stays a card.
void openMachines(Graph& graph, const Template& source, const std::set<std::string>& opened);

/// Has a connection of such a machine leave from the state that names its other end; where several do, from
/// each. Connections keep their ids.
void connectStates(Graph& graph, const Template& source);

/// Whether the definition of a state machine has states to show.
bool hasStates(const Template& source, const std::string& machine);

/// The glyph of a type of state.
const char* stateGlyph(std::string_view type);

} // namespace lintel
