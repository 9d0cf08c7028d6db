#pragma once

#include "model/template/template.h"

#include <vector>

namespace lintel {

class RuleContext;

/// A security group rule that admits the whole internet (0.0.0.0/0 or ::/0) by TCP or any protocol.
struct Ingress {
    const Resource* holder;
    const Node* node;
    double from;
    double to;
};
std::vector<Ingress> worldIngress(const RuleContext& context);

} // namespace lintel
