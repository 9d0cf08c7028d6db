#pragma once

#include "model/template/serverless.h"
#include "model/template/template.h"
#include "model/validation/support/answer.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

class RuleContext;

/// One statement of an IAM policy document, as far as it is written out.
struct Statement {
    const Node* node = nullptr;
    bool isAllow = true;
    bool isComplete = true; ///< false: some of the actions are not known
    std::vector<std::string> actions;
    const Node* principal = nullptr;
    const Node* resource = nullptr;

    bool coversAction(std::string_view action) const;  ///< wildcards and case as IAM reads them
    bool coversService(std::string_view prefix) const; ///< some action of "sqs"
    /// Whether a service ("lambda.amazonaws.com") is among the principals.
    Answer namesService(std::string_view service) const;
};

/// The statements of a policy document. `isComplete` turns false when some cannot be read (an intrinsic, a
/// macro).
std::vector<Statement> statementsOf(const Node* document, bool& isComplete);

/// Who may do what, from the policies of the template.
class Permissions {
public:
    explicit Permissions(const RuleContext& context);

    /// Whether a role's policies allow an action on at least something. Unknown as soon as a policy from
    /// elsewhere could decide otherwise.
    Answer allows(const Resource& role, std::string_view action) const;
    /// Whether they allow any action of a service ("dynamodb") at all.
    Answer allowsAny(const Resource& role, std::string_view servicePrefix) const;
    /// Whether a service may assume a role.
    Answer trusts(const Resource& role, std::string_view service) const;
    /// Whether a resource policy of the template lets a service do this to a resource (queue or topic).
    Answer policyAllows(const Resource& target, std::string_view service, std::string_view action) const;
    /// Whether an AWS::Lambda::Permission or a connector lets a service invoke a function.
    Answer mayInvoke(const Resource& function, std::string_view service) const;
    /// The permissions that let it, in document order.
    std::vector<const Resource*> invokePermissions(const Resource& function, std::string_view service) const;

private:
    /// Whether a serverless connector lets a service that calls as this principal do something to a resource.
    bool connects(std::string_view service, const Resource& target) const;
    template <class Covers>
    Answer allowsWhere(const Resource& role, Covers covers) const;

    const RuleContext& m_context;
    struct RolePolicies {
        std::vector<Statement> statements;
        bool isComplete = true;
    };
    std::map<const Resource*, RolePolicies> m_policies;
    std::map<const Resource*, std::vector<const Resource*>> m_permissions; ///< by function
    std::vector<ServerlessConnector> m_connectors;
    bool m_hasOpenPermission = false; ///< some permission may be for any function
};

/// The function that a value means: the function itself, its alias or version, by Ref, GetAtt or within a Sub
/// (as API Gateway's integration URIs are). Null when it is not in the template.
const Resource* functionOf(const RuleContext& context, const Node* value);

} // namespace lintel
