#pragma once

#include "model/template/template.h"

#include <vector>

namespace lintel {

class RuleContext;

/// An IAM policy document of the template that is written out.
struct PolicyDocument {
    enum class Kind {
        Identity, ///< what a role, user or group may do
        Trust,    ///< who may assume a role
        Resource, ///< who may use a queue, topic, bucket …
    };
    const Resource* resource;
    const Node* document;
    Kind kind;
};
std::vector<PolicyDocument> policyDocuments(const RuleContext& context);

} // namespace lintel
