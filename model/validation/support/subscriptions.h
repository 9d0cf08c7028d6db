#pragma once

#include "model/template/template.h"

#include <string>
#include <vector>

namespace lintel {

class RuleContext;

/// A subscription to a topic of the template: a resource of its own, or an entry of the topic's Subscription
/// list.
struct Subscription {
    const Resource* holder;
    const Resource* topic;
    std::string protocol;   ///< empty when it is not known
    const Node* endpoint;   ///< always there
    const Resource* target; ///< the queue, when the template has it
};
std::vector<Subscription> subscriptions(const RuleContext& context);

} // namespace lintel
