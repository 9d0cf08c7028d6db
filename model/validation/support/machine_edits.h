#pragma once

#include "model/validation/support/state_machine.h"

#include <optional>

namespace lintel {

// Changes within the definition of a state machine, written as a mapping or as JSON text.

/// Sets a value below the definition. Nothing where it cannot be told apart in a text.
std::optional<Fix> setValue(const RuleContext& context, const StateMachine& machine, const Path& path,
                            const nlohmann::ordered_json& value, std::string label);
/// The same for a field of a state.
std::optional<Fix> setField(const RuleContext& context, const MachineState& state, const Path& field,
                            const nlohmann::ordered_json& value, std::string label);
/// Takes a field out of a state; only where the definition is a mapping.
std::optional<Fix> removeField(const RuleContext& context, const MachineState& state,
                               const std::string& field);

} // namespace lintel
