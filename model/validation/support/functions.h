#pragma once

#include "model/validation/finding.h"

#include <optional>
#include <string_view>
#include <vector>

namespace lintel {

class RuleContext;

/// All functions, plain and serverless, in document order of each kind.
std::vector<const Resource*> functions(const RuleContext& context);

/// Seconds after which a function is stopped; serverless functions may have it from Globals. Nothing when
/// open.
std::optional<double> functionTimeout(const RuleContext& context, const Resource& function);

/// The role that a function runs with, when the template defines it.
const Resource* roleOf(const RuleContext& context, const Resource& function);

/// A queue or stream that Lambda polls for a function: an event source mapping, or an event of a serverless
/// function.
struct EventSource {
    const Resource* holder;   ///< the mapping, or the serverless function
    const Node* properties;   ///< where BatchSize and the like stand
    const Resource* source;   ///< null when it is not in the template
    const Resource* function; ///< likewise
};
std::vector<EventSource> eventSources(const RuleContext& context);

/// The permission that lets a service invoke a function, as a fix. A null sourceArn leaves the source open.
Fix permitInvocation(const RuleContext& context, const Resource& function, std::string_view service,
                     std::string_view wish, const nlohmann::ordered_json& sourceArn);

} // namespace lintel
