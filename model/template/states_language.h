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

/// Whether only the deployment decides what a value is: an intrinsic function, or text with "${…}".
bool isOpen(const nlohmann::json& value);

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
