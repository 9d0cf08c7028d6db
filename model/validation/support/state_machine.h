#pragma once

#include "model/template/template.h"

#include <functional>
#include <nlohmann/json.hpp>
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
std::vector<StateMachine> stateMachines(const RuleContext& context);

/// Calls back for each state, those inside Map and Parallel included, with the States it is among.
void forEachState(const nlohmann::json& definition,
                  const std::function<void(const std::string& name, const nlohmann::json& state,
                                           const nlohmann::json& level)>& visit);

/// Calls back for each transition to a state that does not exist.
void forEachLostTransition(const nlohmann::json& definition,
                           const std::function<void(const std::string& from, const std::string& to)>& visit);

} // namespace lintel
