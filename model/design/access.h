#pragma once

#include "model/template/template.h"

#include <string>
#include <string_view>
#include <vector>

namespace lintel {

class ConnectionCatalog;

/// Something that a policy of the template allows or denies around a resource.
struct Access {
    bool outgoing = true; ///< what the resource may do; else what may be done to it
    bool isAllow = true;
    bool isConditional = false; ///< the statement has conditions
    /// Logical ids where the template has them, else what the policy says: "*", "sns.amazonaws.com", an ARN
    /// with
    /// "*" for what only a deployment decides.
    std::vector<std::string> others = {};
    std::vector<std::string> actions = {}; ///< as written, "sqs:SendMessage"; empty for a managed policy
    std::string managedPolicy = {};        ///< "AmazonS3ReadOnlyAccess": its actions are AWS's to say
    Path place = {}; ///< of the statement, or of what stands for one (a SAM policy template …)
};

/// What a resource may do by the policies of its role, and what may be done to it: by other resources through
/// theirs, and by what its own policies name. In document order, what it may do first. Roles from elsewhere,
/// and who may assume a role, are no part of it.
std::vector<Access> accessAround(const Template& source, const ConnectionCatalog& connections,
                                 std::string_view logicalId);

} // namespace lintel
