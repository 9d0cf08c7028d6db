#pragma once

#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel {

/// Calls `visit` with a value and then with everything in it, in document order.
template <typename Visit>
void walk(const Node& node, const Visit& visit) {
    visit(node);
    for (const Node* item : node.items())
        walk(*item, visit);
    for (const Node::Member& member : node.members())
        walk(*member.value, visit);
}

/// The same for every value in the sections where functions may stand.
template <typename Visit>
void walkComputed(const RuleContext& context, const Visit& visit) {
    for (const char* section : {"Conditions", "Resources", "Outputs"})
        for (const Node::Member& member : membersOf(context.source().section(section)))
            walk(*member.value, visit);
}

/// The same for the properties of every resource.
template <typename Visit>
void walkProperties(const RuleContext& context, const Visit& visit) {
    for (const Resource& resource : context.source().resources())
        if (resource.properties)
            walk(*resource.properties, visit);
}

} // namespace lintel
