#pragma once

#include "model/template/template.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace lintel {

/// Whether a resource of this type is a Step Functions state machine.
bool isStateMachine(std::string_view type);

/// What defines a state machine, in the Amazon States Language: Definition, or DefinitionString as JSON text
/// (within Fn::Sub or not). Null when it stands elsewhere or cannot be read before the deployment.
nlohmann::json definitionOf(const Resource& machine);

/// The scalar that holds the definition as JSON text, within Fn::Sub or not; null when it is no text.
const Node* definitionText(const Resource& machine);
/// The definition where it is written as a mapping; null when it is not.
const Node* definitionMapping(const Resource& machine);

/// Whether only the deployment decides what a value is: an intrinsic function, or text with "${…}".
bool isOpen(const nlohmann::json& value);

/// A machine within a state: of a Map (ItemProcessor, formerly Iterator) or a branch of a Parallel.
struct InnerMachine {
    const nlohmann::json* json;
    Path path; ///< below the state: {"ItemProcessor"}, {"Branches", "0"}
};
std::vector<InnerMachine> innerMachinesOf(const nlohmann::json& state);

/// Whether what a machine or state holds is JSONata and not JSONPath; it says so itself or takes over what is
/// around it.
bool isJsonata(const nlohmann::json& holder, bool around);

/// A way from a state to another one of its machine.
struct Transition {
    std::string to;
    std::string when; ///< "otherwise" of a Choice, the errors of a Catch; empty: always, or by a rule
    Path path;        ///< of the name, below the state: {"Choices", "0", "Next"}
};
/// The ways that a state leads: Next, Default, and those of its rules and catchers
/// (https://states-language.net/spec.html). Repeated targets are kept.
std::vector<Transition> transitionsOf(const nlohmann::json& state);

} // namespace lintel
