#include "model/validation/rule.h"
#include "model/validation/support/policies.h"
#include "model/validation/support/values.h"

#include <algorithm>
#include <set>

namespace lintel::rules::iam_statement_id {

bool isPlain(std::string_view id) {
    return std::ranges::all_of(id, [](unsigned char c) { return std::isalnum(c); });
}

void check(RuleContext& context) {
    for (const PolicyDocument& policy : policyDocuments(context)) {
        std::set<std::string> seen;
        for (const Node* statement : writtenStatements(policy)) {
            const Node* node = statement->find("Sid");
            const std::optional<std::string> id = writtenText(node);
            if (!id || id->empty())
                continue;
            const std::string about = "In a policy of " + policy.resource->logicalId + " the Sid " + *id;
            if (!seen.insert(*id).second)
                context.report(*node, about + " stands twice.", {policy.resource->logicalId});
            else if (policy.kind != PolicyDocument::Kind::Resource && !isPlain(*id))
                context.report(*node, about + " holds other characters than letters and digits.",
                               {policy.resource->logicalId});
        }
    }
}

extern const Rule rule{
    .id = "IAM-POL-06",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Statement id that is repeated or malformed",
    .why = "IAM refuses the policy: a Sid is made of letters and digits and stands once in a policy.",
    .source = "IAM/latest/UserGuide/reference_policies_elements_sid.html",
    .check = check,
};

} // namespace lintel::rules::iam_statement_id
