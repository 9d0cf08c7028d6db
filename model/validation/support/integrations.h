#pragma once

#include "model/template/template.h"

#include <vector>

namespace lintel {

class RuleContext;

/// A route of an API Gateway API that calls a function of the template.
struct Integration {
    const Resource* holder; ///< the method or integration
    const Resource* api;    ///< null when it is not in the template
    const Resource* function;
    const Node* uri;
    bool isHttpApi;
    bool hasCredentials; ///< calls with a role of its own instead of a permission on the function
};
std::vector<Integration> integrations(const RuleContext& context);

} // namespace lintel
