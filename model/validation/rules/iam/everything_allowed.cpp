#include "model/validation/rule.h"
#include "model/validation/support/permissions.h"
#include "model/validation/support/policies.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::iam_everything_allowed {

bool isEverything(const Node* value) {
    return std::ranges::any_of(listItems(value), [](const Node* item) { return writtenText(item) == "*"; });
}

void check(RuleContext& context) {
    for (const PolicyDocument& policy : policyDocuments(context)) {
        if (policy.kind != PolicyDocument::Kind::Identity)
            continue;
        for (const Node* statement : listItems(policy.document->find("Statement"))) {
            if (writtenText(statement->find("Effect")) == "Allow" &&
                isEverything(statement->find("Action")) && isEverything(statement->find("Resource")))
                context.report(*statement, policy.resource->logicalId + " allows every action on everything.",
                               {policy.resource->logicalId});
        }
    }
}

extern const Rule rule{
    .id = "IAM-POL-03",
    .layer = Layer::Advice,
    .severity = Severity::Warning,
    .title = "Policy that allows everything",
    .why = "Whoever gets hold of the role owns the account; allow the actions and resources that are needed.",
    .facts = {"iam.policy.least-privilege"},
    .source = "IAM/latest/UserGuide/best-practices.html",
    .check = check,
};

} // namespace lintel::rules::iam_everything_allowed
