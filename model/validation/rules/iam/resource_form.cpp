#include "model/validation/rule.h"
#include "model/validation/support/policies.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::iam_resource_form {

/// "arn:aws:sqs:eu-west-1:123456789012:queue", with wildcards anywhere; API Gateway also takes
/// "execute-api:/stage/GET/path".
bool isResourceForm(std::string_view text) {
    return mayBeSame(text, "arn:*:*:*:*:*") || text.starts_with("execute-api:/");
}

void check(RuleContext& context) {
    for (const PolicyDocument& policy : policyDocuments(context)) {
        for (const Node* statement : writtenStatements(policy)) {
            for (const char* name : {"Resource", "NotResource"}) {
                for (const Node* item : listItems(statement->find(name))) {
                    const std::string text = policyText(*item);
                    if (!text.empty() && !isResourceForm(text))
                        context.report(*item,
                                       policy.resource->logicalId + ": \"" + text +
                                           "\" is neither an ARN nor \"*\".",
                                       {policy.resource->logicalId});
                }
            }
        }
    }
}

extern const Rule rule{
    .id = "IAM-POL-09",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Resource of a policy that is no ARN",
    .why = "IAM refuses the policy: a resource must be in ARN format or \"*\".",
    .source = "IAM/latest/UserGuide/reference_policies_elements_resource.html",
    .check = check,
};

} // namespace lintel::rules::iam_resource_form
