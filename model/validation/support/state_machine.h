#pragma once

#include "model/template/states_language.h"
#include "model/validation/finding.h"

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace lintel {

class RuleContext;

/// A state machine whose definition can be read: written as a mapping, or as JSON text (within Fn::Sub or
/// not).
struct StateMachine {
    const Resource* resource;
    const Node* node; ///< the definition
    nlohmann::json definition;
};
std::vector<StateMachine> readStateMachines(const RuleContext& context);

/// One state of a machine or of a machine within it (Map, Parallel).
struct MachineState {
    const StateMachine* machine;
    std::string name;
    const nlohmann::json* json;
    const nlohmann::json* level; ///< the States it is among
    Path path;                   ///< below the definition: {"States", "Wait"}
    bool isJsonata = false;      ///< its fields are JSONata, not JSONPath

    /// Its type, or nothing when it says none.
    std::string type() const;
};
/// Every state, those within others after them.
std::vector<MachineState> statesOf(const StateMachine& machine);

/// The machine itself and those within its states: what has StartAt and States.
struct MachineLevel {
    const nlohmann::json* json;
    Path path; ///< below the definition; empty for the machine itself
};
std::vector<MachineLevel> levelsOf(const StateMachine& machine);

/// The names that a state leads to: Next, Default, and those of its rules and catchers.
std::vector<std::string> targetsOf(const nlohmann::json& state);

/// The deepest node on the way to a value below the definition, and whether it is that value: a definition
/// that is text has one node only.
struct Reached {
    const Node* node;
    bool isWhole;
};
Reached nodeAt(const StateMachine& machine, const Path& path);

/// Reports at a path below the definition, or at the definition where that is text.
Finding& report(RuleContext& context, const StateMachine& machine, const Path& path, std::string message);
Finding& report(RuleContext& context, const MachineState& state, const std::string& field,
                std::string message);

} // namespace lintel
