#pragma once

#include "model/template/template.h"

#include <string>
#include <string_view>
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

/// The statements of a document that are written out as mappings.
std::vector<const Node*> writtenStatements(const PolicyDocument& policy);

/// IAM's condition operators, without what may stand before ("ForAnyValue:") and behind ("IfExists").
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
const std::vector<std::string_view>& conditionOperators();

/// Whether some text fits both patterns, where "*" stands for any run of characters and "?" for one.
bool mayBeSame(std::string_view left, std::string_view right);

/// A text of a policy with "*" for everything that only the deployment or the request decides: the variables
/// of Fn::Sub and those of IAM. Empty when it is no text at all.
std::string policyText(const Node& value);

} // namespace lintel
